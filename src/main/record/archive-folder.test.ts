import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readOrCreateArchive } from './archive-folder';
import { pictureOf, removeTestFolders, testFolder } from './test-archive';

afterEach(removeTestFolders);

const now = () => new Date('2026-11-23T10:00:00Z');

test('an empty folder becomes an archive, and is the same archive the next time', () => {
  const folder = testFolder();
  const created = readOrCreateArchive(folder, { now, appVersion: '0.1.0' });
  expect(created).toMatchObject({
    ok: true,
    value: { created: true, createdAt: '2026-11-23T10:00:00.000Z', createdBy: 'Sourcebook 0.1.0' },
  });
  const picture = pictureOf(folder);
  const again = readOrCreateArchive(folder);
  expect(again).toEqual({ ok: true, value: { ...(created.ok ? created.value : {}), created: false } });
  expect(pictureOf(folder)).toEqual(picture);
  expect(Object.keys(picture)).toEqual([
    'README.txt',
    'archive.json',
    'journal',
    'journal/000001.jsonl',
    'objects',
    'snapshots',
    'tmp',
  ]);
});

test('a missing folder, and one with only what the system leaves there, become archives', () => {
  const folder = testFolder();
  expect(readOrCreateArchive(join(folder, 'a', 'b'))).toMatchObject({ ok: true, value: { created: true } });
  const withDsStore = testFolder();
  fs.writeFileSync(join(withDsStore, '.DS_Store'), 'x');
  expect(readOrCreateArchive(withDsStore)).toMatchObject({ ok: true, value: { created: true } });
});

test('a folder with files of its own is refused and left as it is', () => {
  const folder = testFolder();
  fs.writeFileSync(join(folder, 'letter.txt'), 'dear');
  const picture = pictureOf(folder);
  expect(readOrCreateArchive(folder)).toMatchObject({ ok: false, failure: { kind: 'not-an-archive' } });
  expect(pictureOf(folder)).toEqual(picture);
});

test('a file where the folder should be is not an archive', () => {
  const file = join(testFolder(), 'file');
  fs.writeFileSync(file, 'x');
  expect(readOrCreateArchive(file)).toMatchObject({ ok: false, failure: { kind: 'not-an-archive' } });
});

test('an archive whose making was cut short is finished the next time', () => {
  const whole = testFolder();
  readOrCreateArchive(whole);
  fs.renameSync(join(whole, 'archive.json'), join(whole, 'archive.json.unfinished'));
  fs.rmSync(join(whole, 'README.txt'));
  expect(readOrCreateArchive(whole)).toMatchObject({ ok: true, value: { created: true } });
  expect(fs.readdirSync(whole).sort()).toEqual([
    'README.txt',
    'archive.json',
    'journal',
    'objects',
    'snapshots',
    'tmp',
  ]);
});

test('an archive that lost its archive.json but holds operations is not made anew', () => {
  const folder = testFolder();
  readOrCreateArchive(folder);
  fs.renameSync(join(folder, 'archive.json'), join(folder, 'archive.json.unfinished'));
  fs.writeFileSync(join(folder, 'journal', '000001.jsonl'), 'something');
  expect(readOrCreateArchive(folder)).toMatchObject({ ok: false, failure: { kind: 'not-an-archive' } });
});

test.each([
  ['{"format":2,"id":"x"}', 'newer-format'],
  ['{"format":1', 'damaged-archive-file'],
  ['', 'damaged-archive-file'],
  ['null', 'damaged-archive-file'],
  ['{"format":1,"id":"../..","createdAt":"2026-11-23T10:00:00Z"}', 'damaged-archive-file'],
])('archive.json with %s is %s', (text, kind) => {
  const folder = testFolder();
  fs.writeFileSync(join(folder, 'archive.json'), text);
  const picture = pictureOf(folder);
  expect(readOrCreateArchive(folder)).toMatchObject({ ok: false, failure: { kind } });
  expect(pictureOf(folder)).toEqual(picture);
});
