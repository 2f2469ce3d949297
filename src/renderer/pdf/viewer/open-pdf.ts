import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { failure, success, type Result } from '../../../shared/result';
import { loadPdfjs } from '../load-pdfjs';
import { ObjectRange } from '../object-range';
import { LARGEST_PDF_BYTES } from '../pdf-limits';

/** Where a PDF comes from: an address that is read in ranges, or bytes that are made when they are wanted. */
export type PdfOrigin =
  | { readonly address: string; readonly length: number }
  | {
      readonly bytes: (
        signal: AbortSignal,
      ) => Promise<Result<Uint8Array<ArrayBuffer>, { readonly message: string }>>;
    };

/** Why a PDF could not be opened for reading; `message` is a sentence for the researcher. */
export interface OpenPdfFailure {
  readonly kind: 'missing' | 'damaged' | 'closed';
  readonly message: string;
}

/** A PDF on its way. */
export interface PdfOpening {
  readonly opened: Promise<Result<PDFDocumentProxy, OpenPdfFailure>>;
  /** Tries a password after the document was found locked. It is kept nowhere. */
  unlock(password: string): void;
  /** Gives everything back, opened or not. */
  destroy(): void;
}

/** Starts opening a PDF. `onLocked` is called when it wants a password, again after each wrong one. */
export function openPdf(origin: PdfOrigin, onLocked: (wasWrong: boolean) => void): PdfOpening {
  const ending = new AbortController();
  let task: PDFDocumentLoadingTask | undefined;
  let answer: ((password: string) => void) | undefined;
  const open = async (): Promise<Result<PDFDocumentProxy, OpenPdfFailure>> => {
    const document = await documentOf(origin, ending.signal);
    if (!document.ok) return document;
    if (ending.signal.aborted) return failure(CLOSED);
    const { pdfjs, options } = loadPdfjs();
    const verbosity = pdfjs.VerbosityLevel.ERRORS;
    task = pdfjs.getDocument({ ...options, ...document.value, disableStream: true, verbosity });
    task.onPassword = (update: (password: string) => void, reason: number) => {
      answer = update;
      onLocked(reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD);
    };
    let isGone = false;
    if ('range' in document.value) {
      document.value.range.onFailure = () => {
        isGone = true;
        void task?.destroy();
      };
    }
    try {
      return success(await task.promise);
    } catch {
      return failure(ending.signal.aborted ? CLOSED : isGone ? MISSING : DAMAGED);
    }
  };
  return {
    opened: open(),
    unlock(password) {
      answer?.(password);
      answer = undefined;
    },
    destroy() {
      ending.abort();
      void task?.destroy();
    },
  };
}

async function documentOf(
  origin: PdfOrigin,
  signal: AbortSignal,
): Promise<Result<{ readonly range: ObjectRange } | { readonly data: Uint8Array }, OpenPdfFailure>> {
  if ('address' in origin) {
    if (origin.length > LARGEST_PDF_BYTES) return failure(TOO_LARGE);
    const range = await ObjectRange.open(origin.address, origin.length);
    return range === undefined ? failure(MISSING) : success({ range });
  }
  const made = await origin.bytes(signal);
  return made.ok
    ? success({ data: made.value })
    : failure({ kind: 'damaged', message: made.failure.message });
}

const CLOSED: OpenPdfFailure = { kind: 'closed', message: 'The document was closed before it was opened.' };

const MISSING: OpenPdfFailure = {
  kind: 'missing',
  message:
    'The stored original is missing from the archive’s folder, so its pages cannot be drawn. Your notes are safe. Run Verify in Settings to see what is missing.',
};
const DAMAGED: OpenPdfFailure = {
  kind: 'damaged',
  message:
    'This PDF is damaged, and its pages cannot be drawn. Your notes are safe, and the original is kept unchanged. Run Verify in Settings to see whether the stored copy has changed.',
};
const TOO_LARGE: OpenPdfFailure = {
  kind: 'damaged',
  message:
    'This PDF is larger than 2.1 GB, which is more than can be opened here. The original is kept unchanged.',
};
