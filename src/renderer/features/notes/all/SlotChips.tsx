import { HIGHLIGHT_SLOTS, type HighlightSlot } from '../../../core/model/annotation';
import { Chip } from '../../../ui/Chip';
import { HighlightMark } from '../../../ui/HighlightMark';
import { useHighlightNames } from '../../../ui/highlight-names';
import styles from '../Notebook.module.css';

interface SlotChipsProps {
  readonly chosen: HighlightSlot | undefined;
  /** How many notes each highlight would show. */
  readonly counts: ReadonlyMap<HighlightSlot, number>;
  readonly onChange: (slot: HighlightSlot | undefined) => void;
}

/** Narrows the notes to one highlight. */
export function SlotChips({ chosen, counts, onChange }: SlotChipsProps) {
  const names = useHighlightNames();
  return (
    <div className={styles.slots} role="group" aria-label="Highlight">
      {HIGHLIGHT_SLOTS.map((slot) => (
        <Chip
          key={slot}
          isOn={slot === chosen}
          count={counts.get(slot) ?? 0}
          onPress={() => onChange(slot === chosen ? undefined : slot)}
        >
          <HighlightMark slot={slot} decorative />
          {names[slot]}
        </Chip>
      ))}
    </div>
  );
}
