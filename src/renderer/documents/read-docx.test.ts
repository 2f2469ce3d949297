import { describe, expect, it } from 'vitest';
import { readDocx } from './read-docx';
import { docxBytes, zipped } from './test-documents';
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
      ['note', 'Archive of the ministry, folder 12.'],
    ]);
  });

  it('says its title, author and language, but no date of publication', async () => {
    const core =
      '<cp:coreProperties><dc:title>A &amp; B</dc:title><dc:creator>N. N.</dc:creator><dc:language>hy-AM</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">2011-01-01T00:00:00Z</dcterms:created></cp:coreProperties>';
    const result = await readDocx(docxBytes(paragraph('x'), { 'docProps/core.xml': core }));
    expect(result).toMatchObject({
      ok: true,
      value: { metadata: { title: 'A & B', author: 'N. N.', language: 'hy' } },
    });
    expect(result.ok && result.value.metadata.date).toBe(undefined);
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
