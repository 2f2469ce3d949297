import { describe, expect, it } from 'vitest';
import { offsetInRun } from './item-text';
import { pageText } from './page-text';
import type { SourceItem } from './text-pieces';

const styles = { f: {}, v: { vertical: true } };
const corner = { left: 0, bottom: 0 };

/** An item of 10-point text whose letters are 5 points wide. */
function item(str: string, x: number, y: number, more: Partial<SourceItem> = {}): SourceItem {
  return {
    str,
    dir: 'ltr',
    transform: [10, 0, 0, 10, x, y],
    width: str.length * 5,
    height: 10,
    fontName: 'f',
    ...more,
  };
}
const textOf = (...items: SourceItem[]) => pageText(items, styles, corner).text;

describe('the reading text of a page', () => {
  it('puts a space where there is room for one, and none inside a word', () => {
    expect(textOf(item('Yere', 0, 700), item('van', 20.5, 700), item('station', 40, 700))).toBe(
      'Yerevan station',
    );
  });

  it('puts a space between cells that run back over one another', () => {
    expect(textOf(item('total', 0, 700), item('1915', 5, 700))).toBe('total 1915');
  });

  it('breaks lines where the baseline moves, and paragraphs where it moves further', () => {
    expect(
      textOf(item('one', 0, 700), item('two', 0, 688), item('three', 0, 676), item('four', 0, 650)),
    ).toBe('one\ntwo\nthree\n\nfour');
  });

  it('keeps a raised footnote mark on its line', () => {
    expect(textOf(item('word', 0, 700), item('1', 20.5, 703.5))).toBe('word1');
  });

  it('reads text that is turned by 90 degrees along its own direction', () => {
    const turned = (str: string, y: number): SourceItem =>
      item(str, 100, y, { transform: [0, 10, -10, 0, 100, y] });
    const page = pageText([turned('SAINT', 50), turned('LOUIS', 80)], styles, corner);
    expect(page.text).toBe('SAINT LOUIS');
    expect(page.runs[1]?.angle).toBeCloseTo(Math.PI / 2);
  });

  it('puts nothing between Chinese neighbours, but separates table cells', () => {
    expect(
      textOf(item('东北', 0, 700, { width: 20 }), item(' ', 20, 700), item('电气', 24, 700, { width: 20 })),
    ).toBe('东北电气');
    expect(textOf(item('东北', 0, 700, { width: 20 }), item('电气', 60, 700, { width: 20 }))).toBe(
      '东北 电气',
    );
  });

  it('joins full lines of Chinese and keeps the break after a short one', () => {
    const line = (str: string, y: number) => item(str, 0, y, { width: str.length * 10 });
    expect(textOf(line('年第一季度报', 700), line('告全文', 688), line('目录', 676))).toBe(
      '年第一季度报告全文\n目录',
    );
  });

  it('reads vertical Japanese down its columns', () => {
    const column = (str: string, x: number) =>
      item(str, x, 555, { dir: 'ttb', width: 10, height: str.length * 10, fontName: 'v' });
    expect(textOf(column('わたくしといふ現象は', 600), column('青い', 583))).toBe('わたくしといふ現象は青い');
  });

  it('drops letters drawn twice to look bold', () => {
    expect(textOf(item('Decree', 0, 700), item('Decree', 0.4, 700), item('No. 4', 40, 700))).toBe(
      'Decree No. 4',
    );
  });

  it('keeps equal words that stand apart', () => {
    expect(textOf(item('no', 0, 700), item('no', 14, 700))).toBe('no no');
  });

  it('strips control characters and turns ligatures into letters', () => {
    expect(textOf(item('\u0000ﬁrst\u0007 oﬃce', 0, 700))).toBe('first office');
  });

  it('turns Arabic presentation forms into letters, with runs of the right length', () => {
    const page = pageText([item('ﻻ ﺳﻼﻡ', 100, 700, { dir: 'rtl' }), item('A', 90, 700)], styles, corner);
    expect(page.text.startsWith('لا سلام')).toBe(true);
    expect(page.runs.map((run) => page.text.slice(run.start, run.start + run.length))).toEqual([
      'لا سلام',
      'A',
    ]);
  });

  it('leaves the room of a letter that the file does not name, and does not take it for a space', () => {
    expect(textOf(item('ab', 0, 700), item('\u0000', 10, 700), item('cd', 15, 700))).toBe('abcd');
  });

  it('does not trust spaces guessed inside a right-to-left word', () => {
    const rtl = { dir: 'rtl' };
    expect(textOf(item('ב', 0, 700, rtl), item(' ', 5, 700), item('א', 5.5, 700, rtl))).toBe('אב');
  });

  it('keeps a Hebrew line that the file wrote in reading order', () => {
    const rtl = { dir: 'rtl' };
    expect(textOf(item('שלום', 100, 700, rtl), item('עולם', 74, 700, rtl), item('15', 60, 700))).toBe(
      'שלום עולם 15',
    );
  });

  it('restores the order of a right-to-left line drawn from the left, numbers inside it unharmed', () => {
    const rtl = { dir: 'rtl' };
    const drawn = [
      item('עולם', 0, 700, rtl),
      item(' ', 20, 700),
      item('15', 30, 700),
      item('May', 42, 700),
      item(' ', 57, 700),
      item('שלום', 64, 700, rtl),
    ];
    expect(textOf(...drawn)).toBe('שלום 15 May עולם');
  });

  it('keeps letters together that a right-to-left line draws in one place, and numbers in their own order', () => {
    const rtl = { dir: 'rtl' };
    const ligature = [
      item('بعد', 0, 700, rtl),
      item(' ', 15, 700),
      item('ا', 19, 700, { ...rtl, width: 0 }),
      item('ل', 19, 700, { ...rtl, width: 7 }),
      item('عق', 26, 700, rtl),
    ];
    expect(textOf(...ligature)).toBe('عقلا بعد');
    const year = [item('۱۳۲', 0, 700), item('۷', 15, 700), item(' ', 20, 700), item('سال', 24, 700, rtl)];
    expect(textOf(...year)).toBe('سال ۱۳۲۷');
  });

  it('turns back a word that pdf.js mirrored because one glyph carried it all', () => {
    expect(textOf(item(' יבגד', 0, 700, { dir: 'rtl', width: 5 }))).toBe('דגבי');
  });

  it('gives runs that cover exactly their own text and never overlap', () => {
    const page = pageText(
      [
        item(' One ', 0, 700),
        item('two ', 40, 700),
        item(' ', 60, 700),
        item('three', 0, 688),
        item('', 0, 688),
      ],
      styles,
      corner,
    );
    expect(page.text).toBe('One two\nthree');
    expect(
      page.runs.map(({ item: index, start, length }) => [index, page.text.slice(start, start + length)]),
    ).toEqual([
      [0, 'One '],
      [1, 'two'],
      [3, 'three'],
    ]);
  });

  it('counts positions from the corner of the page box', () => {
    const page = pageText([item('x', 110, 720)], styles, { left: 10, bottom: 20 });
    expect(page.runs[0]).toMatchObject({ x: 100, y: 700 });
  });

  it('keeps a soft hyphen where a line ends, and nowhere else', () => {
    expect(textOf(item('in\u00adfra\u00ad', 0, 700), item('structure', 0, 688))).toBe(
      'infra\u00ad\nstructure',
    );
    expect(textOf(item('infra\u00ad', 0, 700), item('structure', 30, 700))).toBe('infrastructure');
  });

  it('spaces wide Latin letters as Latin, not as Chinese', () => {
    expect(textOf(item('Ｎｏｒｔｈ', 0, 700, { width: 50 }), item('Ｅａｓｔ', 55, 700, { width: 40 }))).toBe(
      'Ｎｏｒｔｈ Ｅａｓｔ',
    );
  });

  it('keeps narrow letters that are drawn one by one', () => {
    expect(textOf(item('l', 0, 700, { width: 1.8 }), item('l', 1.8, 700, { width: 1.8 }))).toBe('ll');
  });
});

