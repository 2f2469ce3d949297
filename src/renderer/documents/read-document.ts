import { failure, success, type Result } from '../../shared/result';
import type { SourceKind } from '../core/model/source';
import type { ReadDocument, ReadFailure } from '../core/ports';
import type { PdfOrigin, PdfProgress, PdfSurroundings } from '../pdf/read-pdf';
import { finishedDocument, type Findings } from './finished-document';
import { sniffKind } from './sniff-kind';

export interface ReadingOptions {
  readonly pdf: PdfSurroundings;
  /** Pages of a PDF (from 0) that are not tried, because they hung before. */
  readonly skipPages: readonly number[];
  readonly password?: string | undefined;
  /** The encoding that the researcher chose, by its name in the Encoding Standard. */
  readonly encoding?: string | undefined;
  /** In how many containers the document stands. */
  readonly depth?: number;
  readonly onProgress: (progress: PdfProgress) => void;
}

/**
 * Reads a document of any kind from its bytes. Plain function: the worker around it brings the
 * bytes, the watchdog and the cancelling. Parsers are loaded when first needed. The bytes may be
 * taken over (emptied) by a parser.
 */
export async function readDocument(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  options: ReadingOptions,
): Promise<Result<ReadDocument, ReadFailure>> {
  const kind = sniffKind(bytes, name);
  if (!kind.ok) return kind;
  if (kind.value === 'pdf') return readPdfDocument({ bytes }, name, options);
  const context = { name, encoding: options.encoding, depth: options.depth ?? 0 };
  try {
    const findings = await READERS[kind.value](bytes, context);
    return findings.ok
      ? success(finishedDocument(findings.value, name))
      : ofKind(kind.value, findings.failure);
  } catch {
    return ofKind(kind.value, UNREADABLE);
  }
}

/** Reads a PDF from its bytes or, when it is too large to hold, from its address piece by piece. */
export async function readPdfDocument(
  origin: PdfOrigin,
  name: string,
  options: ReadingOptions,
): Promise<Result<ReadDocument, ReadFailure>> {
  const { readPdf } = await import('../pdf/read-pdf');
  const { skipPages, password } = options;
  const locked = password === undefined ? origin : { ...origin, password };
  const reading = await readPdf(locked, options.pdf, skipPages, options.onProgress);
  return reading.ok
    ? success(finishedDocument({ kind: 'pdf', encoding: '', ...reading.value }, name))
    : ofKind('pdf', reading.failure);
}

/** What a reader is told besides the bytes. */
interface ReaderContext {
  readonly name: string;
  readonly encoding: string | undefined;
  readonly depth: number;
}
type Reader = (
  bytes: Uint8Array<ArrayBuffer>,
  context: ReaderContext,
) => Promise<Result<Findings, ReadFailure>>;

/** Each kind's own reading. */
const READERS: Readonly<Record<Exclude<SourceKind, 'pdf'>, Reader>> = {
  docx: async (bytes) => (await import('./read-docx')).readDocx(bytes),
  odt: async (bytes) => (await import('./read-odt')).readOdt(bytes),
  rtf: async (bytes) => (await import('./read-rtf')).readRtf(bytes),
  epub: async (bytes) => (await import('./read-epub')).readEpub(bytes),
  html: async (bytes, context) => (await import('./read-html')).readHtml(bytes, context),
  mhtml: async (bytes, context) => (await import('./read-mhtml')).readMhtml(bytes, context),
  email: async (bytes, context) => (await import('./read-email')).readEmail(bytes, context),
  mailbox: async (bytes, context) => (await import('./read-mailbox')).readMailbox(bytes, context),
  markdown: async (bytes, { encoding }) => (await import('./read-markdown')).readMarkdown(bytes, encoding),
  text: async (bytes, { name, encoding }) => {
    const findings = await (await import('./read-plain-text')).readPlainText(bytes, encoding);
    return findings.ok ? success(await withReferences(findings.value, name)) : findings;
  },
  image: async (bytes, { name }) => (await import('./read-image')).readImage(bytes, { name }),
  zip: async (bytes, context) => (await import('./read-zip')).readZip(bytes, context),
  other: () => Promise.resolve(failure(UNREADABLE)),
};

/** Files of bibliographic records are texts whose records are also given to the sources they name. */
async function withReferences(findings: Findings, name: string): Promise<Findings> {
  const text = findings.pages.map((page) => page.text).join('\n');
  if (!/\.(?:ris|bib|bibtex|json|txt)$/iu.test(name) && !/^\s*(?:TY {2}- |@\w+\s*\{)/u.test(text))
    return findings;
  const { readReferences } = await import('./references/read-references');
  const file = await readReferences(text);
  if (file === undefined) return findings;
  return { ...findings, references: file.records, warnings: [...findings.warnings, ...file.warnings] };
}

function ofKind(sourceKind: SourceKind, why: ReadFailure) {
  return failure<ReadFailure>({ sourceKind, ...why });
}

const UNREADABLE: ReadFailure = {
  kind: 'unreadable',
  message:
    'This document could not be read: its structure is not one this program understands. The original is kept unchanged.',
};
