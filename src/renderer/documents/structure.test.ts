import { describe, expect, it } from 'vitest';
import type { ExtractedPage, TextBlock } from '../core/model/extraction';
import type { Findings } from './finished-document';
import { pictureBytes } from './picture-bytes';
import { readDocx } from './read-docx';
import { readEmail } from './read-email';
import { readEpub } from './read-epub';
import { readHtml } from './read-html';
import { readMarkdown } from './read-markdown';
import { readMhtml } from './read-mhtml';
import { readOdt } from './read-odt';
import { readRtf } from './read-rtf';
import { docxBytes, epubBytes, odtBytes } from './test-documents';

const DOT = Uint8Array.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0, 0, 0, 0x3b]);
const DOT_BASE64 = Buffer.from(DOT).toString('base64');
const bytesOf = (text: string) => new TextEncoder().encode(text);

const pageOf = async (reading: Promise<{ ok: boolean; value?: Findings }>): Promise<ExtractedPage> => {
  const { value } = await reading;
  const page = value?.pages[0];
  if (page === undefined) throw new Error('It could not be read.');
  return page;
};
const html = (source: string) => pageOf(readHtml(bytesOf(source)));

/** Every style as its kind and words, and where a link leads. */
const stylesOf = ({ text, blocks = [] }: ExtractedPage) =>
  blocks.flatMap(({ styles = [] }) =>
    styles.map(({ kind, start, end, to }) => [
      kind,
      text.slice(start, end),
      ...(to === undefined ? [] : [text.slice(to, to + 8)]),
    ]),
  );
const markersOf = ({ text, blocks = [] }: ExtractedPage) =>
  blocks.map(({ marker, start, end }) => [marker, text.slice(start, end)]);
const cellsOf = ({ text, blocks = [] }: ExtractedPage) =>
  blocks.map(({ cells = [] }) => cells.map(({ start, end }) => text.slice(start, end)));

describe('emphasis and links', () => {
  it('of a page stand where their words do, also where elements cross blocks', async () => {
    const page = await html(
      '<p>One <b>two <i>three</i></b>\n <em> four </em>, H<sub>2</sub>O.</p><b><p>Five</p><p>six</p></b><pre>  a <code>b</code></pre>',
    );
    expect(page.text).toBe('One two three four , H2O.\n\nFive\n\nsix\n\n  a b');
    expect(stylesOf(page)).toEqual([
      ['bold', 'two three'],
      ['italic', 'three'],
      ['italic', 'four'],
      ['subscript', '2'],
      ['bold', 'Five'],
      ['bold', 'six'],
      ['code', 'b'],
    ]);
  });

  it('of a page lead to a place in it, or nowhere', async () => {
    const page = await html(
      '<p>See <a href="#b%20c">below</a>, <a href="#none">none</a> or <a href="https://far.example/">afar</a>.</p><h2 id="b c">Further down</h2>',
    );
    expect(stylesOf(page)).toEqual([
      ['link', 'below', 'Further '],
      ['link', 'none'],
      ['link', 'afar'],
    ]);
  });

  it('of a Word document lead from a mark to its note', async () => {
    const page = await pageOf(
      readDocx(
        docxBytes(
          '<w:p><w:r><w:t xml:space="preserve">It was </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>cold</w:t></w:r><w:r><w:t>.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
        ),
      ),
    );
    expect(stylesOf(page)).toEqual([
      ['bold', 'cold'],
      ['link', '[1]', '[1] Arch'],
      ['superscript', '[1]'],
    ]);
    expect(page.blocks?.at(-1)?.kind).toBe('note');
  });

  it('of an OpenDocument text hang where the text writes no mark', async () => {
    const styles =
      '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style></office:automatic-styles>';
    const page = await pageOf(
      readOdt(
        odtBytes(
          `${styles}<text:p>The <text:span text:style-name="T1">river</text:span> rose<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By a foot.</text:p></text:note-body></text:note></text:p>`,
        ),
      ),
    );
    expect(page.text).toBe('The river rose\n\nBy a foot.');
    expect(stylesOf(page)).toEqual([
      ['italic', 'river'],
      ['link', '', 'By a foo'],
    ]);
  });

  it('of rich text and of Markdown are told', async () => {
    const rtf = await pageOf(readRtf(bytesOf('{\\rtf1 One {\\b two} \\i three\\i0  x{\\super 2}\\par}')));
    expect(stylesOf(rtf)).toEqual([
      ['bold', 'two'],
      ['italic', 'three'],
      ['superscript', '2'],
    ]);
    const markdown = await pageOf(readMarkdown(bytesOf('A **bold *and italic*** word, `code`, [link](x).')));
    expect(stylesOf(markdown)).toEqual([
      ['bold', 'bold and italic'],
      ['italic', 'and italic'],
      ['code', 'code'],
      ['link', 'link'],
    ]);
  });

  it('of a book lead from chapter to chapter', async () => {
    const page = await pageOf(
      readEpub(
        epubBytes([
          '<p>As said<a href="c2.xhtml#n1">*</a>.</p>',
          '<aside epub:type="footnote" id="n1"><p>Not by her.</p><p>Nor him.</p></aside>',
        ]),
      ),
    );
    expect(stylesOf(page)).toEqual([['link', '*', 'Not by h']]);
    expect(page.blocks?.map(({ kind, continues }) => [kind, continues])).toEqual([
      ['paragraph', undefined],
      ['note', undefined],
      ['note', true],
    ]);
  });
});