/** The same, with the places that the worker says: `gaps` before characters that stand apart, in points. */
function placed(str: string, x: number, gaps: Readonly<Record<number, number>> = {}, guessed = true) {
  const places: number[] = [];
  const guessedSpaces: number[] = [];
  let at = 0;
  for (const [index, character] of Array.from(str).entries()) {
    at += 100 * (gaps[index] ?? 0);
    if (character === ' ') {
      places.push(-1e9, -1e9);
      if (guessed) guessedSpaces.push(index);
    } else {
      places.push(at, at + 500);
      at += 500;
    }
  }
  return item(str, x, 700, { width: at / 100, glyphs: { places, guessedSpaces } });
}

describe('the reading text of a page whose glyphs are known', () => {
  it('puts letters together that are spaced out, and keeps their words apart', () => {
    const gaps = { 2: 2, 4: 2, 6: 5, 8: 2, 10: 2, 12: 2 };
    expect(textOf(placed('T H E P E N G', 0, gaps))).toBe('THE PENG');
  });

  it('leaves guessed spaces between words, and letters that stand far apart', () => {
    expect(textOf(placed('a b', 0, { 2: 2 }))).toBe('a b');
    expect(textOf(placed('A B C D E F', 0, { 2: 8, 4: 8, 6: 8, 8: 8, 10: 8 }))).toBe('A B C D E F');
  });

  it('drops letters of one item that are drawn again beside themselves', () => {
    expect(textOf(placed('DDeeccrreeee', 0, { 1: -4.7, 3: -4.7, 5: -4.7, 7: -4.7, 9: -4.7, 11: -4.7 }))).toBe(
      'Decree',
    );
    expect(textOf(placed('Halle', 0))).toBe('Halle');
    expect(textOf(placed('\u{10CFA}\u{10CFB}', 0))).toBe('\u{10CFA}\u{10CFB}');
  });

  it('takes a narrow code that names no letter for the space, and counts a wide one as missing', () => {
    const narrow = placed('one\u0003two', 0);
    const places = [...(narrow.glyphs?.places ?? [])];
    places[7] = (places[6] ?? 0) + 250;
    const page = pageText([{ ...narrow, glyphs: { places, guessedSpaces: [] } }], styles, corner);
    expect([page.text, page.unnamed]).toEqual(['one two', 0]);
    const wide = pageText([placed('Version \u0081.\u0082', 0, { 8: 3 })], styles, corner);
    expect([wide.text, wide.unnamed]).toEqual(['Version .', 2]);
  });

  it('ignores a guessed space between items that touch', () => {
    const space = { ...item(' ', 10, 700), width: 0.3, isGuessed: true };
    expect(textOf(item('Yere', 0, 700, { width: 10 }), space, item('van', 10.3, 700))).toBe('Yerevan');
    expect(textOf(item('Yere', 0, 700, { width: 10 }), space, item('van', 11.2, 700))).toBe('Yere van');
  });

  it('maps places of the text layer to places of a run that left characters out', () => {
    expect([0, 1, 4, 5, 7].map((offset) => offsetInRun('T H E X', 'THE X', offset))).toEqual([0, 1, 2, 3, 5]);
    expect([0, 3, 4, 7].map((offset) => offsetInRun('one\u0003two', 'one two', offset))).toEqual([
      0, 3, 3, 7,
    ]);
  });
});
