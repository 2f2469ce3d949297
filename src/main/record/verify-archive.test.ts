import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { VerifyProgress } from './record-types';
import type { Recorder } from './recorder';
import {
  openTest,
  operation,
  pictureOf,
  removeTestFolders,
  sha256Of,
  testArchive,
  valueOf,
} from './test-archive';

afterEach(removeTestFolders);

async function storeText(recorder: Recorder, text: string): Promise<string> {
  const id = valueOf(await recorder.openObject());
  valueOf(await recorder.writeObject(id, Buffer.from(text)));
  return valueOf(await recorder.closeObject(id)).sha256;
}

test('an archive as it was written has no problems, and the check changes nothing', async () => {
  const folder = testArchive();
  const recorder = await openTest(folder);
  const names = [await storeText(recorder, 'one'), await storeText(recorder, 'two!')];
  valueOf(await recorder.append([operation(names), operation(2)]));
  valueOf(await recorder.saveSnapshot(2, ['state']));
  const picture = pictureOf(folder);
  const progress: VerifyProgress[] = [];
  const report = valueOf(await recorder.verify({ expected: names, onProgress: (now) => progress.push(now) }));
  expect(report).toEqual({ objects: 2, bytes: 7, operations: 2, problems: [] });
  expect(progress.at(-1)).toEqual({ objectsDone: 2, objectsTotal: 2, bytesDone: 7, bytesTotal: 7 });
  expect(pictureOf(folder)).toEqual(picture);
  await recorder.close();
});

test('one changed bit in any of many objects is found and named', async () => {
  const recorder = await openTest(testArchive());
  const names: string[] = [];
  for (let place = 0; place < 100; place += 1) names.push(await storeText(recorder, `text ${place}`));
  for (const [place, name] of names.entries()) {
    const path = recorder.objectPath(name) ?? '';
    const bytes = fs.readFileSync(path);
    bytes[place % bytes.length]! ^= 1 << (place % 8);
    fs.chmodSync(path, 0o644);
    fs.writeFileSync(path, bytes);
  }
  const { problems } = valueOf(await recorder.verify());
  expect(problems.map(({ path }) => path.slice(-64)).sort()).toEqual([...names].sort());
  expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['object-changed']));
  await recorder.close();
});

test('everything else that is not as it should be has its kind, its path and a sentence', async () => {
  const folder = testArchive();
  const recorder = await openTest(folder);
  const kept = await storeText(recorder, 'kept');
  const lost = await storeText(recorder, 'lost');
  valueOf(await recorder.append([operation(1)]));
  valueOf(await recorder.saveSnapshot(1, ['state']));
  fs.rmSync(recorder.objectPath(lost) ?? '');
  fs.writeFileSync(join(folder, 'objects', 'holiday.jpg'), 'x');
  fs.writeFileSync(join(folder, 'objects', kept.slice(0, 2), 'notes.txt'), 'x');
  fs.writeFileSync(join(folder, 'objects', kept.slice(0, 2), '.DS_Store'), 'x');
  fs.writeFileSync(join(folder, 'archive.json'), '{');
  fs.appendFileSync(join(folder, 'snapshots', '000000000001.jsonl'), 'x');
  const journal = join(folder, 'journal', '000001.jsonl');
  fs.writeFileSync(journal, fs.readFileSync(journal, 'utf8').replace('Ani', 'Ina'));
  const never = sha256Of('never stored');
  const { problems } = valueOf(await recorder.verify({ expected: [kept, lost, never] }));
  expect(problems.map(({ kind, path }) => `${kind} ${path}`).sort()).toEqual(
    [
      'archive-file-damaged archive.json',
      'journal-damaged journal/000001.jsonl',
      `object-misnamed objects/${kept.slice(0, 2)}/notes.txt`,
      'object-misnamed objects/holiday.jpg',
      `object-missing objects/${lost.slice(0, 2)}/${lost}`,
      `object-missing objects/${never.slice(0, 2)}/${never}`,
      'snapshot-damaged snapshots/000000000001.jsonl',
    ].sort(),
  );
  for (const { message } of problems) expect(message).toMatch(/\.$/);
  await recorder.close();
});

test('the check can be stopped, and work goes on while it runs', async () => {
  const recorder = await openTest(testArchive());
  for (let place = 0; place < 20; place += 1) await storeText(recorder, `${place}`);
  const controller = new AbortController();
  const stopped = recorder.verify({ signal: controller.signal, onProgress: () => controller.abort() });
  expect(await stopped).toMatchObject({ failure: { kind: 'cancelled' } });
  const running = recorder.verify();
  const appended = await Promise.all(Array.from({ length: 50 }, () => recorder.append([operation(1)])));
  expect(appended.every(({ ok }) => ok)).toBe(true);
  expect(valueOf(await running).problems).toEqual([]);
  await recorder.close();
});