describe('lists', () => {
  it('of a page carry their numbers, which are not in its text', async () => {
    const page = await html(
      '<ol start="3"><li>a<li>b<ol type="a"><li>c</ol><li value="9"><p>d</p><p>e</p></ol><ul><li>f</ul><ol reversed><li>g<li>h</ol>',
    );
    expect(markersOf(page)).toEqual([
      ['3.', 'a'],
      ['4.', 'b'],
      ['a.', 'c'],
      ['9.', 'd'],
      [undefined, 'e'],
      [undefined, 'f'],
      ['2.', 'g'],
      ['1.', 'h'],
    ]);
    expect(page.blocks?.[4]?.continues).toBe(true);
  });

  const level = (index: number, form: string, label: string) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${label}"/></w:lvl>`;
  const numbering = (levels: string) =>
    `<?xml version="1.0"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>`;
  const item = (id: number, at: number, words: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const RELATIONS =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>';
  const word = (body: string, levels: string) =>
    pageOf(
      readDocx(
        docxBytes(body, {
          'word/numbering.xml': numbering(levels),
          'word/_rels/document.xml.rels': RELATIONS,
        }),
      ),
    );

  it('of a Word document are counted as Word counts them', async () => {
    const page = await word(
      item(1, 0, 'one') +
        item(1, 1, 'inner') +
        item(1, 1, 'inner too') +
        '<w:p><w:r><w:t>Between.</w:t></w:r></w:p>' +
        item(1, 0, 'two') +
        item(1, 1, 'anew') +
        item(2, 0, 'seven') +
        item(2, 0, 'eight'),
      level(0, 'upperRoman', 'Article %1.') + level(1, 'decimal', '%1.%2)'),
    );
    expect(page.text).not.toMatch(/[\uFDD0\uFDD1]|Article/u);
    expect(markersOf(page)).toEqual([
      ['Article I.', 'one'],
      ['I.1)', 'inner'],
      ['I.2)', 'inner too'],
      [undefined, 'Between.'],
      ['Article II.', 'two'],
      ['II.1)', 'anew'],
      ['Article VII.', 'seven'],
      ['Article VIII.', 'eight'],
    ]);
  });

  it('of a Word document have no number where its form is not known, rather than a wrong one', async () => {
    const page = await word(item(1, 0, 'alef'), level(0, 'hebrew1', '%1.'));
    expect(markersOf(page)).toEqual([['', 'alef']]);
    const letters = await word(item(1, 0, 'а').repeat(10), level(0, 'russianLower', '%1)'));
    expect(letters.blocks?.map(({ marker }) => marker).join('')).toBe('а)б)в)г)д)е)ж)з)и)к)');
  });

  it('of an OpenDocument text are numbered as their style says', async () => {
    const style =
      '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style>';
    const entry = (words: string, inner = '') =>
      `<text:list-item><text:p>${words}</text:p>${inner}</text:list-item>`;
    const page = await pageOf(
      readOdt(
        odtBytes(
          `${style}<text:list text:style-name="L1">${entry('one')}${entry('two', `<text:list>${entry('inner')}</text:list>`)}</text:list><text:p>x</text:p><text:list text:style-name="L1" text:continue-numbering="true">${entry('three')}</text:list><text:list>${entry('dot')}</text:list>`,
        ),
      ),
    );
    expect(markersOf(page)).toEqual([
      ['1.', 'one'],
      ['2.', 'two'],
      ['2.a)', 'inner'],
      [undefined, 'x'],
      ['3.', 'three'],
      [undefined, 'dot'],
    ]);
  });

  it('of Markdown and of rich text keep their numbers', async () => {
    const markdown = await pageOf(readMarkdown(bytesOf('4. four\n5. five\n\n   more\n\n- dot\n')));
    expect(markersOf(markdown)).toEqual([
      ['4.', 'four'],
      ['5.', 'five'],
      [undefined, 'more'],
      [undefined, 'dot'],
    ]);
    const rtf = await pageOf(
      readRtf(bytesOf('{\\rtf1{\\listtext 1.\\tab}first\\par{\\listtext \\bullet\\tab}dot\\par}')),
    );
    expect(markersOf(rtf)).toEqual([
      ['', '1. first'],
      [undefined, 'dot'],
    ]);
  });
});

describe('tables', () => {
  it('of a page have cells, of which some may be empty, and say where they begin', async () => {
    const page = await html(
      '<table><thead><tr><th>A<th colspan="2">B</thead><tr><td> 1 <td><td rowspan=2>3<br>4</table><table><tr><td>x<td>y</table>',
    );
    expect(page.text).toBe('A\tB\n1\t\t3\n4\nx\ty');
    expect(cellsOf(page)).toEqual([
      ['A', 'B'],
      ['1', '', '3\n4'],
      ['x', 'y'],
    ]);
    expect(page.blocks?.map(({ begins }) => begins)).toEqual([true, undefined, true]);
    expect(page.blocks?.[0]?.cells?.[1]).toMatchObject({ isHeading: true, columns: 2 });
    expect(page.blocks?.[1]?.cells?.[2]).toMatchObject({ rows: 2 });
  });

  it('of every kind cover their row from end to end', async () => {
    const blocks: readonly TextBlock[] =
      (await pageOf(readMarkdown(bytesOf('|a|b|\n|-|-|\n||d|\n')))).blocks ?? [];
    for (const { start, end, cells = [] } of blocks) {
      expect(cells[0]?.start).toBe(start);
      expect(cells.at(-1)?.end).toBe(end);
    }
    expect(blocks).toHaveLength(2);
  });
});

describe('pictures', () => {
  const image = `<img src="data:image/gif;base64,${DOT_BASE64}" alt="A  dot" width="8" height="6px">`;

  it('of a page stand between its words, and come out of it again', async () => {
    const source = `<p>One ${image} two</p>${image}<p>Three</p><img src="https://far.example/x.png" alt="Far"><img src="https://far.example/y.png"><img width=1 height=1 src="data:image/gif;base64,${DOT_BASE64}">`;
    const page = await html(source);
    expect(page.text).toBe('One two\n\nThree');
    expect(page.pictures).toEqual([
      { at: 4, reference: 'data:0', description: 'A dot', width: 8, height: 6 },
      { at: 9, reference: 'data:1', description: 'A dot', width: 8, height: 6 },
      { at: 14, reference: '', description: 'Far' },
    ]);
    const picture = await pictureBytes('html', bytesOf(source), 'data:1');
    expect(picture).toEqual({ ok: true, value: { mediaType: 'image/gif', bytes: DOT } });
  });

  it('that SingleFile keeps in its style sheet are found', async () => {
    const source = `<style>:root{--sf-img-3: url("data:image/gif;base64,${DOT_BASE64}")}</style><p>One</p><img src="data:image/svg+xml,x" style="background-image: var(--sf-img-3) !important">`;
    expect((await html(source)).pictures?.[0]?.reference).toBe('data:0');
    expect(await pictureBytes('html', bytesOf(source), 'data:0')).toMatchObject({ value: { bytes: DOT } });
  });

  it('of Word, OpenDocument and books are files inside', async () => {
    const drawing =
      '<w:p><w:r><w:t>Map:</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="m" descr="The map"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const docx = docxBytes(drawing, {
      'word/media/map.gif': DOT,
      'word/_rels/document.xml.rels':
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/map.gif"/></Relationships>',
    });
    const odt = odtBytes(
      '<text:p>Map:</text:p><text:p><draw:frame svg:width="1in" svg:height="2.54cm"><draw:image xlink:href="Pictures/map.gif"/><svg:title>The map</svg:title></draw:frame></text:p>',
      { 'Pictures/map.gif': DOT },
    );
    const epub = epubBytes(['<p>Map:</p><p><img src="i/map.gif" alt="The map"/></p>'], {
      more: { 'OEBPS/i/map.gif': DOT },
    });
    expect((await pageOf(readDocx(docx))).pictures).toEqual([
      { at: 4, reference: 'file:word/media/map.gif', description: 'The map' },
    ]);
    expect((await pageOf(readOdt(odt))).pictures).toEqual([
      { at: 4, reference: 'file:Pictures/map.gif', description: 'The map', width: 96, height: 96 },
    ]);
    expect((await pageOf(readEpub(epub))).pictures).toEqual([
      { at: 4, reference: 'file:OEBPS/i/map.gif', description: 'The map' },
    ]);
    for (const [kind, bytes, path] of [
      ['docx', docx, 'word/media/map.gif'],
      ['odt', odt, 'Pictures/map.gif'],
      ['epub', epub, 'OEBPS/i/map.gif'],
    ] as const)
      expect(await pictureBytes(kind, bytes, `file:${path}`), kind).toMatchObject({ value: { bytes: DOT } });
  });

  it('of messages and of pages saved with their parts are parts beside', async () => {
    const related = (head: string, page: string, place: string) =>
      bytesOf(
        [
          head,
          'MIME-Version: 1.0',
          'Content-Type: multipart/related; boundary="b"',
          '',
          '--b',
          'Content-Type: text/html; charset=utf-8',
          'Content-Location: https://post.example/page.html',
          '',
          page,
          '--b',
          'Content-Type: image/gif',
          'Content-Transfer-Encoding: base64',
          place,
          '',
          DOT_BASE64,
          '--b--',
          '',
        ].join('\r\n'),
      );
    const email = related(
      'From: a@b.example',
      '<p>Look:</p><img src="cid:map%40x" alt="Map">',
      'Content-ID: <map@x>',
    );
    const mhtml = related(
      'Subject: Page',
      '<p>Look:</p><img src="map.gif" alt="Map">',
      'Content-Location: https://post.example/map.gif',
    );
    for (const [kind, reading, bytes] of [
      ['email', readEmail(email), email],
      ['mhtml', readMhtml(mhtml), mhtml],
    ] as const) {
      const { pictures = [] } = await pageOf(reading);
      expect(
        pictures.map(({ reference }) => reference),
        kind,
      ).toEqual(['part:1']);
      expect(await pictureBytes(kind, bytes, 'part:1'), kind).toMatchObject({ value: { bytes: DOT } });
    }
  });

  it('that cannot be shown or found are failures with words', async () => {
    const source = bytesOf(`<img src="data:image/png;base64,AAAA" alt="x">`);
    expect(await pictureBytes('html', source, 'data:0')).toMatchObject({ failure: { kind: 'unreadable' } });
    for (const reference of ['data:7', 'data:x', 'part:0', 'file:gone.png', ''])
      expect(await pictureBytes('html', source, reference), reference).toMatchObject({
        failure: { kind: 'damaged' },
      });
  });
});
