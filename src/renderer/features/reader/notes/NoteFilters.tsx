import type { AnnotationRow } from '../../../core/archive';
import { HIGHLIGHT_NAMES, HIGHLIGHT_SLOTS, type HighlightSlot } from '../../../core/model/annotation';
import { HighlightMark } from '../../../ui/HighlightMark';
import styles from './NotesPanel.module.css';

/** Which highlight's notes are listed; undefined for all. */
export function NoteFilters({
  rows,
  slot,
  onChange,
}: {
  readonly rows: readonly AnnotationRow[];
  readonly slot: HighlightSlot | undefined;
  readonly onChange: (slot: HighlightSlot | undefined) => void;
}) {
  return (
    <div className={styles.filters} role="group" aria-label="Filter notes by highlight">
      <button
        type="button"
        className={styles.filter}
        aria-pressed={slot === undefined}
        onClick={() => onChange(undefined)}
      >
        All <span>{rows.length}</span>
      </button>
      {HIGHLIGHT_SLOTS.map((each) => {
        const count = rows.filter(({ annotation }) => annotation.highlight === each).length;
        return (
          <button
            key={each}
            type="button"
            className={styles.filter}
            aria-pressed={slot === each}
            aria-label={`${HIGHLIGHT_NAMES[each]}, ${count}`}
            title={HIGHLIGHT_NAMES[each]}
            onClick={() => onChange(slot === each ? undefined : each)}
          >
            <HighlightMark slot={each} decorative />
            <span>{count}</span>
          </button>
        );
      })}
    </div>
  );
}
