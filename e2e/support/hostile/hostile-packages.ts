import { zipSync, type Zippable } from 'fflate';

const text = (content: string) => new TextEncoder().encode(content);
const packed = (entries: Record<string, Uint8Array | string>, level: 0 | 9 = 9) =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(entries).map(([name, content]) => [
          name,
          typeof content === 'string' ? text(content) : content,
        ]),
      ) as Zippable,
      { level },
    ),
  );

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const body = (inner: string) =>
  `<?xml version="1.0"?><w:document ${W}><w:body>${inner}</w:body></w:document>`;
const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const docx = (document: string, more: Record<string, Uint8Array | string> = {}) =>
  packed({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': document,
    ...more,
  });

const CONTAINER =
  '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
const opf = (manifest: string, spine: string) =>
  `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A hostile book</dc:title></metadata><manifest>${manifest}</manifest><spine>${spine}</spine></package>`;
const chapter = (inner: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Plain words of a hostile book.</p>${inner}</body></html>`;
const epub = (inner: string, more: Record<string, Uint8Array | string> = {}) =>
  packed({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'book.opf': opf(
      '<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/>',
      '<itemref idref="c"/>',
    ),
    'c.xhtml': chapter(inner),
    ...more,
  });

const ENTITIES =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
const OUTSIDE = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1_000_000);

/** More entries than are looked at; only every hundredth is a text, so that the test stays short. */
const manyEntry = (index: number): [string, string] =>
  index % 100 === 0 ? [`n${index}.txt`, `Words of entry ${index}.`] : [`__MACOSX/._n${index}.txt`, 'x'];

/** Packages with bombs, entities, circles, lies and names that lead out. */
export function hostilePackages(): ReadonlyMap<string, Buffer> {
  const inner = packed({ 'inner.txt': 'A zip inside a zip.' });
  return new Map<string, Buffer>([
    ['entities.docx', docx(`${ENTITIES}${body(paragraph('&c;'))}`)],
    ['outside-entity.docx', docx(`${OUTSIDE}${body(paragraph('&x;'))}`)],
    ['bomb.docx', docx(body(paragraph('Words.')), { 'word/media.xml': zeros(200) })],
    [
      'document-bomb.docx',
      packed({
        '[Content_Types].xml': CONTENT_TYPES,
        '_rels/.rels': RELATIONS,
        'word/document.xml': zeros(300),
      }),
    ],
    [
      'remote-template.docx',
      docx(body(paragraph('Words with a template.')), {
        'word/_rels/settings.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://hostile.invalid/t.dotm" TargetMode="External"/></Relationships>',
      }),
    ],
    [
      'remote-picture.docx',
      docx(body(`${paragraph('Words with a picture.')}<w:p><w:r><w:drawing/></w:r></w:p>`), {
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://hostile.invalid/i.png" TargetMode="External"/></Relationships>',
      }),
    ],
    ['macro.docx', docx(body(paragraph('Words with a macro.')), { 'word/vbaProject.bin': 'not a macro' })],
    [
      'deep.docx',
      docx(
        body(
          `${'<w:tbl><w:tr><w:tc>'.repeat(2000)}${paragraph('deep')}${'</w:tc></w:tr></w:tbl>'.repeat(2000)}`,
        ),
      ),
    ],
    ['unclosed.docx', docx(body('<w:p><w:r><w:t>Never closed'))],
    ['no-document.docx', packed({ '[Content_Types].xml': CONTENT_TYPES, '_rels/.rels': RELATIONS })],
    [
      'traversal.docx',
      docx(body(paragraph('Words beside a path.')), { '../../escaped.txt': 'out', '/absolute.txt': 'out' }),
    ],
    [
      'script.epub',
      epub(
        '<script>window.wasRun = true</script><img src="http://hostile.invalid/e1.png" onerror="window.wasRun=true"/>',
      ),
    ],
    ['frame.epub', epub('<iframe src="http://hostile.invalid/e2"/>')],
    ['entities.epub', epub('', { 'c.xhtml': `${ENTITIES}${chapter('<p>&c;</p>')}` })],
    ['outside-entity.epub', epub('', { 'book.opf': `${OUTSIDE}${opf('', '')}` })],
    ['bomb.epub', epub('', { 'c.xhtml': zeros(300) })],
    [
      'circle.epub',
      epub('', {
        'book.opf': opf(
          '<item id="c" href="book.opf" media-type="application/xhtml+xml"/>',
          '<itemref idref="c"/>'.repeat(5000),
        ),
      }),
    ],
    [
      'traversal.epub',
      epub('', {
        'book.opf': opf(
          '<item id="c" href="../../../etc/passwd" media-type="application/xhtml+xml"/>',
          '<itemref idref="c"/>',
        ),
      }),
    ],
    ['no-spine.epub', epub('', { 'book.opf': opf('', '') })],
    ['no-book.epub', packed({ mimetype: 'application/epub+zip', 'META-INF/container.xml': CONTAINER })],
    ['bomb.zip', packed({ 'zeros.txt': zeros(400) })],
    [
      'many.zip',
      packed(Object.fromEntries(Array.from({ length: 12_000 }, (_, index) => manyEntry(index))), 0),
    ],
    ['inside.zip', packed({ 'outer.txt': 'Words in the outer zip.', 'inner.zip': new Uint8Array(inner) })],
    [
      'traversal.zip',
      packed({
        '../../../escaped.txt': 'Words that want to leave.',
        '/etc/escaped.txt': 'Words from the root.',
        'C:\\escaped.txt': 'Words for another system.',
      }),
    ],
    [
      'names.zip',
      packed({
        'CON.txt': 'one',
        'a/../b.txt': 'two',
        './c.txt': 'three',
        'd\u202Etxt.exe': 'four',
        'e\nf.txt': 'five',
        [`${'g'.repeat(400)}.txt`]: 'six',
      }),
    ],
    [
      'twice.zip',
      Buffer.concat([packed({ 'first.txt': 'The first zip.' }), packed({ 'second.txt': 'The second zip.' })]),
    ],
    ['lying-size.zip', lyingSize(packed({ 'short.txt': 'A text that claims to be larger than it is.' }))],
  ]);
}

/** Sets the sizes that the central directory declares to 4 GB less one. */
function lyingSize(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  const at = copy.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  copy.writeUInt32LE(0xffff_fffe, at + 24);
  return copy;
}
