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
  try {
    const findings = await READERS[kind.value](bytes);
    return findings.ok ? success(finishedDocument(findings.value, name)) : findings;
  } catch {
    return failure(UNREADABLE);
  }
}

/** Reads a PDF from its bytes or, when it is too large to hold, from its address piece by piece. */
export async function readPdfDocument(
  origin: PdfOrigin,
  name: string,
  options: ReadingOptions,
): Promise<Result<ReadDocument, ReadFailure>> {
  const { readPdf } = await import('../pdf/read-pdf');
  const reading = await readPdf(origin, options.pdf, options.skipPages, options.onProgress);
  return reading.ok
    ? success(finishedDocument({ kind: 'pdf', encoding: '', ...reading.value }, name))
    : reading;
}

/** Each kind's own reading. */
const READERS: Readonly<
  Record<Exclude<SourceKind, 'pdf'>, (bytes: Uint8Array) => Promise<Result<Findings, ReadFailure>>>
> = {
  docx: async (bytes) => (await import('./read-docx')).readDocx(bytes),
  html: async (bytes) => (await import('./read-html')).readHtml(bytes),
  markdown: async (bytes) => (await import('./read-markdown')).readMarkdown(bytes),
  text: async (bytes) => (await import('./read-plain-text')).readPlainText(bytes),
};

const UNREADABLE: ReadFailure = {
  kind: 'unreadable',
  message:
    'This document could not be read: its structure is not one this program understands. The original is kept unchanged.',
};
