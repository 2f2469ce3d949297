import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEXT_STYLE_KINDS } from '../../../core/model/extraction';
import { inlinePieces } from './inline-pieces';

const shown = (
  text: string,
  ...rest: Parameters<typeof inlinePieces> extends [unknown, ...infer R] ? R : never
) =>
  inlinePieces({ start: 0, end: text.length }, ...rest).map((piece) =>
    piece.kind === 'words'
      ? [text.slice(piece.start, piece.end), piece.styles.join(' ')]
      : [piece.kind, piece.kind === 'note' ? piece.to : piece.picture.reference],
  );

describe('a line of text', () => {
  it('is cut where its setting changes', () => {
    expect(
      shown('one two three', [
        { kind: 'bold', start: 0, end: 7 },
        { kind: 'italic', start: 4, end: 13 },
      ]),
    ).toEqual([
      ['one ', 'bold'],
      ['two', 'bold italic'],
      [' three', 'italic'],
    ]);
    expect(shown('plain')).toEqual([['plain', '']]);
  });

  it('holds pictures and the marks of notes between its letters', () => {
    const picture = { at: 3, reference: 'file:a.png', description: '' };
    const style = { kind: 'link' as const, start: 6, end: 6, to: 40 };
    expect(shown('one two', [style], [picture])).toEqual([
      ['one', ''],
      ['picture', 'file:a.png'],
      [' tw', ''],
      ['note', 40],
      ['o', ''],
    ]);
  });

  it('never loses a letter, however styles overlap', () => {
    const text = 'The water ran uphill for a whole afternoon.';
    const style = fc
      .record({ kind: fc.constantFrom(...TEXT_STYLE_KINDS), start: fc.nat(60), length: fc.nat(20) })
      .map(({ kind, start, length }) => ({ kind, start, end: start + length }));
    fc.assert(
      fc.property(fc.array(style, { maxLength: 8 }), fc.nat(20), fc.nat(20), (styles, from, length) => {
        const pieces = inlinePieces({ start: from, end: from + length }, styles);
        const words = pieces.map((piece) =>
          piece.kind === 'words' ? text.slice(piece.start, piece.end) : '',
        );
        expect(words.join('')).toBe(text.slice(from, from + length));
      }),
    );
  });
});
