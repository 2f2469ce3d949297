import type { CopyForm } from '../../../core/formats/passage-copy';

/** What is said when something was copied. */
export const COPIED_WORDS: Readonly<Record<CopyForm, string>> = {
  cited: 'Copied with citation.',
  markdown: 'Copied as a quotation in Markdown.',
  plain: 'Copied as plain text.',
};
