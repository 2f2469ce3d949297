/** pdf.js keeps a place for every byte of a document in one buffer, and Chromium gives none larger than this. */
export const LARGEST_PDF_BYTES = 2_145_000_000;

/** What draws a page may unpack to so many bytes: maps with a million lines stay well below. */
export const MOST_INSTRUCTIONS_BYTES = 128 * 1024 * 1024;
/** What pdf.js's worker, as shipped here, says of a page that would unpack to more. */
export const TOO_LARGE_PAGE = 'sourcebook: drawing instructions too large';
