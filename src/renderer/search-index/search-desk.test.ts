import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { searchPassages } from '../core/workflows/search-passages-fixture';
import { indexFilePieces } from './index-file';
import type { IndexShelf } from './index-slots';
import { createSearchDesk } from './search-desk';
import { TextIndex } from './text-index';

/** A shelf in memory. */
function memoryShelf(bytes?: Uint8Array) {
  let kept = bytes;
  let saves = 0;
  const shelf: IndexShelf = {
    load: async () => kept,
    save: async (pieces) => {
      saves += 1;
      kept = joined(pieces(saves));
    },
    clear: async () => {
      kept = undefined;
    },
  };
  return { shelf, saves: () => saves, kept: () => kept };
}

function joined(pieces: Iterable<Uint8Array>): Uint8Array {
  return Uint8Array.from([...pieces].flatMap((piece) => [...piece]));
}

function deskOn(shelf: IndexShelf) {
  return createSearchDesk({ shelfOf: () => shelf, pause: () => Promise.resolve(), quietMs: 5000 });
}

const silent = () => undefined;
const find = (desk: ReturnType<typeof deskOn>, ...words: string[]) =>
  desk.find({ words, lastWordIsPrefix: false, limit: 10 }, silent);
const open = (desk: ReturnType<typeof deskOn>) => desk.open({ archiveId: 'x' }, silent);
const add = (desk: ReturnType<typeof deskOn>, id: string, ...texts: string[]) =>
  desk.add({ passages: searchPassages(id, texts) }, silent);

describe('the search worker', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('answers after a restart from what was kept', async () => {
    const { shelf } = memoryShelf();
    const desk = deskOn(shelf);
    await open(desk);
    await add(desk, 'a', 'round table', 'bridge');
    expect(await desk.save({}, silent)).toBe('kept');
    const next = deskOn(shelf);
    expect(await open(next)).toEqual({ passages: 2, setAside: undefined });
    expect((await find(next, 'bridge'))[0]).toMatchObject({ passageId: 'a:1' });
    await next.removeSource({ sourceId: 'a' }, silent);
    expect(await find(next, 'bridge')).toEqual([]);
  });

  it('keeps the index by itself once nothing has changed for a while, and only then', async () => {
    const { shelf, saves } = memoryShelf();
    const desk = deskOn(shelf);
    await open(desk);
    await add(desk, 'a', 'one');
    await vi.advanceTimersByTimeAsync(4000);
    await add(desk, 'b', 'two');
    await vi.advanceTimersByTimeAsync(4000);
    expect(saves()).toBe(0);
    await vi.advanceTimersByTimeAsync(1001);
    expect(saves()).toBe(1);
    expect(await desk.save({}, silent)).toBe('unchanged');
  });

  it('starts empty, and says so, when what was kept is damaged', async () => {
    const index = new TextIndex();
    index.add(searchPassages('a', ['round table']));
    const bytes = joined(indexFilePieces(index.contents(), 1));
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    const desk = deskOn(memoryShelf(bytes).shelf);
    expect(await open(desk)).toEqual({ passages: 0, setAside: 'unreadable' });
    expect(await find(desk, 'round')).toEqual([]);
  });

  it('goes on from memory when nothing can be kept', async () => {
    const { shelf } = memoryShelf();
    const desk = deskOn({ ...shelf, save: () => Promise.reject(new Error('no room')) });
    await open(desk);
    await add(desk, 'a', 'round table');
    expect(await desk.save({}, silent)).toBe('not-kept');
    expect(await find(desk, 'round')).toHaveLength(1);
  });

  it('forgets what was kept when it is cleared', async () => {
    const { shelf, kept } = memoryShelf();
    const desk = deskOn(shelf);
    await open(desk);
    await add(desk, 'a', 'round table');
    await desk.save({}, silent);
    await desk.clear({}, silent);
    expect(kept()).toBeUndefined();
    expect(await find(desk, 'round')).toEqual([]);
  });
});
