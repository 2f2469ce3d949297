import { mostFiles } from './walk-files';

/** What a walk could not take along, as sentences; undefined when it took everything. */
export function walkRemarks(unreadable: readonly string[], isCut: boolean): string | undefined {
  const sentences: string[] = [];
  const most = mostFiles.toLocaleString('en');
  if (isCut)
    sentences.push(
      `There are more than ${most} files. The first ${most} are taken; import the others in smaller parts.`,
    );
  if (unreadable.length > 0) {
    const named = unreadable.slice(0, 10).map((name) => `“${name}”`);
    const more = unreadable.length > 10 ? ` and ${unreadable.length - 10} more` : '';
    sentences.push(`Could not be read, and is not imported: ${named.join(', ')}${more}.`);
  }
  return sentences.length === 0 ? undefined : sentences.join('\n\n');
}
