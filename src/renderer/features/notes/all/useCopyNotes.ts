import { copiedPassage } from '../../../core/formats/passage-copy';
import type { AnnotationRow } from '../../../core/annotation-work';
import { firstAnchor, quoteOf } from '../../../core/model/anchors';
import { countWords } from '../../../core/model/size-words';
import { useArchive } from '../../useArchive';

/**
 * Puts notes on the clipboard, in the order given: each quotation with its citation, and what was written
 * of it below. A source whose text cannot be read is cited without the place.
 */
export function useCopyNotes(): (rows: readonly AnnotationRow[]) => Promise<void> {
  const { archive, desktop, announce } = useArchive();
  return async (rows) => {
    if (rows.length === 0) return;
    const written = new Map<string, string>();
    // One source after another: texts of long books are not held all at once.
    for (const own of Map.groupBy(rows, ({ source }) => source.id).values()) {
      const read = own[0] === undefined ? undefined : await archive.sources.extraction(own[0].source);
      const extraction = read?.ok === true ? read.value : undefined;
      for (const { annotation, source } of own) {
        const words = { ...firstAnchor(annotation), quote: quoteOf(annotation) };
        const note = annotation.note.trim();
        written.set(
          annotation.id,
          withoutEmptyQuote(copiedPassage(source, extraction, words, 'cited').text) +
            (note === '' ? '' : `\n\n${note}`),
        );
      }
    }
    await desktop.copyText(rows.map(({ annotation }) => written.get(annotation.id) ?? '').join('\n\n\n'));
    announce(
      rows.length === 1
        ? 'Copied with citation.'
        : `Copied ${countWords(rows.length, 'note')} with citations.`,
    );
  };
}

/** A mark without words is cited by its place alone. */
const withoutEmptyQuote = (cited: string): string => cited.replace(/^“”\n/u, '');
