import { describe, expect, it } from 'vitest';
import { findInPages, matchBeside, matchFrom } from './find-in-pages';

const loose = { matchCase: false, wholeWord: false };
const page = (text: string, pageIndex = 0) => ({ pageIndex, text });

describe('finding words in a document', () => {
  it('finds every place, on every page, in reading order', () => {
    expect(findInPages([page('The pump. A pump.'), page('pump', 3)], 'Pump', loose)).toEqual([
      { pageIndex: 0, start: 4, end: 8 },
      { pageIndex: 0, start: 12, end: 16 },
      { pageIndex: 3, start: 0, end: 4 },
    ]);
  });

  it('takes a line break for a space, and passes over the hyphen at a line’s end', () => {
    expect(findInPages([page('the lower\npump')], 'lower pump', loose)).toHaveLength(1);
    expect(findInPages([page('two inter-\npreters came')], 'interpreters', loose)).toEqual([
      { pageIndex: 0, start: 4, end: 18 },
    ]);
  });

  it('minds capitals and whole words when asked to', () => {
    expect(findInPages([page('Pump pump')], 'pump', { matchCase: true, wholeWord: false })).toHaveLength(1);
    expect(findInPages([page('pumps pump')], 'pump', { matchCase: false, wholeWord: true })).toEqual([
      { pageIndex: 0, start: 6, end: 10 },
    ]);
    expect(
      findInPages([page('Երևանում Երևան')], 'երևան', { matchCase: false, wholeWord: true }),
    ).toHaveLength(1);
  });

  it('takes marks of patterns for what they are, and finds nothing for nothing', () => {
    expect(findInPages([page('a.b axb (c)')], 'a.b', loose)).toHaveLength(1);
    expect(findInPages([page('a.b axb (c)')], '(c)', loose)).toHaveLength(1);
    expect(findInPages([page('a b')], '  ', loose)).toEqual([]);
  });

  it('goes on from where one reads, and round the end', () => {
    const matches = findInPages([page('x'), page('x', 1), page('x', 2)], 'x', loose);
    expect(matchFrom(matches, { pageIndex: 1, start: 0 })).toBe(1);
    expect(matchFrom(matches, { pageIndex: 2, start: 1 })).toBe(0);
    expect(matchFrom([], { pageIndex: 0, start: 0 })).toBe(-1);
    expect(matchBeside(3, 2, 1)).toBe(0);
    expect(matchBeside(3, 0, -1)).toBe(2);
    expect(matchBeside(0, -1, 1)).toBe(-1);
  });
});
