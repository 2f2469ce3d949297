import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { escapeInline, quotation } from './markdown-text';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** What a reader of the rendered page sees, with white space as single spaces. */
function rendered(markdown: string, renderer: { render(markdown: string): string }): string {
  return renderer
    .render(markdown)
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const commonMark = new MarkdownIt('commonmark');
const withTables = new MarkdownIt({ html: true, linkify: true });

const marks = fc.constantFrom(
  ...'\\`*_{}[]()<>#+-.!|~&=:;"\'^$@/ab1 0\n\t'.split(''),
  '&amp;',
  '&#65;',
  '    ',
  '\n\n',
  '---',
  '===',
  '***',
  '1. ',
  '12) ',
  '- [x] ',
  '<b>',
  '</p>',
  '<!-- ',
  '![a](b)',
  '[a]: b',
  'a | b\n-|-',
  '```',
  '~~~',
  'https://a.example/x_y_z',
  'Խոսք',
  'слово_слово',
);
const quote = fc.array(marks, { maxLength: 25 }).map((parts) => parts.join(''));

describe('a quotation in Markdown', () => {
  it('renders as exactly the words that were quoted', () => {
    fc.assert(
      fc.property(quote, (text) => {
        const seen = text.replaceAll(/\s+/gu, ' ').trim();
        expect(rendered(quotation(text), commonMark)).toBe(seen);
        expect(rendered(quotation(text), withTables)).toBe(seen);
      }),
      { numRuns: 3000 },
    );
  });

  it('renders titles and names as they are', () => {
    fc.assert(
      fc.property(quote, (text) => {
        const seen = text.replaceAll(/\s+/gu, ' ').trim();
        expect(rendered(`*before*, ${escapeInline(text)}`, commonMark)).toBe(`before, ${seen}`.trim());
        expect(rendered(`# ${escapeInline(text)}`, commonMark)).toBe(seen);
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves ordinary words alone', () => {
    expect(quotation('Twenty-two people, they said (see p. 4), were there.\nNot file_name!')).toBe(
      '> Twenty-two people, they said (see p. 4), were there.\n> Not file_name!',
    );
  });
});
