import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sourcebook } from './support/command';
import { writeDocuments } from './support/durability-documents';
import { compareDump, restart, rowsByTable } from './support/durability-dump';
import { folderState, journalFiles, readRecord, tornTails } from './support/durability-record';
import { launchWithHooks, startPasting, windowWithArchive } from './support/durability-window';
import { launchApp, makeWorkplace, projectFolder, type Workplace } from './support/launch';

/** So many that an import of them takes seconds. */
const files = 200;

const sourcesIn = (workplace: Workplace): number =>
  journalFiles(workplace.archive)
    .map((path) => readFileSync(path, 'utf8').split('"kind":"source-imported"').length - 1)
    .reduce((sum, count) => sum + count, 0);

test('a second program on an open archive ends with 3 and a sentence, and harms nothing', async () => {
  const workplace = makeWorkplace();
  const [document] = writeDocuments(join(workplace.folder, 'drop'), 'second', 1);
  expect((await sourcebook(workplace, ['import', document?.path ?? '', '--json'])).exit).toBe(0);
  const { lines } = await restart(workplace);
  const app = await launchApp(workplace);
  const before = folderState(workplace.archive);

  const sameData = await sourcebook(workplace, ['import', document?.path ?? '']);
  expect(sameData.exit).toBe(3);
  expect(sameData.stderr).toMatch(/is open in Sourcebook on this computer\. Nothing was done\./u);

  // As from another account: only the archive's own LOCK stands between them.
  const otherData = { ...workplace, data: join(workplace.folder, 'other-data') };
  const locked = await sourcebook(otherData, ['import', document?.path ?? '']);
  expect(locked.exit).toBe(3);
  expect(locked.stderr).toMatch(/already open .* Nothing was changed\./u);

  expect(folderState(workplace.archive)).toEqual(before);
  await expect(app.page.getByRole('banner')).toBeVisible();
  await app.close();
  expect((await restart(workplace)).lines).toEqual(lines);
  workplace.remove();
});

test('a command that is asked to end in the middle of an import keeps what is finished', async () => {
  test.skip(process.platform === 'win32', 'there is no SIGTERM on Windows');
  const workplace = makeWorkplace();
  const drop = join(workplace.folder, 'drop');
  writeDocuments(drop, 'ending', files);
  const program = join(projectFolder, 'scripts', 'sourcebook.mjs');
  const places = ['--archive', workplace.archive, '--data-dir', workplace.data];
  const child = spawn(process.execPath, [program, 'import', drop, '--json', ...places], { stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await expect.poll(() => sourcesIn(workplace), { intervals: [20], timeout: 60_000 }).toBeGreaterThan(20);
  const askedAt = Date.now();
  child.kill('SIGTERM');
  expect(await ended).toBeGreaterThan(127);
  expect(Date.now() - askedAt).toBeLessThan(8_000);
  const finished = sourcesIn(workplace);
  expect(finished).toBeLessThan(files);
  expect(existsSync(join(workplace.archive, 'LOCK'))).toBe(false);

  const { lines, said } = await restart(workplace);
  expect(said).not.toMatch(/was not closed|unfinished/u);
  expect(tornTails(workplace.archive)).toEqual([]);
  expect(compareDump(lines, readRecord(workplace.archive), []).halfWritten).toEqual([]);
  expect(rowsByTable(lines).sources.size).toBe(finished);

  const again = await sourcebook(workplace, ['import', drop, '--json']);
  expect(again.exit, again.stderr).toBe(0);
  const count = (status: string) => again.values.filter((value) => value['status'] === status).length;
  expect([count('duplicate'), count('imported')]).toEqual([finished, files - finished]);
  workplace.remove();
});

test('a window that is closed in the middle of an import keeps what is finished, and closes in time', async () => {
  const workplace = makeWorkplace();
  const app = await launchWithHooks(workplace);
  let said = '';
  app.process().stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  await startPasting(await windowWithArchive(app), 'closing', files);
  await expect.poll(() => sourcesIn(workplace), { intervals: [20], timeout: 60_000 }).toBeGreaterThan(10);
  const ended = new Promise<number | null>((resolve) => app.process().once('exit', resolve));
  const askedAt = Date.now();
  await app.evaluate(({ app: electron }) => electron.quit());
  expect(await ended).toBe(0);
  expect(Date.now() - askedAt).toBeLessThan(5_000);
  expect(said).not.toMatch(/While closing/u);
  const finished = sourcesIn(workplace);
  expect(finished).toBeLessThan(files);
  expect(existsSync(join(workplace.archive, 'LOCK'))).toBe(false);

  const after = await restart(workplace);
  expect(after.said).not.toMatch(/was not closed|unfinished/u);
  expect(compareDump(after.lines, readRecord(workplace.archive), []).halfWritten).toEqual([]);
  expect(rowsByTable(after.lines).sources.size).toBe(finished);
  workplace.remove();
});
