import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { failure, success, type Result } from '../../../shared/result';
import { loadPdfjs } from '../load-pdfjs';

/** Why a PDF could not be opened for reading; `message` is a sentence for the researcher. */
export interface OpenPdfFailure {
  readonly kind: 'missing' | 'damaged' | 'password' | 'closed';
  readonly message: string;
}

/** Starts opening the PDF at an address; the pieces that are needed are fetched as they are needed. */
export function startOpeningPdf(address: string): PDFDocumentLoadingTask {
  const { pdfjs, options } = loadPdfjs();
  return pdfjs.getDocument({
    ...options,
    url: address,
    disableStream: true,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
}

/** The opened document, or why it cannot be opened. */
export async function openedPdf(
  task: PDFDocumentLoadingTask,
): Promise<Result<PDFDocumentProxy, OpenPdfFailure>> {
  try {
    return success(await task.promise);
  } catch (error) {
    return failure(openFailure(error));
  }
}

function openFailure(error: unknown): OpenPdfFailure {
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'PasswordException':
      return {
        kind: 'password',
        message:
          'This PDF is locked with a password, so its pages cannot be drawn. The original is kept unchanged. Import a copy without the password to read it here.',
      };
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
