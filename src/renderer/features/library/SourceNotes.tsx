import { quoteOf } from '../../core/model/anchors';
import type { AnnotationRow } from '../../core/annotation-work';
import { HIGHLIGHT_NAMES } from '../../core/model/archive-preferences';
import { EmptyState } from '../../ui/EmptyState';
import { HighlightMark } from '../../ui/HighlightMark';
import { useNavigation } from '../routes';
import styles from './Inspector.module.css';

/** The marked passages of a source in reading order; each opens at its place. */
export function SourceNotes({ notes }: { readonly notes: readonly AnnotationRow[] }) {
  const navigation = useNavigation();
  if (notes.length === 0) {
    return <EmptyState title="No notes yet" text="Open the source, select text and press 1 to 5." />;
  }
  const open = ({ annotation, source }: AnnotationRow) => {
    const { pageIndex, start, end } = annotation.anchors[0];
    navigation.open({
      screen: 'source',
      sourceId: source.id,
      at: { pageIndex, start, end, annotationId: annotation.id, serial: Date.now() },
    });
  };
  return (
    <ul>
      {notes.map((row) => {
        const { annotation, source } = row;
        return (
          <li key={annotation.id}>
            <button type="button" className={styles.note} onClick={() => open(row)}>
              <span className={styles.noteHead}>
                <HighlightMark slot={annotation.highlight} />
                {HIGHLIGHT_NAMES[annotation.highlight]}
                {source.extraction.pages > 0 ? ` · page ${annotation.anchors[0].pageIndex + 1}` : ''}
              </span>
              <span
                className={styles.quote}
                lang={source.language === '' ? undefined : source.language}
                dir="auto"
              >
                {quoteOf(annotation)}
              </span>
              {annotation.note === '' ? null : (
                <span className={styles.ownWords} dir="auto">
                  {annotation.note}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
