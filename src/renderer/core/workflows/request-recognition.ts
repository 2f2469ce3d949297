import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { OperationContent } from '../model/inverse';
import type { Source } from '../model/source';
import type { WriteFailure } from '../ports';
import { missing } from './missing';
import { hasPictures } from './recognition-plan';
import { writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/**
 * Queues sources for text recognition, as one step. Sources that hold no pictures of pages are
 * passed over, unless none is left; those that wait already for the same languages keep their turn.
 */
export async function requestRecognition(
  context: WorkflowContext,
  sourceIds: readonly string[],
  languages: readonly string[],
  available: readonly string[],
): Promise<Result<void, WriteFailure>> {
  if (languages.length === 0) {
    return failure({ kind: 'invalid', message: 'Choose at least one language to recognise text in.' });
  }
  const absent = languages.filter((language) => !available.includes(language));
  if (absent.length > 0) return failure({ kind: 'invalid', message: absentWords(absent) });
  const found = await Promise.all(sourceIds.map((id) => context.lookups.source(id)));
  const present = found.filter((source): source is Source => source !== undefined);
  if (present.length === 0) return missing('source');
  const withPictures = present.filter(hasPictures);
  if (withPictures.length === 0) {
    return failure({
      kind: 'invalid',
      message:
        'Text can be recognised in pictures, and in PDFs that could be opened. None of the chosen sources is one, so nothing was queued.',
    });
  }
  const requestedAt = context.clock.now();
  const contents = withPictures.flatMap((source): OperationContent[] => {
    const before = source.recognition ?? null;
    if (before !== null && before.languages.join() === languages.join()) return [];
    return [
      {
        kind: 'recognition-requested',
        payload: { sourceId: source.id, before, after: { languages, requestedAt } },
      },
    ];
  });
  if (contents.length === 0) return success(undefined);
  const written = await writeStep(context, { role: 'do', label: 'Recognise text' }, contents, requestedAt);
  return written.ok ? success(undefined) : written;
}

/**
 * Takes sources out of the queue, as one step; answers with what they were taken out of. Without a
 * label the step is the app's own, and cannot be undone.
 */
export async function withdrawRecognition(
  context: WorkflowContext,
  sourceIds: readonly string[],
  label: 'Stop recognising' | '',
): Promise<Result<readonly Source[], WriteFailure>> {
  const found = await Promise.all(sourceIds.map((id) => context.lookups.source(id)));
  const taken: Source[] = [];
  const contents: OperationContent[] = [];
  for (const source of found) {
    if (source?.recognition === undefined) continue;
    taken.push(source);
    contents.push({
      kind: 'recognition-requested',
      payload: { sourceId: source.id, before: source.recognition, after: null },
    });
  }
  if (contents.length === 0) return success([]);
  const written = await writeStep(context, { role: 'do', label }, contents);
  return written.ok ? success(taken) : written;
}

function absentWords(languages: readonly string[]): string {
  const names = languages.map((language) => LANGUAGE_NAMES.of(language) ?? language);
  return `The data to recognise ${names.join(' and ')} is not on this computer, so nothing was queued. Choose other languages.`;
}
