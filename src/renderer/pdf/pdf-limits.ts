/** pdf.js keeps a place for every byte of a document in one buffer, and Chromium gives none larger than this. */
export const LARGEST_PDF_BYTES = 2_145_000_000;

/** What pdf.js's worker, as shipped here, says of a page whose drawing instructions unpack to more than 128 MiB. */
export const TOO_LARGE_PAGE = 'sourcebook: drawing instructions too large';
