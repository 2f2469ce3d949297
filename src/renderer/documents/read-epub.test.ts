import { describe, expect, it } from 'vitest';
import { readEpub } from './read-epub';
import { blockTexts, epubBytes, zipped } from './test-documents';

const read = async (bytes: Uint8Array) => {
  const result = await readEpub(bytes);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
const outlineOf = async (bytes: Uint8Array) => {
  const { outline = [], pages } = await read(bytes);
  return outline.map(({ title, level, start }) => [level, title, pages[0]?.text.slice(start, start + 6)]);
};
const NAV = '<item id="nav" href="nav.xhtml" properties="nav"/>';
const NCX = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';
const nav = (list: string) => ({
  'OEBPS/nav.xhtml': `<html><body><nav epub:type="landmarks"><ol><li><a href="c1.xhtml">No</a></li></ol></nav><nav epub:type="toc"><h1>Contents</h1>${list}</nav></body></html>`,
});

describe('a book in EPUB', () => {
  it('gives its chapters in reading order as one text', async () => {
    const { pages } = await read(
      epubBytes(['<h1>One</h1><p>It&nbsp;began&hellip;</p>', '<p>It <i>ended</i>.</p>']),
    );
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toBe('One\n\nIt\u00A0began…\n\nIt ended.');
    expect(blockTexts(pages)).toEqual([
      ['heading 1', 'One'],
      ['paragraph', 'It\u00A0began…'],
      ['paragraph', 'It ended.'],
    ]);
  });

  it('has the table of contents of EPUB 3, with places in the text', async () => {
    const list =
      '<ol><li><a href="c1.xhtml">First</a><ol><li><a href="c1.xhtml#mid%20dle">Middle</a></li></ol></li><li><span>Part</span><ol><li><a href="./c2.xhtml#none">Second</a></li></ol></li><li><a href="gone.xhtml">Gone</a></li></ol>';
    const chapters = ['<p>Alphas</p><a id="mid dle"/><p>Middle</p>', '<p>Second text</p>'];
    expect(await outlineOf(epubBytes(chapters, { manifest: NAV, more: nav(list) }))).toEqual([
      [1, 'First', 'Alphas'],
      [2, 'Middle', 'Middle'],
      [1, 'Part', 'Second'],
      [2, 'Second', 'Second'],
    ]);
  });

  it('has the table of contents of EPUB 2, or else its headings', async () => {
    const ncx =
      '<ncx><navMap><navPoint><navLabel><text>First</text></navLabel><content src="c1.xhtml#a"/><navPoint><navLabel><text>Second</text></navLabel><content src="c2.xhtml"/></navPoint></navPoint></navMap></ncx>';
    const chapters = ['<p>x</p><h2 id="a">Alphas</h2>', '<p>Betas!</p>'];
    expect(await outlineOf(epubBytes(chapters, { manifest: NCX, more: { 'OEBPS/toc.ncx': ncx } }))).toEqual([
      [1, 'First', 'Alphas'],
      [2, 'Second', 'Betas!'],
    ]);
    expect(await outlineOf(epubBytes(chapters))).toEqual([[2, 'Alphas', 'Alphas']]);
  });

  it('keeps places and blocks right where several entries lead to one chapter', async () => {
    const list = '<ol><li><a href="c1.xhtml#b">B</a></li><li><a href="c1.xhtml#c">C</a></li></ol>';
    const bytes = epubBytes(['<p>One <b id="b">two</b> <i id="c">three</i> four</p><p>five</p>'], {
      manifest: NAV,
      more: nav(list),
    });
    expect((await outlineOf(bytes)).map(([, , text]) => text)).toEqual(['two th', 'three ']);
    expect(blockTexts((await read(bytes)).pages)).toEqual([
      ['paragraph', 'One two three four'],
      ['paragraph', 'five'],
    ]);
  });

  it('says what it is', async () => {
    const description =
      '<dc:title>A &amp; B</dc:title><dc:creator>N. N.</dc:creator><dc:creator>M. M.</dc:creator><dc:publisher>Press</dc:publisher><dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">1998-05-07</dc:date><dc:language>fa-IR</dc:language><dc:identifier opf:scheme="ISBN">0-306-40615-2</dc:identifier><dc:identifier>urn:uuid:F47AC10B-58CC-4372-A567-0E02B2C3D479</dc:identifier><dc:identifier>program-17</dc:identifier>';
    const { metadata, origin } = await read(epubBytes(['<p>x</p>'], { description }));
    expect(metadata).toEqual({
      title: 'A & B',
      author: 'N. N.; M. M.',
      publisher: 'Press',
      date: '1998-05-07',
      language: 'fa',
      identifiers: ['isbn:0306406152', 'uuid:f47ac10b-58cc-4372-a567-0e02b2c3d479'],
    });
    expect(origin).toBe('the book’s own description');
  });

  it('does not take the year 101, which a program writes for "unknown", for a date', async () => {
    const description = '<dc:date>0101-01-01T00:00:00+00:00</dc:date>';
    expect((await read(epubBytes(['<p>x</p>'], { description }))).metadata).toEqual({});
  });

  it('keeps notes that reading programs hide until they are asked for', async () => {
    const body = '<p>Text</p><aside epub:type="footnote" hidden="hidden"><p>Folder 12.</p></aside>';
    expect(blockTexts((await read(epubBytes([body]))).pages)).toEqual([
      ['paragraph', 'Text'],
      ['note', 'Folder 12.'],
    ]);
  });

  it('reads a chapter that is not well-formed as a browser would', async () => {
    const body = '<p>One<p>Two <a id="x"/>three<br><b>four</p>';
    expect((await read(epubBytes([body]))).pages[0]?.text).toBe('One\n\nTwo three\nfour');
  });

  it('leaves out a chapter that is missing or damaged, says so, and keeps the rest', async () => {
    const whole = epubBytes(['<p>One</p>', '<p>Two</p>', '<p>Three</p>']);
    const broken = whole.slice();
    const name = new TextEncoder().encode('OEBPS/c2.xhtml');
    const at = broken.findIndex((_, index) => name.every((byte, offset) => broken[index + offset] === byte));
    broken.fill(0xff, at + name.length, at + name.length + 20);
    const { pages, warnings } = await read(broken);
    expect(pages[0]?.text).toBe('One\n\nThree');
    expect(warnings).toEqual([
      '1 of the book’s 3 parts is damaged or missing and was left out of the text; the original is kept unchanged.',
    ]);
  });

  it('without a list of its chapters is read in the order of their names', async () => {
    const page = (text: string) => `<html><body><p>${text}</p></body></html>`;
    const { pages, warnings } = await read(
      zipped({ 'META-INF/container.xml': '', 'p10.html': page('ten'), 'p9.html': page('nine') }),
    );
    expect(pages[0]?.text).toBe('nine\n\nten');
    expect(warnings.join(' ')).toMatch(/^This book does not say in which order/u);
  });

  it('locked against copying says so, but not for fonts that are only disguised', async () => {
    const encryption = (algorithm: string, uri: string) => ({
      'META-INF/encryption.xml': `<encryption xmlns:enc="urn:enc"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`,
    });
    const locked = epubBytes(['<p>x</p>'], { more: encryption('urn:aes128-cbc', 'OEBPS/c1.xhtml') });
    expect(await readEpub(locked)).toMatchObject({
      ok: false,
      failure: { kind: 'unreadable', message: expect.stringContaining('(DRM)') as string },
    });
    const disguised = epubBytes(['<p>x</p>'], {
      more: encryption('http://www.idpf.org/2008/embedding', 'OEBPS/font.otf'),
    });
    expect((await read(disguised)).pages[0]?.text).toBe('x');
  });

  it('is damaged when it is cut short or has no chapters', async () => {
    for (const bytes of [
      epubBytes(['<p>x</p>']).slice(0, 500),
      epubBytes([]),
      zipped({ 'META-INF/container.xml': '<container/>' }),
    ])
      expect(await readEpub(bytes)).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
  });

  it('expands no entities of its own, and does not follow paths out of the zip', async () => {
    const bomb =
      '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><html><body><p>x &b;</p></body></html>';
    const { pages } = await read(epubBytes([''], { more: { 'OEBPS/c1.xhtml': bomb } }));
    expect(pages[0]?.text).toBe('x &b;');
    const outside = epubBytes(['<p>x</p>'], { manifest: '<item id="c1" href="../../../etc/passwd"/>' });
    expect(await readEpub(outside)).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
  });

  it.each([
    ['divisions', '<div>'.repeat(20_000), ''],
    ['spans that are closed', '<span>'.repeat(20_000), '</span>'.repeat(20_000)],
    ['links that are not', '<a href="x">'.repeat(3000), ''],
  ])('with absurdly nested %s still gives its words', async (_name, open, close) => {
    const { pages } = await read(epubBytes([`<p>before</p>${open}inside${close}`, '<p>after</p>']));
    expect(pages[0]?.text.replaceAll(/\s+/gu, ' ')).toBe('before inside after');
  });

  it('with too many entries is not unpacked', async () => {
    const more = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`x${index}`, '']));
    expect(await readEpub(epubBytes(['x'], { more }))).toMatchObject({
      ok: false,
      failure: { kind: 'unreadable' },
    });
  });
});
