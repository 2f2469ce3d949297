import { describe, expect, it } from 'vitest';
import { searchPassages } from '../core/workflows/search-passages-fixture';
import { crc32 } from './crc32';
import { generationOf, indexFilePieces, readIndexFile } from './index-file';
import { TextIndex } from './text-index';

function indexOf(texts: Readonly<Record<string, readonly string[]>>): TextIndex {
  const index = new TextIndex();
  for (const [id, pieces] of Object.entries(texts)) index.add(searchPassages(id, pieces));
  return index;
}

const ids = (index: TextIndex, words: readonly string[], changes: object = {}) =>
  index.find({ words, lastWordIsPrefix: false, limit: 10, ...changes }).map(({ passageId }) => passageId);

describe('the index', () => {
  it('finds words without their accents, and words that an Armenian mark stands in', () => {
    const index = indexOf({ a: ['Şuşa'], b: ['Ինչո՞ւ'] });
    expect(ids(index, ['Susa'])).toEqual(['a:0']);
    expect(ids(index, ['ինչու'])).toEqual(['b:0']);
  });

  it('wants all words unless any will do', () => {
    const index = indexOf({ a: ['round table'], b: ['round'], c: ['table'] });
    expect(ids(index, ['round', 'table'])).toEqual(['a:0']);
    expect(ids(index, ['round', 'table'], { match: 'any' })[0]).toBe('a:0');
    expect(ids(index, ['round', 'table'], { match: 'any' })).toHaveLength(3);
  });

  it('takes the last word for a beginning only when told to', () => {
    const index = indexOf({ a: ['round tables'] });
    expect(ids(index, ['round', 'tab'])).toEqual([]);
    expect(ids(index, ['round', 'tab'], { lastWordIsPrefix: true })).toEqual(['a:0']);
    expect(ids(index, ['rou', 'tables'], { lastWordIsPrefix: true })).toEqual([]);
  });

  it('finds Chinese words inside a sentence, also across a line break', () => {
    expect(ids(indexOf({ a: ['第二次圆桌\n会议在伊杰万'], b: ['会议'] }), ['圆桌会议'])).toEqual(['a:0']);
  });

  it('finds a source by its title, but ranks the text that says it higher', () => {
    const index = new TextIndex();
    const [first] = searchPassages('a', ['nothing of the kind']);
    if (first !== undefined) index.add([{ ...first, title: 'Askipara', reading: 'r1' }]);
    index.add(searchPassages('b', ['nothing but Askipara']));
    expect(ids(index, ['askipara'])).toEqual(['b:0', 'a:0']);
    expect(index.sources()).toEqual([
      { sourceId: 'a', title: 'Askipara', reading: 'r1' },
      { sourceId: 'b', title: '', reading: '' },
    ]);
  });

  it('replaces passages that are added again, and forgets a source that is removed', () => {
    const index = indexOf({ a: ['old words'], b: ['old'] });
    index.add(searchPassages('a', ['new words']));
    expect(ids(index, ['old'])).toEqual(['b:0']);
    index.removeSource('a');
    expect(ids(index, ['words'])).toEqual([]);
    index.add(searchPassages('a', ['words again']));
    expect(ids(index, ['words'])).toEqual(['a:0']);
  });

  it('gives the same answers and scores after it was kept and opened again', () => {
    const index = indexOf({ a: ['round table', 'a bridge and a table'], b: ['table'] });
    const bytes = fileOf(index);
    const opened = readIndexFile(bytes);
    const query = { words: ['table'], lastWordIsPrefix: false, limit: 10 };
    expect(opened).toBeDefined();
    expect(new TextIndex(opened).find(query)).toEqual(index.find(query));
    expect(new TextIndex(opened).sources()).toEqual(index.sources());
  });
});

function fileOf(index: TextIndex, generation = 1): Uint8Array {
  return Uint8Array.from([...indexFilePieces(index.contents(), generation)].flatMap((piece) => [...piece]));
}

describe('the file an index is kept in', () => {
  const whole = fileOf(indexOf({ a: ['round table'], b: ['մեկ երկու'] }), 7);

  it('counts as none when it was not written to its end, wherever that was', () => {
    for (let length = 0; length < whole.length; length += 1) {
      expect(readIndexFile(whole.subarray(0, length))).toBeUndefined();
    }
    expect(readIndexFile(whole)).toBeDefined();
  });

  it('counts as none when one bit of what it covers changed', () => {
    const covered = whole.indexOf(10, whole.length - 200);
    expect(covered).toBeGreaterThan(0);
    for (let at = 0; at < covered; at += 11) {
      const damaged = Uint8Array.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 4;
      expect(readIndexFile(damaged)).toBeUndefined();
    }
  });

  it('counts as none when it was made with other rules for words', () => {
    const text = new TextDecoder().decode(whole);
    const other = text.replace(/"words":\d+/u, '"words":999');
    expect(other).not.toBe(text);
    expect(readIndexFile(new TextEncoder().encode(other))).toBeUndefined();
  });

  it('tells its generation from its last bytes', () => {
    expect(generationOf(whole.subarray(-512), whole.length)).toBe(7);
    expect(generationOf(whole.subarray(-512), whole.length + 1)).toBeUndefined();
  });
});

it('CRC-32 gives the check value of its definition', () => {
  const check = new TextEncoder().encode('123456789');
  expect(crc32(check)).toBe(0xcbf43926);
  expect(crc32(check.subarray(4), crc32(check.subarray(0, 4)))).toBe(0xcbf43926);
});
