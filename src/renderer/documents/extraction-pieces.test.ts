import { describe, expect, it } from 'vitest';
import { extractionLines } from '../core/formats/extraction-lines';
import { extractionPieces } from './extraction-pieces';

describe('the pieces of an extraction', () => {
  it.each([1, 7, 64, 10_000])('are its lines, cut at %i bytes', (most) => {
    const pages = ['One page.', 'Երկրորդ էջ', ''].map((text, pageIndex) => ({ pageIndex, text }));
    const extraction = { format: 1, parser: { name: 'a', version: '1' }, pages } as const;
    const pieces = [...extractionPieces(extraction, most)];
    expect(pieces.every(({ length }) => length <= most && length > 0)).toBe(true);
    const whole = `${extractionLines(extraction).join('\n')}\n`;
    expect(Buffer.concat(pieces).toString()).toBe(whole);
  });
});
