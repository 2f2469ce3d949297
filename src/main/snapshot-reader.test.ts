import { expect, it } from 'vitest';
import { failure, success } from '../shared/result';
import { SnapshotReader } from './snapshot-reader';

const all = Array.from({ length: 10 }, (_, index) => `line ${index}`);

function reader(pageLines: number) {
  const cursors: number[] = [];
  const snapshots = new SnapshotReader({
    readSnapshot: async (seq, cursor) => {
      cursors.push(cursor);
      if (seq !== 7)
        return failure({ kind: 'invalid-snapshot', message: 'There is no such snapshot.' } as const);
      const next = cursor + pageLines;
      return success({ lines: all.slice(cursor, next), nextCursor: next < all.length ? next : undefined });
    },
  });
  const lines = async (from: number, limit: number, seq = 7) => {
    const result = await snapshots.lines(seq, from, limit);
    return result.ok ? result.value : result.failure.kind;
  };
  return { lines, cursors };
}

it('lines are read on from where the last reading ended', async () => {
  const { lines, cursors } = reader(3);
  expect(await lines(0, 4)).toEqual(all.slice(0, 4));
  expect(await lines(4, 4)).toEqual(all.slice(4, 8));
  expect(await lines(8, 4)).toEqual(all.slice(8));
  expect(await lines(10, 4)).toEqual([]);
  expect(cursors).toEqual([0, 3, 6, 9]);
});

it('the same lines can be asked for again, and any others', async () => {
  const { lines } = reader(4);
  expect(await lines(5, 2)).toEqual(['line 5', 'line 6']);
  expect(await lines(5, 2)).toEqual(['line 5', 'line 6']);
  expect(await lines(0, 1)).toEqual(['line 0']);
  expect(await lines(9, 100)).toEqual(['line 9']);
  expect(await lines(50, 1)).toEqual([]);
});

it('a snapshot that cannot be read is told, and does not stand in the way of the next', async () => {
  const { lines } = reader(4);
  expect(await lines(0, 2, 8)).toBe('refused');
  expect(await lines(0, 2)).toEqual(all.slice(0, 2));
});
