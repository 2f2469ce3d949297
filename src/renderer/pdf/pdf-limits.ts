/** pdf.js keeps a place for every byte of a document in one buffer, and Chromium gives none larger than this. */
export const LARGEST_PDF_BYTES = 2_145_000_000;
