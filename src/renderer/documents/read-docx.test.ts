import {
  CommentReference,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { readDocx } from './read-docx';
import { blockTexts, docxBytes, zipped } from './test-documents';
import { zipEntries, zipNames } from './zip-entries';

const paragraph = (text: string, more = '') =>
  `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r>${more}</w:p>`;
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;

describe('a Word document', () => {
  it('gives paragraphs, table rows and footnotes', async () => {
    const body =
      paragraph('Report', '<w:r><w:footnoteReference w:id="1"/></w:r>') +
      `<w:tbl><w:tr>${cell('Year')}${cell('Dead')}</w:tr></w:tbl>`;
    const result = await readDocx(docxBytes(body));
    const page = result.ok ? result.value.pages[0] : undefined;
    expect(page?.blocks?.map(({ kind, start, end }) => [kind, page.text.slice(start, end)])).toEqual([
      ['paragraph', 'Report[1]'],
      ['table-row', 'Year\tDead'],
      ['note', '[1] Archive of the ministry, folder 12.'],
    ]);
  });

  it('says its title, author and language, and when it was made', async () => {
    const core =
      '<cp:coreProperties><dc:title>A &amp; B</dc:title><dc:creator>N. N.</dc:creator><dc:language>hy-AM</dc:language><dc:identifier>doi:10.1000/182</dc:identifier><dcterms:created xsi:type="dcterms:W3CDTF">2011-01-01T00:00:00Z</dcterms:created><dcterms:modified>2012-02-03T00:00:00Z</dcterms:modified></cp:coreProperties>';
    const result = await readDocx(docxBytes(paragraph('x'), { 'docProps/core.xml': core }));
    expect(result).toMatchObject({
      ok: true,
      value: {
        metadata: {
          title: 'A & B',
          author: 'N. N.',
          language: 'hy',
          date: '2011-01-01',
          identifiers: ['doi:10.1000/182'],
        },
        origin: 'the Word file’s properties',
        origins: { date: 'the day the file was made' },
      },
    });
  });

  it('made by another program gives all its words, and says what was deleted', async () => {
    const run = (text: string) => new TextRun(text);
    const cellOf = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const made = new Document({
      footnotes: { 1: { children: [new Paragraph('Folder 12.')] } },
      comments: { children: [{ id: 0, author: 'N. N.', children: [new Paragraph('Is it so?')] }] },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('Secret')] }) },
          footers: { default: new Footer({ children: [new Paragraph('12')] }) },
          children: [
            new Paragraph({ text: 'The report', heading: HeadingLevel.HEADING_2 }),
            new Paragraph({
              children: [
                run('Kept'),
                new FootnoteReferenceRun(1),
                new DeletedTextRun({ text: ' gone', id: 1, author: 'N', date: '2020-01-01T00:00:00Z' }),
                new InsertedTextRun({ text: ' and new', id: 2, author: 'N', date: '2020-01-01T00:00:00Z' }),
                new CommentReference(0),
              ],
            }),
            new Table({ rows: [new TableRow({ children: [cellOf('Year'), cellOf('Dead')] })] }),
          ],
        },
      ],
    });
    const result = await readDocx(new Uint8Array(await Packer.toArrayBuffer(made)));
    expect(result.ok && blockTexts(result.value.pages)).toEqual([
      ['heading 2', 'The report'],
      ['paragraph', 'Kept[1] and new'],
      ['table-row', 'Year\tDead'],
      ['note', '[1] Folder 12.'],
      ['note', 'Comment [1]'],
      ['note', 'Is it so?'],
      ['note', 'Secret'],
    ]);
    expect(result.ok && result.value.warnings).toEqual([
      '1 tracked deletion was left out of the text; the original keeps it.',
    ]);
  });

  it('loses no words of formulas, of text boxes in one form only, and of nested or torn tables', async () => {
    const box = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph('boxed')}</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
    const formula =
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=</m:t></m:r><m:e><m:r><m:t>2</m:t></m:r></m:e></m:oMath>';
    const inner = `<w:tbl><w:tr>${cell('n1')}${cell('n2')}</w:tr></w:tbl>`;
    const table = `<w:tbl><w:tr><w:tc>${inner}${paragraph('a')}</w:tc>${cell('b')}</w:tr>`;
    const whole = await readDocx(
      docxBytes(paragraph('f', formula) + paragraph('', box) + `${table}</w:tbl>`),
    );
    expect(whole.ok && blockTexts(whole.value.pages)).toEqual([
      ['paragraph', 'f x=2'],
      ['table-row', 'n1\tn2'],
      ['paragraph', 'a'],
      ['paragraph', 'b'],
      ['paragraph', 'boxed'],
    ]);
    const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const cut = `<w:document xmlns:w="${namespace}"><w:body>${table}`;
    const torn = await readDocx(docxBytes('', { 'word/document.xml': cut }));
    expect(torn.ok && torn.value.pages[0]?.text.split(/\s+/u)).toEqual(['n1', 'n2', 'a', 'b']);
    expect(torn.ok && torn.value.warnings.join(' ')).toMatch(/damaged in part|ends in the middle/u);
  });

  it('with deletions that are never closed is read in time', async () => {
    const started = performance.now();
    await readDocx(docxBytes('<w:del w:id="1"><m:oMath>'.repeat(200_000)));
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('nested absurdly does not overflow', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(10_000);
    const body = `${paragraph('before')}${deep}${'</w:sdtContent></w:sdt>'.repeat(10_000)}`;
    const result = await readDocx(docxBytes(body));
    expect(result.ok && result.value.pages[0]?.text).toBe('before');
  });

  it('of pictures alone says so', async () => {
    const result = await readDocx(
      docxBytes('', { 'word/media/image1.png': 'x', 'word/media/image2.jpeg': 'y' }),
    );
    expect(result.ok && result.value.warnings.join(' ')).toMatch(
      /^This document holds 2 pictures and no text\./u,
    );
  });

  it('is damaged when it is cut short, has no text part, or carries a document type', async () => {
    for (const bytes of [
      docxBytes(paragraph('x')).slice(0, 400),
      docxBytes(paragraph('x'), { 'word/document.xml': 'not xml at all' }),
      docxBytes('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' }),
    ])
      expect(await readDocx(bytes)).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
  });

  it('is not unpacked when it would grow beyond measure', async () => {
    const bomb = docxBytes(paragraph('x'), { 'word/styles.xml': new Uint8Array(30 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readDocx(bomb)).toMatchObject({ ok: false, failure: { kind: 'unreadable' } });
  });

  it('cannot fill the memory by declaring a smaller size than it has', () => {
    const honest = zipped({ 'a.xml': new Uint8Array(64 * 1024 * 1024) });
    const lying = honest.slice();
    // The size after inflating stands 24 bytes into the entry of the directory at the end.
    const directory = lying.findLastIndex(
      (byte, at) => byte === 0x50 && lying[at + 2] === 0x01 && lying[at + 3] === 0x02,
    );
    new DataView(lying.buffer).setUint32(directory + 24, 1000, true);
    const entries = zipEntries(lying, () => true);
    const size = entries.ok ? (entries.value.get('a.xml')?.buffer.byteLength ?? 0) : 0;
    expect(size).toBeLessThanOrEqual(1000);
    expect(zipEntries(honest, () => true)).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
  });

  it('does not have its pictures unpacked', () => {
    const bytes = docxBytes(paragraph('x'), { 'word/media/image1.png': new Uint8Array(30 * 1024 * 1024) });
    const entries = zipEntries(bytes, (name) => name.endsWith('.xml'));
    expect(entries.ok && [...entries.value.keys()]).not.toContain('word/media/image1.png');
    expect(zipNames(bytes)).toMatchObject({ ok: true });
  });
});
