/**
 * Names and versions that extractions carry. `+n` counts changes of our own reading on top of a
 * library; raise it when the same original would give other text or blocks. parsers.test.ts keeps the
 * libraries' part true.
 */
export const PARSERS = {
  docx: { name: 'mammoth', version: '1.13.0+3' },
  email: { name: 'postal-mime', version: '4.0.0+2' },
  html: { name: 'parse5', version: '8.1.1+3' },
  mailbox: { name: 'sourcebook-mailbox', version: '1' },
  markdown: { name: 'markdown-it', version: '15.0.3+3' },
  zip: { name: 'zip.js', version: '2.24.0+1' },
  text: { name: 'sourcebook-text', version: '2' },
  odt: { name: 'sourcebook-odt', version: '2' },
  rtf: { name: 'sourcebook-rtf', version: '2' },
  epub: { name: 'sourcebook-epub', version: '2' },
} as const;
