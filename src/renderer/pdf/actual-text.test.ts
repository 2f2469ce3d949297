import { describe, expect, it } from 'vitest';
import { withActualText, type MarkedItem } from './actual-text';
import { offsetInRun } from './item-text';
import { pageText } from './page-text';

const item = (str: string, x: number): MarkedItem => ({
  str,
  dir: 'ltr',
  transform: [10, 0, 0, 10, x, 700],
  width: 10,
  height: 10,
  fontName: 'f',
});
const utf16 = (text: string) =>
  `\u00FE\u00FF${Array.from(text, (letter) => String.fromCharCode(letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255)).join('')}`;
const begin = (actual?: string): MarkedItem => ({
  type: 'beginMarkedContentProps',
  ...(actual === undefined ? {} : { actualText: utf16(actual) }),
});
const end: MarkedItem = { type: 'endMarkedContent' };
const textOf = (...items: MarkedItem[]) => pageText(withActualText(items), { f: {} }, { left: 0, bottom: 0 });

describe('letters that a file draws as one shape', () => {
  it('are those that the file says beside it, with the item numbers of the text layer', () => {
    const page = textOf(begin(), item('ծնվ', 0), begin('ու'), item('\u0000', 10), end, item('մ', 20), end);
    expect(page.text).toBe('ծնվում');
    expect(page.runs.map(({ item: number, start, length }) => [number, start, length])).toEqual([
      [0, 0, 3],
      [1, 3, 2],
      [2, 5, 1],
    ]);
    expect(offsetInRun('\u0000', 'ու', 0)).toBe(0);
  });

  it('stay as drawn where the file says nothing, or a whole paragraph', () => {
    expect(textOf(begin(''), item('-', 0), end).text).toBe('-');
    expect(textOf(begin('x'.repeat(100)), item('abc', 0), end).text).toBe('abc');
  });

  it('go to the widest of several shapes, and keep the space before them', () => {
    expect(
      textOf(
        item('a', 0),
        begin('ffi'),
        { ...item('\u0000', 14), width: 0 },
        item(' ', 10),
        item('\u0000', 14),
        end,
      ).text,
    ).toBe('a ffi');
  });

  it('are those that are drawn, where the file says another Arabic letter beside them', () => {
    const arabic = (str: string): MarkedItem => ({ ...item(str, 0), dir: 'rtl' });
    expect(textOf(begin('ر'), arabic('ﻓ'), end).text).toBe('ف');
    expect(textOf(begin('ف'), arabic('ﻓ'), end).text).toBe('ف');
    expect(textOf(begin('لا'), arabic('ﻟ'), end).text).toBe('لا');
    expect(textOf(begin('ر'), arabic('x'), end).text).toBe('ر');
  });
});
