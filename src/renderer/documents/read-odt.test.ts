import { describe, expect, it } from 'vitest';
import { readOdt } from './read-odt';
import { blockTexts, odtBytes } from './test-documents';

const read = async (bytes: Uint8Array) => {
  const result = await readOdt(bytes);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
const p = (text: string) => `<text:p>${text}</text:p>`;
const cell = (content: string) => `<table:table-cell>${content}</table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
const note = (text: string) =>
  `<text:note><text:note-citation>9</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;

describe('an OpenDocument text', () => {
  it('gives headings, paragraphs, lists and rows of tables in their order', async () => {
    const body =
      '<text:h text:outline-level="2">The <text:span>report</text:span></text:h>' +
      p('One<text:s text:c="3"/>two<text:tab/>three<text:line-break/>four') +
      `<text:list><text:list-item>${p('first')}<text:list><text:list-item>${p('deep')}</text:list-item></text:list></text:list-item></text:list>` +
      `<table:table>${row(p('Year'), p('Dead'))}${row(p('1915'), p('12'))}</table:table>`;
    expect(blockTexts((await read(odtBytes(body))).pages)).toEqual([
      ['heading 2', 'The report'],
      ['paragraph', 'One two three\nfour'],
      ['list-item 1', 'first'],
      ['list-item 2', 'deep'],
      ['table-row', 'Year\tDead'],
      ['table-row', '1915\t12'],
    ]);
  });

  it('puts a note after its paragraph, with a mark only where the place does not tell', async () => {
    const body =
      p(`Ends with it.${note('Folder 12.')}`) +
      p(`Before${note('Folder 13.')} and after.`) +
      `<table:table>${row(p(`a${note('In a table.')}`), p('b'))}</table:table>`;
    expect(blockTexts((await read(odtBytes(body))).pages)).toEqual([
      ['paragraph', 'Ends with it.'],
      ['note', 'Folder 12.'],
      ['paragraph', 'Before[2] and after.'],
      ['note', '[2] Folder 13.'],
      ['table-row', 'a[3]\tb'],
      ['note', '[3] In a table.'],
    ]);
  });

  it('keeps comments as notes with who wrote them, and text boxes where they hang', async () => {
    const body = p(
      `Said<office:annotation><dc:creator>N. N.</dc:creator><dc:date>2001-01-01</dc:date>${p('Is it so?')}</office:annotation> he<draw:frame><draw:text-box>${p('In a box')}</draw:text-box></draw:frame>`,
    );
    expect(blockTexts((await read(odtBytes(body))).pages)).toEqual([
      ['paragraph', 'Said he'],
      ['paragraph', 'In a box'],
      ['note', 'N. N.: Is it so?'],
    ]);
  });

  it('leaves tracked deletions out and says how many', async () => {
    const deletion = (text: string) =>
      `<text:changed-region><text:deletion><office:change-info><dc:creator>N</dc:creator></office:change-info>${p(text)}</text:deletion></text:changed-region>`;
    const body = `<text:tracked-changes>${deletion('gone')}${deletion('lost')}</text:tracked-changes>${p('kept')}`;
    const { pages, warnings } = await read(odtBytes(body));
    expect(pages[0]?.text).toBe('kept');
    expect(warnings).toEqual(['2 tracked deletions were left out of the text; the original keeps them.']);
  });

  it('gives what head and foot of its pages say once, at the end, and the words of formulas', async () => {
    const { pages } = await read(
      odtBytes(`${p('Text')}${p('<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>')}`, {
        'styles.xml': `<s><office:master-styles><style:master-page><style:header>${p('Secret')}</style:header><style:footer>${p('12')}</style:footer></style:master-page><style:master-page><style:header>${p('Secret')}</style:header></style:master-page></office:master-styles></s>`,
        'Object 1/content.xml':
          '<math><semantics><mrow><mi>x</mi><mo>=</mo><mn>2</mn></mrow><annotation>x = 2 notation</annotation></semantics></math>',
      }),
    );
    expect(blockTexts(pages)).toEqual([
      ['paragraph', 'Text'],
      ['paragraph', 'x=2'],
      ['note', 'Secret'],
    ]);
  });

  it('says its title, who made it and when, and where the date is from', async () => {
    const meta =
      '<m><office:meta><dc:title>A &amp; B</dc:title><meta:initial-creator>N. N.</meta:initial-creator><dc:creator>Editor</dc:creator><meta:creation-date>2009-04-03T10:00:00</meta:creation-date><dc:date>2011-01-01T00:00:00</dc:date><dc:language>hy-AM</dc:language></office:meta></m>';
    expect(await read(odtBytes(p('x'), { 'meta.xml': meta }))).toMatchObject({
      metadata: { title: 'A & B', author: 'N. N.', date: '2009-04-03', language: 'hy' },
      origin: 'the OpenDocument file’s properties',
      origins: { date: 'the day the file was made' },
    });
  });

  it('may be a single XML file', async () => {
    const flat = `<?xml version="1.0"?><office:document><office:meta><dc:title>Flat</dc:title></office:meta><office:body><office:text>${p('Words')}</office:text></office:body></office:document>`;
    const { pages, metadata } = await read(new TextEncoder().encode(flat));
    expect([pages[0]?.text, metadata.title]).toEqual(['Words', 'Flat']);
  });

  it('locked with a password says so', async () => {
    const bytes = odtBytes('', {
      'META-INF/manifest.xml':
        '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    });
    expect(await readOdt(bytes)).toMatchObject({ ok: false, failure: { kind: 'password' } });
  });

  it('is damaged when it is cut short, has no content, or declares entities', async () => {
    for (const bytes of [
      odtBytes(p('x')).slice(0, 300),
      odtBytes('', { 'content.xml': 'no XML' }),
      odtBytes('', { 'content.xml': '<!DOCTYPE a [<!ENTITY b "ccc">]><office:body>&b;</office:body>' }),
    ])
      expect(await readOdt(bytes)).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
  });

  it('nested absurdly, or not closed, still gives its words', async () => {
    const deep = `<text:section>`.repeat(20_000);
    const { pages, warnings } = await read(odtBytes(`${p('before')}${deep}<text:p>inside`));
    expect(pages[0]?.text).toMatch(/before\s+inside/u);
    expect(warnings.join(' ')).toMatch(/^This document ends in the middle/u);
  });

  it('that would unpack beyond measure is not unpacked', async () => {
    const bomb = odtBytes('', { 'content.xml': new Uint8Array(21 * 1024 * 1024) });
    expect(await readOdt(bomb)).toMatchObject({ ok: false, failure: { kind: 'unreadable' } });
  });

  it('of pictures alone says so', async () => {
    const picture = '<draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame>';
    const { warnings } = await read(odtBytes(p(picture) + p(picture)));
    expect(warnings.join(' ')).toMatch(/^This document holds 2 pictures and no text\./u);
  });
});
