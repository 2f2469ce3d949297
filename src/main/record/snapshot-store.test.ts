import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Recorder } from './recorder';
import { openTest, operation, removeTestFolders, testArchive, valueOf } from './test-archive';

afterEach(removeTestFolders);

async function archiveWithOperations(count: number): Promise<{ folder: string; recorder: Recorder }> {
  const folder = testArchive();
  const recorder = await openTest(folder);
  valueOf(await recorder.append(Array.from({ length: count }, (_, place) => operation(place))));
  return { folder, recorder };
}

async function readAll(recorder: Recorder, seq: number, limitBytes: number): Promise<string[]> {
  const lines: string[] = [];
  let cursor: number | undefined = 0;
  while (cursor !== undefined) {
    const page: { lines: readonly string[]; nextCursor: number | undefined } = valueOf(
      await recorder.readSnapshot(seq, cursor, limitBytes),
    );
    lines.push(...page.lines);
    cursor = page.nextCursor;
  }
  return lines;
}

const looksLikeFooter = `{"sha256":"${'a'.repeat(64)}"}`;

test.each([
  [[]],
  [['one']],
  [['', 'ä', looksLikeFooter]],
  [Array.from({ length: 1234 }, (_, place) => `line ${place} ${'x'.repeat(place % 50)}`)],
])('a snapshot is read back line by line in pages of any size: %#', async (lines) => {
  const { recorder } = await archiveWithOperations(3);
  const header = valueOf(await recorder.saveSnapshot(2, lines));
  expect(header).toEqual({ format: 1, seq: 2, head: valueOf(await recorder.hashAt(2)), lines: lines.length });
  expect(valueOf(await recorder.latestSnapshot())).toEqual({ header, problems: [] });
  for (const limitBytes of [1, 100, 1e6]) expect(await readAll(recorder, 2, limitBytes)).toEqual(lines);
  await recorder.close();
});

test('the newest two are kept, and nothing stays in tmp', async () => {
  const { folder, recorder } = await archiveWithOperations(5);
  for (const seq of [1, 2, 3, 5]) valueOf(await recorder.saveSnapshot(seq, ['state']));
  expect(fs.readdirSync(join(folder, 'snapshots'))).toEqual(['000000000003.jsonl', '000000000005.jsonl']);
  expect(fs.readdirSync(join(folder, 'tmp'))).toEqual([]);
  await recorder.close();
});

test('a snapshot damaged in any byte, cut or empty is passed over and reported, and the one before is used', async () => {
  const { folder, recorder } = await archiveWithOperations(5);
  valueOf(await recorder.saveSnapshot(2, ['old state']));
  valueOf(await recorder.saveSnapshot(4, ['new', 'state']));
  const path = join(folder, 'snapshots', '000000000004.jsonl');
  const whole = fs.readFileSync(path);
  const spoiled = [
    ...Array.from({ length: whole.length }, (_, offset) =>
      Buffer.from(whole.map((byte, place) => (place === offset ? byte ^ 1 : byte))),
    ),
    ...[0, 1, 50, whole.length - 1].map((length) => whole.subarray(0, length)),
    Buffer.concat([whole, whole]),
  ];
  for (const bytes of spoiled) {
    fs.writeFileSync(path, bytes);
    const latest = valueOf(await recorder.latestSnapshot());
    expect(latest.header?.seq).toBe(2);
    expect(latest.problems).toMatchObject([
      { kind: 'snapshot-damaged', path: 'snapshots/000000000004.jsonl' },
    ]);
    expect(await recorder.readSnapshot(4, 0, 1e6)).toMatchObject({ failure: { kind: 'invalid-snapshot' } });
  }
  await recorder.close();
});

test('a snapshot of another journal is not used', async () => {
  const one = await archiveWithOperations(3);
  const other = await archiveWithOperations(2);
  valueOf(await other.recorder.append([operation('else')]));
  valueOf(await one.recorder.saveSnapshot(3, ['state']));
  fs.cpSync(join(one.folder, 'snapshots'), join(other.folder, 'snapshots'), { recursive: true });
  expect(valueOf(await other.recorder.latestSnapshot())).toMatchObject({
    header: undefined,
    problems: [{ kind: 'snapshot-damaged' }],
  });
  await one.recorder.close();
  await other.recorder.close();
});

test('a snapshot of operations that are not there, or with line breaks, is refused', async () => {
  const { folder, recorder } = await archiveWithOperations(3);
  expect(await recorder.beginSnapshot(4)).toMatchObject({ failure: { kind: 'invalid-snapshot' } });
  const id = valueOf(await recorder.beginSnapshot(3));
  expect(await recorder.appendSnapshot(id, ['two\nlines'])).toMatchObject({
    failure: { kind: 'invalid-snapshot' },
  });
  expect(await recorder.commitSnapshot(id)).toMatchObject({ failure: { kind: 'unknown-handle' } });
  expect(fs.readdirSync(join(folder, 'tmp'))).toEqual([]);
  await recorder.close();
});
