import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sourcebook } from './support/command';
import { makeWorkplace, type Workplace } from './support/launch';
import {
  documentsFolder as folder,
  hasSharedDocuments,
  type ManifestLine,
  manifestLines,
} from './support/manifest';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

/** How many hits are looked through for a phrase. */
const usualLimit = 5;
/** Phrases that stand on almost every page of one or two files, as a page's head or as filler. */
const limitOfRepeated: Readonly<Record<string, number>> = {
  东北电气发展股份有限: 30,
  'This text should show': 30,
  'written and an impression': 30,
  'between this text and': 30,
};

test('real documents come in as their list says, and their phrases are found by search', async () => {
  test.skip(!hasSharedDocuments(), 'the shared documents are not here; see SOURCEBOOK_SHARED');
  test.setTimeout(300_000);
  const lines = manifestLines();
  const passwords = lines.flatMap(({ password }) => (password === '' ? [] : ['--password', password]));
  const imported = await sourcebook(workplace, ['import', folder, '--json', ...passwords]);
  const outcomes = new Map(imported.values.map((value) => [String(value['path']), value]));
  const outcomeOf = (line: ManifestLine) => outcomes.get(join(folder, line.file)) ?? {};
  const wrong = lines.flatMap((line) => differences(line, outcomeOf(line)));
  expect(wrong).toEqual([]);

  const searches = lines.flatMap((line) =>
    outcomeOf(line)['status'] !== 'imported'
      ? []
      : line.phrases.map((phrase) => ({ line, phrase, sourceId: outcomeOf(line)['sourceId'] })),
  );
  const script = join(workplace.folder, 'searches.txt');
  writeFileSync(
    script,
    searches
      .map(({ phrase: { words } }) => `search '"${words}"' --limit ${limitOfRepeated[words] ?? usualLimit}`)
      .join('\n'),
  );
  const ran = await sourcebook(workplace, ['run', script, '--json']);
  expect(ran.values).toHaveLength(searches.length);
  const missed = searches.filter(({ phrase, sourceId }, index) => {
    const hits = (ran.values[index]?.['results'] ?? []) as readonly Record<string, unknown>[];
    return !hits.some(
      (hit) => hit['sourceId'] === sourceId && (phrase.page === undefined || hit['page'] === phrase.page),
    );
  });
  const names = missed.map(({ line, phrase }) => `${line.file}: ${phrase.words}`);
  expect(names).toEqual([]);
});

test('the words in pictures are recognised, and found by search on their page', async () => {
  test.skip(!hasSharedDocuments(), 'the shared documents are not here; see SOURCEBOOK_SHARED');
  test.setTimeout(300_000);
  const pictures = manifestLines().filter(({ kind }) => kind === 'image');
  const paths = pictures.map(({ file }) => join(folder, file));
  const imported = await sourcebook(workplace, ['import', ...paths, '--ocr', 'eng', '--json']);
  expect(imported.values.map((value) => value['status'])).toEqual(pictures.map(() => 'imported'));
  for (const { file, phrases } of pictures) {
    const source = imported.values.find((value) => value['path'] === join(folder, file));
    expect(Number(source?.['confidence']), file).toBeGreaterThan(60);
    for (const { words } of phrases) {
      const found = await sourcebook(workplace, ['search', `"${words}"`, '--json']);
      expect(found.values.map((hit) => [hit['sourceId'], hit['page']])).toContainEqual([
        source?.['sourceId'],
        1,
      ]);
    }
  }
});

/** What of a file's outcome is not as the manifest says. */
function differences(line: ManifestLine, outcome: Readonly<Record<string, unknown>>): readonly string[] {
  const { status, reason, kind, pages, message } = outcome;
  const told = `${line.file}: ${String(status)}, ${String(reason ?? kind)}, ${String(message)}`;
  const expected = expectedEnd(line);
  if (expected !== undefined) {
    const mayBePartial = line.expected.includes('partial') && status === 'imported';
    return mayBePartial || `${String(status)} ${String(reason)}` === expected ? [] : [told];
  }
  const right = line.expected.includes('no text') ? ['no-text'] : ['imported', 'duplicate'];
  if (!right.includes(String(status)) || kind !== line.kind) return [told];
  const amount = /(\d+) pages?/u.exec(line.expected)?.[1];
  return amount !== undefined && pages !== Number(amount) ? [`${told}, ${String(pages)} pages`] : [];
}

/** The status and reason of a file that is not to be read; undefined when it is. */
function expectedEnd({ kind, password, expected }: ManifestLine): string | undefined {
  if (kind === 'doc') return 'kept-unread not-a-document';
  // Word documents are opened with no password: no library here can. They are kept, and it is said.
  if (kind === 'docx' && password !== '') return 'needs-password password';
  if (expected.includes('empty file')) return 'failed empty';
  return expected.startsWith('error') ? 'failed damaged' : undefined;
}
