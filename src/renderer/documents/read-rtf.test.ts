import { describe, expect, it } from 'vitest';
import { readRtf } from './read-rtf';
import { blockTexts } from './test-documents';

const bytes = (rtf: string) => Uint8Array.from(rtf, (character) => character.charCodeAt(0));
const read = async (rtf: string) => {
  const result = await readRtf(bytes(rtf));
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
const textOf = async (rtf: string) => (await read(rtf)).pages[0]?.text;
const blocksOf = async (rtf: string) => blockTexts((await read(rtf)).pages);

describe('rich text', () => {
  it.each([
    [
      'the document’s code page',
      String.raw`{\rtf1\ansi\ansicpg1251 \'cf\'f0\'ee\'f2\'ee\'ea\'ee\'eb}`,
      'Протокол',
    ],
    [
      'that of the font',
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset204 Arial CYR;}{\f1\fcharset162 Times;}}\f0\'cf\'f0\f1 \'fe\'f0}`,
      'Прşğ',
    ],
    [
      'two-byte Japanese, with a second byte that is a letter',
      String.raw`{\rtf1{\fonttbl{\f2\fcharset128 Mincho;}}\f2\'83A\'93\'fa\'96\'7b}`,
      'ア日本',
    ],
    ['Unicode with substitutes', String.raw`{\rtf1\uc1\u1330?\u1331\'3f\uc2\u1332??\uc0\u1333 x}`, 'ԲԳԴԵx'],
    ['Unicode beyond the first plane', String.raw`{\rtf1\u-10180?\u-8370?}`, '🍎'],
    ['UTF-8 that has no place there', '{\\rtf1 \u00d5\u00a5\u00d6\u0082}', 'եւ'],
    [
      'the document’s code page for fonts that all claim Western',
      String.raw`{\rtf1\ansicpg1251{\fonttbl{\f0\fcharset0 Times;}}\f0\'cf\'f0}`,
      'Пр',
    ],
    [
      'Western for a font that says so beside a Cyrillic one',
      String.raw`{\rtf1\ansicpg1251{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Times CYR;}}\f0\'e9\f1\'e9}`,
      'éй',
    ],
    [
      'the Greek of the font Symbol',
      String.raw`{\rtf1{\fonttbl{\f3\fcharset2 Symbol;}}{\f3 a}{\f3\'b7}}`,
      'α•',
    ],
    [
      'named characters',
      String.raw`{\rtf1 a\emdash b\~c\_d\-e\{\\\}\ldblquote f\rdblquote}`,
      'a—b\u00A0c‑de{\\}“f”',
    ],
  ])('reads %s', async (_name, rtf, text) => {
    expect(await textOf(rtf)).toBe(text);
  });

  it('gives headings by outline, lists with their numbers, and lines', async () => {
    const rtf = String.raw`{\rtf1{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}}
\pard\s1 Title\par
\pard one\line two\par
\pard{\listtext\'b7\tab}\ls1\ilvl0 first\par
\pard\ls1\ilvl1{\listtext 1.\tab}deep\par}`;
    expect(await blocksOf(rtf)).toEqual([
      ['heading 1', 'Title'],
      ['paragraph', 'one\ntwo'],
      ['list-item 1', 'first'],
      ['list-item 2', '1. deep'],
    ]);
  });

  it('gives rows of tables, also of one inside another', async () => {
    const rtf = String.raw`{\rtf1\trowd\cellx1\cellx2\pard\intbl A1\cell B1\cell\row
\trowd\pard\intbl A2\cell\pard\intbl\itap2 n1\nestcell n2\nestcell{\*\nesttableprops\trowd\nestrow}\pard\intbl tail\cell\row
\pard after\par}`;
    expect(await blocksOf(rtf)).toEqual([
      ['table-row', 'A1\tB1'],
      ['paragraph', 'A2'],
      ['table-row', 'n1\tn2'],
      ['paragraph', 'tail'],
      ['paragraph', 'after'],
    ]);
  });

  it('puts notes and comments after their paragraph or table, heads and feet at the end', async () => {
    const rtf = String.raw`{\rtf1{\header\pard Secret\par}{\footer 12\par}
\pard Ends.\chftn{\footnote\pard\chftn  Folder 12.}\par
\pard Goes{\footnote Folder 13.} on{\*\atnid NN}{\*\atnauthor N. N.}\chatn{\*\annotation{\*\atndate 1}So?}.\par
\trowd\pard\intbl a{\footnote\pard In a table.}\cell b\cell\row\pard end\par}`;
    expect(await blocksOf(rtf)).toEqual([
      ['paragraph', 'Ends.'],
      ['note', 'Folder 12.'],
      ['paragraph', 'Goes[2] on.'],
      ['note', '[2] Folder 13.'],
      ['note', 'N. N.: So?'],
      ['table-row', 'a[3]\tb'],
      ['note', '[3] In a table.'],
      ['paragraph', 'end'],
      ['note', 'Secret'],
    ]);
  });

  it('leaves tracked deletions out and says how many', async () => {
    const { pages, warnings } = await read(
      String.raw`{\rtf1 kept {\deleted gone }{\deleted\b too }new{\deleted x}{\revised added}}`,
    );
    expect(pages[0]?.text).toBe('kept newadded');
    expect(warnings).toEqual(['2 tracked deletions were left out of the text; the original keeps them.']);
  });

  it('reads links, fields and text boxes, but no instructions, pictures or tables of styles', async () => {
    const rtf = String.raw`{\rtf1{\colortbl;\red1;}{\*\generator Program;}{\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}} {\pict\pngblip 89504e47}{\*\unknown data}{\shp{\*\shpinst{\sp{\sn name}{\sv value}}{\shptxt\pard boxed\par}}{\shprslt again}}{\bin4 {{{{}}`;
    expect(await textOf(rtf)).toBe('link\n\nboxed');
  });

  it('says its title, author and day, in Unicode where both are given', async () => {
    const rtf = String.raw`{\rtf1\ansicpg1251{\info{\upr{\title ??}{\*\ud{\title \u1344?\u1377?}}}{\author \'c8\'e2\'e0\'ed\'ee\'e2}{\creatim\yr2003\mo4\dy5\hr1}{\revtim\yr2004\mo1\dy1}{\doccomm no}}x}`;
    expect(await read(rtf)).toMatchObject({
      metadata: { title: 'Հա', author: 'Иванов', date: '2003-04-05' },
      origins: { date: 'the day the file was made' },
      pages: [{ text: 'x' }],
    });
  });

  it('cut short gives what is there and says so', async () => {
    const { pages, warnings } = await read(String.raw`{\rtf1 begun {\b and not`);
    expect(pages[0]?.text).toBe('begun and not');
    expect(warnings.join(' ')).toMatch(/^This document ends in the middle/u);
  });

  it.each([
    ['deep groups', `{\\rtf1 ${'{'.repeat(200_000)}deep`],
    ['braces that close too often', `{\\rtf1 deep}${'}'.repeat(1000)} nothing`],
    ['endless rows', `{\\rtf1 deep\\par${'\\trowd\\intbl\\itap9\\cell'.repeat(20_000)}}`],
    ['a paragraph of a million letters', `{\\rtf1 deep${'x'.repeat(1_000_000)}\\'e9}`],
    ['halves of characters', '{\\rtf1 deep\\u-10180?\\u0?}'],
    ['raw data longer than the file', '{\\rtf1 deep\\bin999999999 '],
    ['absurd numbers', '{\\rtf1\\uc99999999999 deep\\itap99999999999\\u99999999999?\\ilvl-5\\f-1}'],
  ])('is not undone by %s', async (_name, rtf) => {
    const started = performance.now();
    const text = await textOf(rtf);
    expect(text).toMatch(/^deep/u);
    expect(text).not.toMatch(/\p{Cs}/u);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('that is none is damaged', async () => {
    expect(await readRtf(bytes('plain'))).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
  });
});
