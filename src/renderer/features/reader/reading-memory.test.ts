import { describe, expect, it } from 'vitest';
import { USUAL_LOOK } from '../../core/model/pages-look';
import { MOST_KEPT, ReadingMemory, type ReadingStorage } from './reading-memory';

function storageOf(
  entries: Readonly<Record<string, string>> = {},
): ReadingStorage & { has(key: string): boolean } {
  const map = new Map(Object.entries(entries));
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    key: (index) => [...map.keys()][index] ?? null,
    get length() {
      return map.size;
    },
    has: (key) => map.has(key),
  };
}

const position = { pageIndex: 41, start: 0, part: 0.25, across: -0.1 };

describe('what is remembered of a source', () => {
  it('is how it was looked at and where, and each is kept when the other changes', () => {
    const memory = new ReadingMemory(storageOf(), () => 1);
    memory.change('a', { position });
    memory.change('a', { look: { layout: 'spread-cover', zoom: 1.37, turn: 270 } });
    memory.change('a', { reached: 77.5 });
    expect(memory.read('a')).toEqual({
      position,
      look: { layout: 'spread-cover', zoom: 1.37, turn: 270 },
      reached: 77.5,
    });
    expect(memory.read('b')).toEqual({ look: USUAL_LOOK, position: undefined, reached: undefined });
  });

  it('counts as absent where it is damaged or of another version', () => {
    const memory = new ReadingMemory(
      storageOf({
        'reading/torn': '{"look":{"layout":"sing',
        'reading/other': JSON.stringify({
          look: { layout: 'scroll', zoom: -2, turn: 45 },
          position: { pageIndex: -1 },
        }),
        'reading/list': '[]',
        'reading/null': 'null',
      }),
      () => 1,
    );
    for (const id of ['torn', 'other', 'list', 'null'])
      expect(memory.read(id)).toEqual({ look: USUAL_LOOK, position: undefined, reached: undefined });
  });

  it('is forgotten for the sources read longest ago when there are too many', () => {
    const storage = storageOf({ 'open-tabs': '[]' });
    let time = 0;
    const memory = new ReadingMemory(storage, () => (time += 1));
    for (let source = 0; source < MOST_KEPT; source += 1) memory.change(`s${source}`, { position });
    memory.change('s0', { position });
    memory.change('new', { position });
    expect(['s0', 's1', 's2', 'new'].map((id) => storage.has(`reading/${id}`))).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(storage.has('open-tabs')).toBe(true);
  });
});
