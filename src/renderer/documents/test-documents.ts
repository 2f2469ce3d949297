import { strToU8, zipSync } from 'fflate';
import type { ExtractedPage } from '../core/model/extraction';

const WORD_NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A Word document whose body is the given WordprocessingML; `more` adds or replaces parts. */
export function docxBytes(
  body: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${WORD_NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes ${WORD_NAMESPACES}><w:footnote w:id="1"><w:p><w:r><w:t>Archive of the ministry, folder 12.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    ...more,
  };
  return zipped(parts);
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>));
}

const OPENDOCUMENT_NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="urn:dc"';

/** An OpenDocument text whose body is the given XML; `more` adds or replaces parts. */
export function odtBytes(
  body: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array<ArrayBuffer> {
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="urn:manifest"/>',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${OPENDOCUMENT_NAMESPACES}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  });
}

/**
 * A book in EPUB whose chapters are the given bodies, `OEBPS/c1.xhtml` and on; `more` adds or replaces
 * parts. `description` goes into the metadata, `manifest` among the items.
 */
export function epubBytes(
  chapters: readonly string[],
  {
    description = '',
    manifest = '',
    more = {},
  }: {
    readonly description?: string;
    readonly manifest?: string;
    readonly more?: Readonly<Record<string, string | Uint8Array>>;
  } = {},
): Uint8Array<ArrayBuffer> {
  const numbers = chapters.map((_, index) => index + 1);
  const items = numbers.map(
    (number) => `<item id="c${number}" href="c${number}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const parts: Record<string, string | Uint8Array> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns:dc="urn:dc" xmlns:opf="urn:opf"><metadata>${description}</metadata><manifest>${items.join('')}${manifest}</manifest><spine toc="ncx">${numbers.map((number) => `<itemref idref="c${number}"/>`).join('')}</spine></package>`,
  };
  for (const [index, body] of chapters.entries())
    parts[`OEBPS/c${index + 1}.xhtml`] =
      `<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "xhtml11.dtd"><html><head><title/></head><body>${body}</body></html>`;
  return zipped({ ...parts, ...more });
}

/** Blocks of the only page as kind (with level) and text. */
export function blockTexts(pages: readonly ExtractedPage[]): readonly (readonly [string, string])[] {
  const [page] = pages;
  return (page?.blocks ?? []).map(
    ({ kind, level, start, end }) =>
      [level === undefined ? kind : `${kind} ${level}`, page?.text.slice(start, end) ?? ''] as const,
  );
}
