import * as fs from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { crc32 } from 'node:zlib';
import { nodeFileSystem } from './file-system';
import { walkJournal } from './journal-walk';
import { openRecorder } from './open-recorder';
import {
  openTest,
  operation,
  pictureOf,
  removeTestFolders,
  sha256Of,
  testArchive,
  testOptions,
  valueOf,
} from './test-archive';

afterEach(removeTestFolders);

const firstFile = (folder: string) => join(folder, 'journal', '000001.jsonl');

async function archiveWith(
  batches: readonly (readonly unknown[])[],
  { forgetHead = true } = {},
): Promise<string> {
  const folder = testArchive();
  const recorder = await openTest(folder);
  for (const payloads of batches)
    valueOf(await recorder.append(payloads.map((payload) => operation(payload))));
  valueOf(await recorder.close());
  // As after a crash: journal/head is only written at start, close and snapshots.
  if (forgetHead) fs.rmSync(join(folder, 'journal', 'head'), { force: true });
  return folder;
}

describe('what is appended', () => {
  test('comes back equal after reopening, whatever the payloads and the batches', async () => {
    const payload = fc.jsonValue({ maxDepth: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(payload, { minLength: 1, maxLength: 6 }), { maxLength: 8 }),
        fc.integer({ min: 60, max: 4000 }),
        async (batches, rotateBytes) => {
          const folder = testArchive();
          const first = await openTest(folder, { rotateBytes });
          const receipts = await Promise.all(
            batches.map((batch) => first.append(batch.map((value) => operation(value)))),
          );
          expect(receipts.every(({ ok }) => ok)).toBe(true);
          const head = valueOf(await first.head());
          const before = valueOf(await first.entries(0, 1000, 1e9));
          await first.close();
          const second = await openTest(folder, { rotateBytes });
          expect(valueOf(await second.head())).toEqual(head);
          const entries = valueOf(await second.entries(0, 1000, 1e9));
          expect(entries).toEqual(before);
          expect(JSON.stringify(entries.map((entry) => entry.payload))).toBe(JSON.stringify(batches.flat()));
          expect(entries.map(({ seq }) => seq)).toEqual(batches.flat().map((_, place) => place + 1));
          await second.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  test('stands in the file as documented, readable with a checksum tool and a text editor', async () => {
    const folder = await archiveWith([['ä'], [{ b: 2, a: 1 }]]);
    const lines = fs.readFileSync(firstFile(folder), 'utf8').split('\n');
    expect(lines[0]?.slice(9)).toBe(
      `{"seq":1,"prev":"${'0'.repeat(64)}","batch":[0,1],"kind":"note-written","at":"2026-11-23T12:00:00.000Z","actor":"Ani","step":{"id":1},"payload":"ä"}`,
    );
    expect(lines[0]?.slice(0, 8)).toBe(
      crc32(lines[0]?.slice(9) ?? '')
        .toString(16)
        .padStart(8, '0'),
    );
    expect(JSON.parse(lines[1]?.slice(9) ?? '')).toMatchObject({ seq: 2, prev: sha256Of(lines[0] ?? '') });
    expect(lines[2]).toBe('');
  });

  test('is acknowledged in order, though many calls are flushed together', async () => {
    const folder = testArchive();
    const recorder = await openTest(folder);
    const receipts = await Promise.all(
      Array.from({ length: 500 }, (_, place) => recorder.append([operation(place), operation(-place)])),
    );
    expect(receipts.map((receipt) => valueOf(receipt).firstSeq)).toEqual(
      Array.from({ length: 500 }, (_, place) => 2 * place + 1),
    );
    expect(valueOf(await recorder.hashAt(700))).toBe(
      valueOf(receipts[349] as (typeof receipts)[0]).head.hash,
    );
    expect(valueOf(await recorder.hashAt(0))).toBe('0'.repeat(64));
    expect(valueOf(await recorder.hashAt(1001))).toBeUndefined();
    await recorder.close();
  });

  test('is read in pages by count and by bytes, over several files', async () => {
    const folder = testArchive();
    const recorder = await openTest(folder, { rotateBytes: 3000 });
    for (let place = 0; place < 60; place += 1)
      await recorder.append(Array.from({ length: 20 }, () => operation(place)));
    expect(fs.readdirSync(join(folder, 'journal')).length).toBeGreaterThan(50);
    const seen: number[] = [];
    for (;;) {
      const page = valueOf(await recorder.entries(seen.length, 97, 10_000));
      if (page.length === 0) break;
      seen.push(...page.map(({ seq }) => seq));
    }
    expect(seen).toEqual(Array.from({ length: 1200 }, (_, place) => place + 1));
    expect(valueOf(await recorder.entries(0, 100, 1))).toHaveLength(1);
    await recorder.close();
  });

  test.each([
    [[], 'batch'],
    [[{ ...operation(1), kind: 'Bad Kind' }], 'kind'],
    [[{ ...operation(1), kind: 'a'.repeat(65) }], 'kind'],
    [[{ ...operation(1), at: 'yesterday' }], 'at'],
    [[operation(1), { ...operation(1), actor: 7 as unknown as string }], 'actor'],
    [[operation(10n)], 'payload'],
    [[{ ...operation(1), step: () => 1 }], 'step'],
  ])('is refused if the envelope is wrong: %#', async (envelopes, field) => {
    const recorder = await openTest(testArchive());
    expect(await recorder.append(envelopes)).toMatchObject({
      ok: false,
      failure: { kind: 'invalid-envelope', field },
    });
    expect(valueOf(await recorder.head()).seq).toBe(0);
    await recorder.close();
  });

  test('is refused above 8 MB a line, and taken just below', async () => {
    const recorder = await openTest(testArchive());
    expect(await recorder.append([operation('x'.repeat(8 * 1024 * 1024))])).toMatchObject({
      ok: false,
      failure: { kind: 'too-large' },
    });
    valueOf(await recorder.append([operation('x'.repeat(8 * 1024 * 1024 - 1000))]));
    expect(valueOf(await recorder.entries(0, 10, 1e9))).toHaveLength(1);
    await recorder.close();
  });
});

describe('a tail torn by a crash', () => {
  test('is set aside and cut, wherever the last line was cut', async () => {
    const folder = await archiveWith([['first'], ['second'], ['third']]);
    const whole = fs.readFileSync(firstFile(folder));
    const lastStart = whole.lastIndexOf(10, whole.length - 2) + 1;
    for (let length = lastStart; length < whole.length; length += 1) {
      fs.writeFileSync(firstFile(folder), whole.subarray(0, length));
      const recorder = await openTest(folder);
      const { tornBytes, tornFile } = recorder.openReport;
      expect(tornBytes).toBe(length - lastStart);
      expect(valueOf(await recorder.head()).seq).toBe(2);
      const setAside = tornFile === undefined ? Buffer.alloc(0) : fs.readFileSync(join(folder, tornFile));
      expect(setAside).toEqual(whole.subarray(lastStart, length));
      valueOf(await recorder.append([operation('after')]));
      expect(valueOf(await recorder.entries(2, 5, 1e6)).map(({ payload }) => payload)).toEqual(['after']);
      await recorder.close();
      fs.rmSync(join(folder, 'journal', 'head'));
    }
  });

  test('takes its whole batch with it, wherever the batch was cut', async () => {
    const folder = await archiveWith([['kept'], ['a', 'b', 'c']]);
    const whole = fs.readFileSync(firstFile(folder));
    const batchStart = whole.indexOf(10) + 1;
    for (let length = batchStart; length < whole.length; length += 7) {
      fs.writeFileSync(firstFile(folder), whole.subarray(0, length));
      const recorder = await openTest(folder);
      expect(recorder.openReport.tornBytes).toBe(length - batchStart);
      expect(valueOf(await recorder.entries(0, 5, 1e6)).map(({ payload }) => payload)).toEqual(['kept']);
      await recorder.close();
      fs.rmSync(join(folder, 'journal', 'head'));
    }
  });

  test('is damage when it was acknowledged for certain', async () => {
    const folder = await archiveWith([['first'], ['second']], { forgetHead: false });
    const whole = fs.readFileSync(firstFile(folder));
    for (const length of [whole.length - 1, whole.indexOf(10) + 1, 0]) {
      fs.writeFileSync(firstFile(folder), whole.subarray(0, length));
      const picture = pictureOf(folder);
      expect(await openRecorder(folder, testOptions)).toMatchObject({
        ok: false,
        failure: { kind: 'journal-damaged', reason: 'missing-end' },
      });
      expect(pictureOf(folder)).toEqual(picture);
    }
  });
});

describe('damage', () => {
  test('of any single byte is refused with its place, and nothing in the folder changes', async () => {
    const folder = await archiveWith([['first'], ['second', 'half'], ['third']]);
    const whole = fs.readFileSync(firstFile(folder));
    for (let offset = 0; offset < whole.length; offset += 1) {
      for (const flip of offset % 16 === 0 ? [1, 0x80, whole[offset]! ^ 10] : [1 << (offset % 8)]) {
        if (flip === 0) continue;
        const changed = Buffer.from(whole);
        changed[offset]! ^= flip;
        fs.writeFileSync(firstFile(folder), changed);
        const walked = await walkJournal(nodeFileSystem, join(folder, 'journal'));
        expect(walked, `byte ${offset}`).toMatchObject({ ok: false, failure: { file: '000001.jsonl' } });
        if (offset % 9 !== 0 && offset < whole.length - 3) continue;
        const before = pictureOf(folder);
        const opened = await openRecorder(folder, testOptions);
        expect(opened).toMatchObject({
          ok: false,
          failure: { kind: 'journal-damaged', file: '000001.jsonl' },
        });
        expect(pictureOf(folder)).toEqual(before);
      }
    }
  });

  test('of an earlier file, or a missing file, is refused with its place', async () => {
    const folder = testArchive();
    const recorder = await openTest(folder, { rotateBytes: 100 });
    for (const payload of ['one', 'two', 'three']) await recorder.append([operation(payload)]);
    await recorder.close();
    const second = join(folder, 'journal', '000002.jsonl');
    const bytes = fs.readFileSync(second);
    const kinds: unknown[] = [];
    const open = async () => {
      const opened = await openRecorder(folder, testOptions);
      kinds.push(
        opened.ok
          ? 'opened'
          : [
              opened.failure.kind,
              'file' in opened.failure && opened.failure.file,
              'reason' in opened.failure && opened.failure.reason,
            ],
      );
      if (opened.ok) await opened.value.close();
    };
    fs.writeFileSync(second, bytes.subarray(0, -1));
    await open();
    fs.writeFileSync(second, bytes.subarray(0, 50));
    await open();
    fs.writeFileSync(second, '');
    await open();
    fs.rmSync(second);
    await open();
    fs.writeFileSync(second, bytes);
    await open();
    fs.rmSync(join(folder, 'journal'), { recursive: true });
    await open();
    expect(kinds).toEqual([
      ['journal-damaged', '000002.jsonl', 'unterminated'],
      ['journal-damaged', '000002.jsonl', 'unterminated'],
      ['journal-damaged', '000003.jsonl', 'sequence'],
      ['journal-damaged', '000002.jsonl', 'missing-file'],
      'opened',
      ['journal-damaged', '000001.jsonl', 'missing-file'],
    ]);
  });

  test('is found with words for the researcher even when the checksum was made to fit', async () => {
    const folder = await archiveWith([['first'], ['second'], ['third']]);
    const lines = fs.readFileSync(firstFile(folder), 'utf8').split('\n');
    const forged = (lines[1] ?? '').slice(9).replace('second', 'forged');
    lines[1] = `${crc32(forged).toString(16).padStart(8, '0')} ${forged}`;
    fs.writeFileSync(firstFile(folder), lines.join('\n'));
    const opened = await openRecorder(folder, testOptions);
    expect(opened).toMatchObject({
      ok: false,
      failure: { kind: 'journal-damaged', reason: 'chain', line: 3, expectedSeq: 3 },
    });
    expect(opened.ok || opened.failure.message).toMatch(/Nothing was changed.*Put the journal folder back/s);
  });

  test('that happens while the archive is open makes the recorder refuse to write on', async () => {
    const folder = await archiveWith([['first']]);
    const recorder = await openTest(folder);
    fs.appendFileSync(firstFile(folder), 'from elsewhere\n');
    expect(await recorder.append([operation('second')])).toMatchObject({
      ok: false,
      failure: { kind: 'refusing' },
    });
    fs.writeFileSync(firstFile(folder), '');
    expect(await recorder.entries(0, 10, 1e6)).toMatchObject({
      ok: false,
      failure: { kind: 'journal-damaged', reason: 'missing-end' },
    });
    await recorder.close();
  });

  test('of the small file journal/head alone does no harm and is told', async () => {
    const folder = await archiveWith([['first']], { forgetHead: false });
    fs.writeFileSync(join(folder, 'journal', 'head'), 'garbage');
    const recorder = await openTest(folder);
    expect(recorder.openReport.notes).toHaveLength(1);
    await recorder.close();
  });
});
