import { describe, expect, it } from 'vitest';
import { sniffKind } from './sniff-kind';
import { docxBytes, zipped } from './test-documents';

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
const ole = (name: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(512), ...utf16(name)]);

/** A long text of one repeated word, after one letter, so that a sample's end splits a letter. */
const cutInsideLetter = (word: Uint8Array) =>
  Uint8Array.from({ length: word.length * 20_001 + 1 }, (_each, index) =>
    index === 0 ? 0x61 : (word[(index - 1) % word.length] ?? 0),
  );

describe('the kind of a file', () => {
  it.each([
    ['pdf', 'a.txt', bytes('%PDF-1.7\n1 0 obj')],
    ['pdf', 'junk first.pdf', bytes(`${'x'.repeat(900)}%PDF-1.4`)],
    ['docx', 'report.bin', docxBytes('<w:p/>')],
    ['docx', 'cut.docx', docxBytes('<w:p/>').slice(0, 300)],
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
    ['text', 'long Japanese.txt', cutInsideLetter(new Uint8Array([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea]))],
    ['text', 'long Russian.txt', cutInsideLetter(bytes('Мир '))],
    ['text', 'notes', bytes('a < b and <i>c</i>')],
    ['text', 'wide.txt', utf16('Words without a byte order mark, and a line.\n')],
    ['text', 'cp1251.txt', new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0])],
  ])('is %s for %s', (kind, name, content) => {
    expect(sniffKind(content, name)).toEqual({ ok: true, value: kind });
  });

  it.each([
    ['empty', 'empty', 'empty.pdf', new Uint8Array()],
    [
      'not-a-document',
      'PNG',
      'scan.pdf',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    ],
    ['not-a-document', 'a program', 'report.docx', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0])],
    [
      'not-a-document',
      'EPUB',
      'book.docx',
      zipped({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<x/>' }),
    ],
    ['not-a-document', 'OpenDocument', 'a.docx', zipped({ mimetype: 'x', 'content.xml': '<x/>' })],
    [
      'not-a-document',
      'Excel',
      'a.docx',
      zipped({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }),
    ],
    ['not-a-document', 'zip archive', 'a.docx', zipped({ 'photo.jpg': 'x' })],
    ['not-a-document', 'rich text', 'a.doc', bytes('{\\rtf1\\ansi hello}')],
    [
      'not-a-document',
      'e-mail',
      'a.txt',
      bytes('From: a@b\nDate: Mon, 1 Jan 2024 10:00:00 +0000\nSubject: x\n\nDear all'),
    ],
    ['not-a-document', 'old kind', 'a.doc', ole('WordDocument')],
    ['password', 'password', 'a.docx', ole('EncryptedPackage')],
    [
      'not-a-document',
      'not a document',
      'noise.txt',
      Uint8Array.from({ length: 500 }, (_each, index) => (index * 151) % 256),
    ],
  ])('is refused as %s, in words with "%s", for %s', (kind, words, name, content) => {
    const result = sniffKind(content, name);
    expect(result).toMatchObject({ ok: false, failure: { kind } });
    expect(result.ok ? '' : result.failure.message).toContain(words);
  });
});
