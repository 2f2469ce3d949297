import { describe, expect, it } from 'vitest';
import { findPart, parseSearchQuery } from './search-query';
import { searchWords } from './search-text';

function found(query: string, text: string, asYouType = false): string[] {
  const { wanted } = parseSearchQuery(query, asYouType);
  const words = searchWords(text);
  return wanted.flatMap((part) => findPart(part, words).map(({ start, end }) => text.slice(start, end)));
}

describe('a query', () => {
  it('has bare words, phrases in quotation marks, and unwanted words', () => {
    const { wanted, unwanted } = parseSearchQuery('"round table" Askipara -draft -"second version"', false);
    expect(wanted.map(({ words }) => words)).toEqual([['round', 'table'], ['askipara']]);
    expect(unwanted.map(({ words }) => words)).toEqual([['draft'], ['second', 'version']]);
  });

  it('takes quotation marks of any language, and one that is not closed yet', () => {
    expect(parseSearchQuery('«круглый стол»', false).wanted[0]?.words).toEqual(['круглый', 'стол']);
    expect(parseSearchQuery('“round tab', true).wanted).toEqual([
      { words: ['round', 'tab'], terms: ['round', 'tab'], unfinished: true },
    ]);
  });

  it('leaves only the last word open while it is being typed', () => {
    const typing = parseSearchQuery('round tab', true).wanted;
    expect(typing.map(({ unfinished }) => unfinished)).toEqual([false, true]);
    expect(parseSearchQuery('round tab ', true).wanted.map(({ unfinished }) => unfinished)).toEqual([
      false,
      false,
    ]);
    expect(parseSearchQuery('round tab', false).wanted[1]?.unfinished).toBe(false);
  });

  it('takes a word with a hyphen, and characters without spaces, as words in that order', () => {
    expect(parseSearchQuery('well-known', false).wanted).toEqual([
      { words: ['well', 'known'], terms: ['well', 'known'], unfinished: false },
    ]);
    expect(parseSearchQuery('圆桌会', true).wanted).toEqual([
      { words: ['圆', '桌', '会'], terms: ['圆桌', '桌会'], unfinished: false },
    ]);
    expect(parseSearchQuery('圆', false).wanted[0]?.terms).toEqual(['圆']);
  });

  it('without a word wants nothing', () => {
    expect(parseSearchQuery(' - "" … ', false)).toEqual({ wanted: [], unwanted: [] });
  });
});

describe('a phrase', () => {
  it('is found across line breaks, punctuation and differing accents', () => {
    expect(found('"susa seherinde"', 'O, Şuşa\n  şəhərində … Şuşa — seherinde')).toEqual([
      'Şuşa — seherinde',
    ]);
    expect(found('"round table"', 'the Round\nTable, and a table round')).toEqual(['Round\nTable']);
  });

  it('is found when a line ends inside one of its words', () => {
    expect(found('"second document said"', 'The second docu-\nment said')).toEqual([
      'second docu-\nment said',
    ]);
    expect(found('twenty-two', 'some twenty-\ntwo people')).toEqual(['twenty-\ntwo']);
  });

  it('is not found when another word stands between', () => {
    expect(found('"round table"', 'round wooden table')).toEqual([]);
  });

  it('is found in Chinese and Japanese', () => {
    expect(found('圆桌会议', '第二次圆桌\n会议在')).toEqual(['圆桌\n会议']);
  });
});

describe('a word', () => {
  it('is found with an Armenian question mark inside it', () => {
    expect(found('ինչու', '— Ինչո՞ւ եկար։')).toEqual(['Ինչո՞ւ']);
  });

  it('is found as the beginning of longer ones only while it is being typed', () => {
    expect(found('tab', 'tables', true)).toEqual(['tables']);
    expect(found('tab', 'tables')).toEqual([]);
  });
});
