import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { crc32c, maskCrc } from './crc32c';
import { guardLevelDb } from './guard-leveldb';
import { checkLog } from './leveldb-log';
import { physicalRecord, writeLog } from './write-log';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

function userData(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = join(tmpdir(), `sourcebook-guard-${randomUUID()}`);
  folders.push(folder);
  for (const [path, bytes] of Object.entries(files)) {
    fs.mkdirSync(join(folder, path, '..'), { recursive: true });
    fs.writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

const text = (length: number, seed = 1) =>
  Buffer.from(Array.from({ length }, (_, place) => 1 + ((place * 31 + seed) % 250)));
const database = 'IndexedDB/app_archive_0.indexeddb.leveldb';

test('the checksum is CRC-32C, masked as LevelDB masks it', () => {
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283); // check value of the CRC catalogue
  expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa); // RFC 3720, B.4
  expect(maskCrc(0)).toBe(0xa282ead8);
});

describe('a torn tail', () => {
  test.each([
    ['a short last record', [text(300), text(80)]],
    ['a last record split over blocks', [text(20_000), text(70_000)]],
    ['a last record that begins behind block padding', [text(32_768 - 7 - 3), text(40)]],
    ['a first block filled to the byte', [text(32_768 - 7), text(40)]],
  ])('is cut to exactly the end of the record before, at each byte of %s', (_, payloads) => {
    const { log, ends } = writeLog(payloads);
    const end = ends[0] as number;
    const padding = 32_768 - (end % 32_768) < 7 ? 32_768 - (end % 32_768) : 0;
    const every = log.length > 1000 ? 61 : 1;
    for (let length = end + padding + 1; length < log.length; length += every) {
      expect(checkLog(log.subarray(0, length)), `cut at ${length}`).toEqual({
        state: 'torn',
        records: 1,
        goodBytes: end,
      });
    }
    expect(checkLog(log)).toEqual({ state: 'clean', records: 2 });
    expect(checkLog(log.subarray(0, end))).toEqual({ state: 'clean', records: 1 });
  });

  test('of zeros is cut, inside a block and over several', () => {
    const { log, ends } = writeLog([text(100), text(100)]);
    for (const zeros of [7, 50, 40_000, 100_000]) {
      expect(checkLog(Buffer.concat([log, Buffer.alloc(zeros)]))).toEqual({
        state: 'torn',
        records: 2,
        goodBytes: ends[1],
      });
    }
  });

  test('of any log is cut to the last whole record, and the rest is clean', () => {
    const payload = fc.integer({ min: 0, max: 50_000 }).map((length) => text(length, length));
    fc.assert(
      fc.property(
        fc.array(payload, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (payloads, share) => {
          const { log, ends } = writeLog(payloads);
          const length = Math.floor(log.length * share);
          const check = checkLog(log.subarray(0, length));
          const whole = ends.filter((end) => end <= length);
          expect(check.records).toBe(whole.length);
          expect(check.state).not.toBe('damaged');
          const end = whole.at(-1) ?? 0;
          expect('goodBytes' in check ? check.goodBytes : end).toBe(end);
          expect(checkLog(log.subarray(0, whole.at(-1) ?? 0)).state).toBe('clean');
        },
      ),
    );
  });

  test('is cut off the file, and writing on behind the cut gives a clean log', () => {
    const { log, ends } = writeLog([text(500), text(900)]);
    const folder = userData({
      [`${database}/000003.log`]: log.subarray(0, (ends[0] as number) + 7),
      [`${database}/CURRENT`]: Buffer.from('x'),
    });
    expect(guardLevelDb(folder)).toEqual({
      databases: 1,
      files: 1,
      findings: [
        { kind: 'torn-tail-cut', path: join(database, '000003.log'), cutBytes: 7, keptBytes: ends[0] },
      ],
    });
    const path = join(folder, database, '000003.log');
    expect(fs.readFileSync(path)).toEqual(log.subarray(0, ends[0]));
    fs.appendFileSync(path, physicalRecord(1, text(40)));
    expect(guardLevelDb(folder).findings).toEqual([]);
    expect(checkLog(fs.readFileSync(path))).toEqual({ state: 'clean', records: 2 });
  });

  test('of a MANIFEST is reported and left', () => {
    const { log } = writeLog([text(50), text(60)]);
    const folder = userData({ [`${database}/MANIFEST-000001`]: log.subarray(0, -3) });
    expect(guardLevelDb(folder).findings).toEqual([
      { kind: 'torn-tail-left', path: join(database, 'MANIFEST-000001'), tornBytes: 64 },
    ]);
    expect(fs.readFileSync(join(folder, database, 'MANIFEST-000001'))).toEqual(log.subarray(0, -3));
  });
});

describe('damage', () => {
  test('of any byte of a whole record is reported and left, unless it looks like a tail that ends too early', () => {
    const { log, ends } = writeLog([text(60), text(60), text(60)]);
    for (let offset = 0; offset < (ends[1] as number); offset += 1) {
      const changed = Buffer.from(log);
      changed[offset] = (changed[offset] as number) ^ 0x40;
      const check = checkLog(changed);
      const isLengthHighByte = offset % 67 === 5;
      if (isLengthHighByte) continue; // says that the record reaches past the end of the file
      expect(check.state, `byte ${offset}`).toBe('damaged');
    }
  });

  test('where something was appended behind a torn tail is reported with its place', () => {
    const { log, ends } = writeLog([text(500), text(900)]);
    const torn = log.subarray(0, (ends[0] as number) + 7);
    const appended = Buffer.concat([torn, physicalRecord(1, text(2000))]);
    const folder = userData({ [`${database}/000003.log`]: appended });
    expect(guardLevelDb(folder).findings).toEqual([
      { kind: 'damaged', path: join(database, '000003.log'), byteOffset: ends[0], reason: 'checksum' },
    ]);
    expect(fs.readFileSync(join(folder, database, '000003.log'))).toEqual(appended);
  });
});

test('every LevelDB of the profile is looked into, other logs are not', () => {
  const { log } = writeLog([text(50), text(60)]);
  const torn = log.subarray(0, -1);
  const folder = userData({
    [`${database}/000003.log`]: torn,
    'Local Storage/leveldb/000005.log': torn,
    'Partitions/archive/IndexedDB/app_archive_0.indexeddb.leveldb/000007.log': torn,
    'Partitions/archive/IndexedDB/app_archive_0.indexeddb.blob/1/00/000008.log': torn,
    'Session Storage/MANIFEST-000001': log,
    'Session Storage/000003.log': log,
    'logs/000001.log': torn,
  });
  const report = guardLevelDb(folder);
  expect(report.findings.map(({ kind, path }) => `${kind} ${path.replaceAll('\\', '/')}`).sort()).toEqual([
    `torn-tail-cut ${database}/000003.log`,
    'torn-tail-cut Local Storage/leveldb/000005.log',
    'torn-tail-cut Partitions/archive/IndexedDB/app_archive_0.indexeddb.leveldb/000007.log',
  ]);
  expect(report).toMatchObject({ databases: 4, files: 5 });
});

test('a profile that does not exist yet is nothing to worry about', () => {
  expect(guardLevelDb(join(tmpdir(), randomUUID()))).toEqual({ databases: 0, files: 0, findings: [] });
});
