import { describe, expect, it } from 'vitest';
import { looksLikePdf, sniffKind } from './sniff-kind';
import { bytesOf } from './test-bytes';
import { docxBytes, zipped } from './test-documents';

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
const ole = (name: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(512), ...utf16(name)]);
const hex = (digits: string, rest = 40) =>
  bytesOf(
    Uint8Array.from(digits.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16)),
    new Uint8Array(rest),
  );

/** A long text of one repeated word, after one letter, so that a sample's end splits a letter. */
const cutInsideLetter = (word: Uint8Array) =>
  Uint8Array.from({ length: word.length * 20_001 + 1 }, (_each, index) =>
    index === 0 ? 0x61 : (word[(index - 1) % word.length] ?? 0),
  );

const PDF = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\n';
const MAIL = 'From: a@b.example\nDate: Mon, 1 Jan 2024 10:00:00 +0000\nSubject: x\n\nDear all\n';
const epub = zipped({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<x/>' });
const odt = zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' });

describe('the kind of a file', () => {
  it.each([
    ['pdf', 'a.txt', bytes('%PDF-1.7\n1 0 obj')],
    ['pdf', 'junk first.pdf', bytes(`${'x'.repeat(900)}${PDF}`)],
    ['pdf', 'header lost.bin', bytes('1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF')],
    ['docx', 'report.bin', docxBytes('<w:p/>')],
    ['docx', 'cut.docx', docxBytes('<w:p/>').slice(0, 300)],
    ['epub', 'book.docx', epub],
    ['odt', 'a.docx', odt],
    ['odt', 'flat.zip', zipped({ 'content.xml': '<x/>', 'META-INF/manifest.xml': '<x/>' })],
    ['zip', 'a.docx', zipped({ 'photo.jpg': 'x' })],
    ['zip', 'inner/word/document.xml is elsewhere', zipped({ 'a/word/document.xml': 'x' })],
    ['zip', 'empty.zip', hex('504b0506', 18)],
    ['rtf', 'a.doc', bytes('{\\rtf1\\ansi hello}')],
    ['html', 'page.txt', bytes('\n<!-- saved -->\n<!DOCTYPE html><html><body>x</body></html>')],
    [
      'html',
      'old.pdf',
      bytes('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'),
    ],
    ['html', 'pasted.html', bytes('<b>Bold</b> words')],
    ['markdown', 'notes.md', bytes('plain words')],
    ['markdown', 'pasted', bytes('# Title\n\nSee [the list](a.html).\n\n- one\n- two\n')],
    ['text', 'notes.txt', bytes('# not a heading\n\n[a](b) [c](d)\n')],
    ['text', 'about formats.txt', bytes('A PDF begins with %PDF-1.4 and a comment.\n')],
    ['text', 'library.ris', bytes('TY  - JOUR\nTI  - A title\nER  - \n')],
    ['text', 'library.bib', bytes('@article{key, title = {A title}}\n')],
    ['text', 'long Japanese.txt', cutInsideLetter(new Uint8Array([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea]))],
    ['text', 'long Russian.txt', cutInsideLetter(bytes('Мир '))],
    ['text', 'notes', bytes('a < b and <i>c</i>')],
    ['text', 'BM is how this note begins', bytes('BM is how this note begins, as do some pictures.')],
    ['text', 'wide.txt', utf16('Words without a byte order mark, and a line.\n')],
    ['text', 'cp1251.txt', new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0])],
    ['text', 'a memo with a colon', bytes('To: everyone\nRemember: the meeting\n\nis at ten.')],
    ['image', 'scan.pdf', hex('89504e470d0a1a0a')],
    ['image', 'a.txt', hex('ffd8ffe0')],
    ['image', 'a.txt', hex('49492a00')],
    ['image', 'a.txt', hex('524946460000000057454250')],
    ['image', 'a.txt', hex('474946383961')],
    ['image', 'a.txt', hex('424d360000000000000036000000')],
    ['image', 'a.txt', hex('0000001c6674797061766966')],
    ['email', 'a.txt', bytes(MAIL)],
    ['email', 'after empty lines', bytes(`\r\n\r\n${MAIL}`)],
    ['email', 'one.eml', bytes(`From a@b Mon Jan  1 10:00:00 2024\n${MAIL}`)],
    ['mailbox', 'one.mbox', bytes(`From a@b Mon Jan  1 10:00:00 2024\n${MAIL}`)],
    [
      'mailbox',
      'two.eml',
      bytes(`From a@b Mon Jan  1 10:00:00 2024\n${MAIL}\nFrom c@d Tue Jan  2 10:00:00 2024\n${MAIL}`),
    ],
    [
      'mhtml',
      'a.txt',
      bytes(
        'From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/\nContent-Type: multipart/related; boundary=x\n\n--x',
      ),
    ],
    [
      'mhtml',
      'word.mht',
      bytes(
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\nThis document is a Single File Web Page.\n',
      ),
    ],
  ])('is %s for %s', (kind, name, content) => {
    expect(sniffKind(content, name)).toEqual({ ok: true, value: kind });
  });

  it('is what stands first, where a file could be two things', () => {
    expect(sniffKind(zipped({ 'a.pdf': bytes(PDF) }), 'a.pdf')).toEqual({ ok: true, value: 'zip' });
    const pictureAndPdf = bytesOf(hex('ffd8ffe0'), PDF, 'startxref');
    expect(sniffKind(pictureAndPdf, 'a.pdf')).toEqual({ ok: true, value: 'image' });
    expect(looksLikePdf(bytes(`${PDF}<html><script>alert(1)</script>`))).toBe(true);
  });

  it.each([
    ['empty', undefined, 'empty', 'empty.pdf', new Uint8Array()],
    ['not-a-document', 'other', 'a program', 'report.docx', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0])],
    [
      'not-a-document',
      'other',
      'Excel',
      'a.docx',
      zipped({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }),
    ],
    [
      'not-a-document',
      'other',
      'PowerPoint',
      'a.docx',
      zipped({ '[Content_Types].xml': '<x/>', 'ppt/presentation.xml': '<x/>' }),
    ],
    [
      'not-a-document',
      'other',
      'spreadsheet',
      'a.odt',
      zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    ],
    [
      'not-a-document',
      'other',
      'This is a Word document of the old kind (.doc).',
      'a.doc',
      ole('WordDocument'),
    ],
    ['not-a-document', 'other', 'Outlook', 'a.msg', ole('__nameid_version1.0')],
    ['password', 'docx', 'password', 'a.docx', ole('EncryptedPackage')],
    [
      'damaged',
      'zip',
      'zip archive is damaged',
      'a.zip',
      zipped({ 'photo.jpg': 'x'.repeat(500) }).slice(0, 60),
    ],
    ['not-a-document', 'other', 'a sound recording', 'a.pdf', hex('4944330300')],
    ['not-a-document', 'other', 'a film', 'a.txt', hex('000000186674797069736f6d')],
    ['not-a-document', 'other', 'HEIC', 'a.jpg', hex('000000186674797068656963')],
    [
      'not-a-document',
      'other',
      'drawing (SVG)',
      'a.txt',
      bytes('<?xml version="1.0"?><svg onload="x()"></svg>'),
    ],
    [
      'not-a-document',
      'other',
      'no kind that is known',
      'noise.txt',
      Uint8Array.from({ length: 500 }, (_each, index) => (index * 151) % 256),
    ],
  ])('is refused as %s (%s), in words with "%s", for %s', (kind, sourceKind, words, name, content) => {
    const result = sniffKind(content, name);
    expect(result).toMatchObject({ ok: false, failure: { kind } });
    expect(result.ok ? '' : result.failure.sourceKind).toBe(sourceKind);
    expect(result.ok ? '' : result.failure.message).toContain(words);
  });

  it('is told at once for a page that begins with hundreds of comments and is none', () => {
    const before = performance.now();
    expect(sniffKind(bytes(`${'<!---->'.repeat(580)}x`), 'a').ok).toBe(true);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
