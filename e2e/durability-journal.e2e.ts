import { appendFileSync, cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sourcebook } from './support/command';
import { writeDocuments } from './support/durability-documents';
import { restart } from './support/durability-dump';
import { folderState, journalFiles, tornTails } from './support/durability-record';
import { commandScript } from './support/durability-writers';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';

let whole: Workplace;
let dump: readonly string[];

test.beforeAll(async () => {
  whole = makeWorkplace();
  const documents = writeDocuments(join(whole.folder, 'drop'), 'journal', 12);
  const run = await sourcebook(whole, ['run', '-', '--json'], commandScript(documents, 'journal', []));
  expect(run.exit, run.stderr).toBe(0);
  dump = (await restart(whole)).lines;
});
test.afterAll(() => whole.remove());

/** A copy of the archive, without the app's own data. */
function copied(): Workplace {
  const workplace = makeWorkplace();
  cpSync(whole.archive, workplace.archive, { recursive: true });
  return workplace;
}

function journalOf(workplace: Workplace): string {
  const [journal] = journalFiles(workplace.archive);
  if (journal === undefined) throw new Error('There is no journal');
  return journal;
}

test('a torn end of the journal is set aside, the rest opens, and both the window and the terminal say so', async () => {
  const workplace = copied();
  const journal = journalOf(workplace);
  const before = readFileSync(journal);
  // As when the computer stopped in the middle of a write: the beginning of a line.
  const half = before.subarray(before.lastIndexOf('\n', before.length - 2) + 1).subarray(0, 250);
  appendFileSync(journal, half);
  const torn = await restart(workplace);
  expect(torn.said).toMatch(/unfinished \(250 bytes\) and had not been confirmed/u);
  expect(torn.lines).toEqual(dump);
  expect(readFileSync(journal)).toEqual(before);
  const [aside] = tornTails(workplace.archive);
  expect(readFileSync(join(workplace.archive, 'journal', aside ?? ''))).toEqual(half);

  appendFileSync(journal, half);
  const app = await launchApp(workplace);
  await expect(
    app.page.getByText(/unfinished \(250 bytes\) and had not been confirmed/u).first(),
  ).toBeVisible();
  await app.close();
  expect((await restart(workplace)).lines).toEqual(dump);
  expect(tornTails(workplace.archive)).toHaveLength(2);
  workplace.remove();
});

test('a flipped byte in the middle of the journal stops with a sentence and changes nothing', async () => {
  const workplace = copied();
  const journal = journalOf(workplace);
  const bytes = readFileSync(journal);
  const middle = Math.floor(statSync(journal).size / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0x01;
  writeFileSync(journal, bytes);
  const line = bytes.subarray(0, middle).filter((byte) => byte === 0x0a).length + 1;
  const before = folderState(workplace.archive);

  const run = await sourcebook(workplace, ['sources', '--json']);
  expect(run.exit).toBe(1);
  expect(run.stderr).toContain(`journal/000001.jsonl, line ${line}, `);
  expect(run.stderr).toContain('Nothing was changed');
  expect(run.values).toEqual([]);
  expect(folderState(workplace.archive)).toEqual(before);

  const app = await launchApp(workplace, { waitForShell: false });
  await expect(
    app.page.getByText(new RegExp(`journal/000001\\.jsonl, line ${line}, `, 'u')).first(),
  ).toBeVisible();
  await expect(app.page.getByRole('heading').or(app.page.getByRole('alert')).first()).toBeVisible();
  await app.close();
  expect(folderState(workplace.archive)).toEqual(before);
  workplace.remove();
});
