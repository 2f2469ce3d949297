import type { CopiedWords } from '../../../core/formats/passage-copy';
import { firstAnchor, quoteOf } from '../../../core/model/anchors';
import type { Annotation } from '../../../core/model/annotation';
import type { Extraction } from '../../../core/model/extraction';
import type { Stretch } from '../pdf-view-port';

/**
 * Selected words as they stand in the text; undefined when there are none. What goes on at the top
 * of the next page follows in a new line; pieces of one page are parted like paragraphs.
 */
export function wordsOfStretches(
  extraction: Extraction | undefined,
  stretches: readonly Stretch[],
): CopiedWords | undefined {
  const [first] = stretches;
  if (first === undefined || extraction === undefined) return undefined;
  let quote = '';
  let before: Stretch | undefined;
  for (const stretch of stretches) {
    if (before !== undefined) quote += before.pageIndex === stretch.pageIndex ? '\n\n' : '\n';
    quote += extraction.pages[stretch.pageIndex]?.text.slice(stretch.start, stretch.end) ?? '';
    before = stretch;
  }
  return { quote, pageIndex: first.pageIndex, start: first.start };
}

/** The words of a mark, to be put elsewhere; undefined for one that has none. */
export function wordsOfMark(annotation: Annotation): CopiedWords | undefined {
  const quote = quoteOf(annotation);
  if (quote.trim() === '') return undefined;
  const { pageIndex, start } = firstAnchor(annotation);
  return { quote, pageIndex, start };
}
