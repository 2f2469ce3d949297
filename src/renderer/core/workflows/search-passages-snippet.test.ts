import { describe, expect, it } from 'vitest';
import { snippetOf } from './search-passages-snippet';

const filler = 'and then they walked along the river to the mill and back again '.repeat(10);

const matchesOf = (text: string, words: readonly string[]) =>
  words.flatMap((word, part) =>
    [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => ({
      start: index,
      end: index + word.length,
      part,
    })),
  );

describe('a snippet', () => {
  it('is cut between words, and says where the text goes on', () => {
    const text = `${filler}Askipara ${filler}`;
    const { snippet, marks } = snippetOf(text, matchesOf(text, ['Askipara']));
    expect(snippet.length).toBeLessThanOrEqual(165);
    expect(snippet).toMatch(/^…[a-z]+ .*Askipara .* [a-z]+…$/u);
    expect(text).toContain(` ${snippet.slice(1, -1)} `);
    expect(marks.map(({ start, end }) => snippet.slice(start, end))).toEqual(['Askipara']);
  });

  it('is the place where most words stand together', () => {
    const text = `round ${filler} ${filler} a round table ${filler}`;
    const { snippet } = snippetOf(text, matchesOf(text, ['round', 'table']));
    expect(snippet).toContain('a round table');
  });

  it('holds a whole short text without dots, its line breaks as spaces', () => {
    expect(snippetOf('round\ntable', [{ start: 0, end: 11, part: 0 }])).toEqual({
      snippet: 'round table',
      marks: [{ start: 0, end: 11 }],
    });
  });

  it('marks a stretch once when two words of the query meet in it', () => {
    const matches = [
      { start: 0, end: 11, part: 0 },
      { start: 6, end: 11, part: 1 },
    ];
    expect(snippetOf('round table', matches).marks).toEqual([{ start: 0, end: 11 }]);
  });

  it('without a match begins where the passage begins', () => {
    expect(snippetOf(filler, []).snippet.startsWith('and then they')).toBe(true);
  });
});
