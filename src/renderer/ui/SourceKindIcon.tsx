import { FileText, FileType2, Globe, Hash, NotebookText } from 'lucide-react';
import type { SourceKind } from '../core/model/source';

/** Kinds of document in words. */
export const KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  pdf: 'PDF',
  docx: 'Word document',
  html: 'Web page',
  markdown: 'Markdown',
  text: 'Plain text',
};

const ICONS = { pdf: NotebookText, docx: FileType2, html: Globe, markdown: Hash, text: FileText } as const;

/** The icon of a kind of document; its name is for screen readers. */
export function SourceKindIcon({ kind }: { readonly kind: SourceKind }) {
  const Icon = ICONS[kind];
  return <Icon role="img" aria-label={KIND_WORDS[kind]} />;
}
