import {
  BookText,
  File,
  FileArchive,
  FilePenLine,
  FileText,
  FileType,
  FileType2,
  Hash,
  Image,
  Inbox,
  Mail,
  Newspaper,
  PanelsTopLeft,
  ScrollText,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { SourceKind } from '../core/model/source';
import { SOURCE_KIND_NAMES } from '../core/model/source-kind-names';

const ICONS: Readonly<Record<SourceKind, LucideIcon>> = {
  pdf: FileText,
  docx: FileType,
  odt: FileType2,
  rtf: FilePenLine,
  epub: BookText,
  html: Newspaper,
  mhtml: PanelsTopLeft,
  email: Mail,
  mailbox: Inbox,
  markdown: Hash,
  text: ScrollText,
  image: Image,
  zip: FileArchive,
  other: File,
};

interface SourceKindIconProps {
  readonly kind: SourceKind;
  /** True where the kind stands beside it in words. */
  readonly decorative?: boolean | undefined;
}

/** The icon of a kind of document, with its name for screen readers. */
export function SourceKindIcon({ kind, decorative = false }: SourceKindIconProps) {
  const Icon = ICONS[kind];
  const name = decorative
    ? {}
    : ({ role: 'img', 'aria-hidden': false, 'aria-label': SOURCE_KIND_NAMES[kind] } as const);
  return <Icon {...name} />;
}
