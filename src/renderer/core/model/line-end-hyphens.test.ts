import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf } from './passages';
import { foldWord } from './search-fold';
import { findPart, parseSearchQuery } from './search-query';
import { indexTerms, searchWords } from './search-text';

/** What a query marks in a text. */
function marked(query: string, text: string): string[] {
  const words = searchWords(text);
  return parseSearchQuery(query, false).wanted.flatMap((part) =>
    findPart(part, words).map(({ start, end }) => text.slice(start, end)),
  );
}

const word = fc.constantFrom(
  'infra',
  'structure',
  'Գյումրի',
  'полиция',
  'Şuşa',
  '22',
  'ab12',
  'e',
  'كتاب',
  '圆桌',
);
const between = fc.constantFrom(' ', '\n', '-\n', '\u00ad\n', '‐ \n', '֊\n', '¬\n\n', '-', ', ', ' -\n', '’');
const text = fc.array(fc.tuple(word, between), { maxLength: 30 }).map((pairs) => pairs.flat().join(''));

describe('a word that goes on in the next line', () => {
  it('is found whole, and marked with both its parts', () => {
    expect(marked('infrastructure', 'The infra-\nstructure of the town')).toEqual(['infra-\nstructure']);
    expect(marked('infrastructure', 'The infra\u00ad\n structure')).toEqual(['infra\u00ad\n structure']);
    expect(marked('дороговизна', 'дорого¬\nвизна')).toEqual(['дорого¬\nвизна']);
    expect(marked('երեկոյան', 'երե֊\nկոյան')).toEqual(['երե֊\nկոյան']);
  });

  it('is found by its compound and its parts when the hyphen was its own', () => {
    for (const query of ['southeast', 'south-east', '"south east"'])
      expect(marked(query, 'from the south-\neast')).toEqual(['south-\neast']);
    expect(marked('east', 'from the south-\neast')).toEqual(['east']);
    expect(indexTerms('south-\neast')).toEqual(['south', 'southeast', 'east']);
  });

  it('is found over three lines, and inside a phrase', () => {
    expect(marked('"the infrastructure failed"', 'When the in-\nfra-\nstructure failed')).toEqual([
      'the in-\nfra-\nstructure failed',
    ]);
    expect(marked('south-eastern', 'the south-east-\nern road')).toEqual(['south-east-\nern']);
  });

  it('is found while it is being typed', () => {
    const [part] = parseSearchQuery('infrastr', true).wanted;
    const words = searchWords('infra-\nstructure');
    expect(part === undefined ? [] : findPart(part, words)).toEqual([{ start: 0, end: 16 }]);
  });

  it('is found where the page ends in the middle of it', () => {
    const [first] = passagesOf('s', {
      pages: ['The infra-', 'structure failed.'].map((each, pageIndex) => ({ pageIndex, text: each })),
    });
    expect(marked('infrastructure', `${first?.text ?? ''}\n${first?.lead ?? ''}`)).toHaveLength(1);
  });

  it('is none where a dash stands by itself, or the line goes on', () => {
    expect(indexTerms('first -\nsecond')).toEqual(['first', 'second']);
    expect(indexTerms('first\nsecond')).toEqual(['first', 'second']);
    expect(indexTerms('well-known')).toEqual(['well', 'known']);
  });
});

describe('a word with the number of a note', () => {
  it('is found without it', () => {
    expect(marked('treaty', 'The treaty12 of Kars')).toEqual(['treaty12']);
    expect(marked('department', '1Department of history')).toEqual(['1Department']);
    expect(indexTerms('prop-\nerty2')).toContain('property');
    expect(indexTerms('H2O and A4')).toEqual(['h2o', 'and', 'a4']);
  });
});

describe('the words of any text', () => {
  it('stand where they say, in order, and lose nothing but marks', () => {
    fc.assert(
      fc.property(text, (value) => {
        let last = 0;
        for (const { start, end, term } of searchWords(value)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(foldWord(value.slice(start, end))).toBe(term);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(value.length);
      }),
    );
  });

  it('map back to the text also where they are joined: without hyphens and breaks the stretch is the word', () => {
    fc.assert(
      fc.property(text, (value) => {
        const words = searchWords(value);
        for (const [index, { start, joined }] of words.entries())
          for (const { term, words: parts } of joined) {
            const stretch = value.slice(start, words[index + parts - 1]?.end);
            expect(stretch).toContain('\n');
            expect(foldWord(stretch.replaceAll(/[-\u2010\u00ad\u058a\u00ac]?\s*\n\s*/gu, ''))).toBe(term);
          }
      }),
    );
  });

  it('are found by every term that the index keeps', () => {
    fc.assert(
      fc.property(text, (value) => {
        const words = searchWords(value);
        const isPair = (term: string) => /\p{Script=Han}{2}/u.test(term);
        const isFound = (term: string) =>
          findPart({ words: [term], terms: [term], unfinished: false }, words).length > 0;
        return indexTerms(value).every((term) => isPair(term) || isFound(term));
      }),
    );
    expect(indexTerms('圆桌')).toEqual(['圆', '圆桌', '桌']);
  });
});

describe('folding', () => {
  it('takes shapes of Arabic letters, lengthened words and wide digits for the letters and digits they show', () => {
    expect(foldWord('ﺳﻼﻡ')).toBe('سلام');
    expect(foldWord('كتـــاب')).toBe('كتاب');
    expect(foldWord('１９９８')).toBe('1998');
  });
});
