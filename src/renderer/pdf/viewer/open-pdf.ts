import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { failure, success, type Result } from '../../../shared/result';
import { loadPdfjs } from '../load-pdfjs';

/** Where a PDF comes from: an address that is read in ranges, or bytes that are made when they are wanted. */
export type PdfOrigin =
  | { readonly address: string }
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
    if (!document.ok) return failure({ kind: 'damaged', message: document.failure.message });
    if (ending.signal.aborted) return failure(CLOSED);
    const { pdfjs, options } = loadPdfjs();
    const verbosity = pdfjs.VerbosityLevel.ERRORS;
    task = pdfjs.getDocument({ ...options, ...document.value, disableStream: true, verbosity });
    task.onPassword = (update: (password: string) => void, reason: number) => {
      answer = update;
      onLocked(reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD);
    };
    try {
      return success(await task.promise);
    } catch (error) {
      return failure(ending.signal.aborted ? CLOSED : openFailure(error));
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
): Promise<Result<{ readonly url: string } | { readonly data: Uint8Array }, { readonly message: string }>> {
  if ('address' in origin) return success({ url: origin.address });
  const made = await origin.bytes(signal);
  return made.ok ? success({ data: made.value }) : made;
}

const CLOSED: OpenPdfFailure = { kind: 'closed', message: 'The document was closed before it was opened.' };

function openFailure(error: unknown): OpenPdfFailure {
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'ResponseException':
    case 'MissingPDFException':
    case 'UnexpectedResponseException':
      return {
        kind: 'missing',
        message:
          'The stored original is missing from the archive’s folder, so its pages cannot be drawn. Your notes are safe. Run Verify in Settings to see what is missing.',
      };
    default:
      return {
        kind: 'damaged',
        message:
          'This PDF is damaged, and its pages cannot be drawn. Your notes are safe, and the original is kept unchanged. Run Verify in Settings to see whether the stored copy has changed.',
      };
  }
}
