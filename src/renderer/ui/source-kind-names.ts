import type { SourceKind } from '../core/model/source';

/** What a kind of document is called. */
export const SOURCE_KIND_NAMES: Readonly<Record<SourceKind, string>> = {
  pdf: 'PDF',
  docx: 'Word document',
  html: 'Web page',
  markdown: 'Markdown',
  text: 'Plain text',
};
