import type { SourceKind } from './source';

/** What a kind of document is called. */
export const SOURCE_KIND_NAMES: Readonly<Record<SourceKind, string>> = {
  pdf: 'PDF',
  docx: 'Word document',
  odt: 'OpenDocument text',
  rtf: 'Rich text',
  epub: 'E-book',
  html: 'Web page',
  mhtml: 'Web archive',
  email: 'E-mail',
  mailbox: 'Mailbox',
  markdown: 'Markdown',
  text: 'Plain text',
  image: 'Picture',
  zip: 'Zip archive',
  other: 'Other file',
};
