import { useEffect, useState } from 'react';
import { HIGHLIGHT_SLOTS, type HighlightSlot } from '../../../core/model/annotation';
import { HIGHLIGHT_NAMES } from '../../../core/model/archive-preferences';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { HighlightMark } from '../../../ui/HighlightMark';
import { KeyOf } from '../../../ui/KeyOf';
import { TextField } from '../../../ui/TextField';
import { useArchive } from '../../useArchive';
import styles from './Tags.module.css';

/** Names of the five highlights in this archive. Colour, line and shape stay with the number. */
export function HighlightNamesDialog({ onClose }: { readonly onClose: () => void }) {
  const { archive, preferences, announce, reportFailure } = useArchive();
  const rename = async (slot: HighlightSlot, name: string) => {
    const renamed = await archive.do.renameHighlight(slot, name);
    if (!renamed.ok) return reportFailure(renamed.failure.message);
    announce(`Highlight ${slot} is called ${name.trim() === '' ? HIGHLIGHT_NAMES[slot] : name.trim()} now.`);
  };
  return (
    <Dialog
      title="Names of the highlights"
      isOpen
      size="small"
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <p className={styles.intro}>
        They hold in this archive. Colour, line and shape stay with the number. An emptied name is the usual
        one again.
      </p>
      <ul className={styles.highlights}>
        {HIGHLIGHT_SLOTS.map((slot) => (
          <li key={slot} className={styles.highlight}>
            <HighlightMark slot={slot} size={14} decorative />
            <KeyOf action={`reader.highlight-${slot}`} />
            <NameOfHighlight
              slot={slot}
              name={preferences.highlightNames[slot]}
              onSave={(name) => void rename(slot, name)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface NameOfHighlightProps {
  readonly slot: HighlightSlot;
  readonly name: string;
  readonly onSave: (name: string) => void;
}

function NameOfHighlight({ slot, name, onSave }: NameOfHighlightProps) {
  const [draft, setDraft] = useState(name);
  // An emptied name becomes the usual one, and undo brings the former one back.
  useEffect(() => setDraft(name), [name]);
  const save = () => {
    if (draft.trim() !== name) onSave(draft);
  };
  return (
    <div className={styles.highlightName}>
      <TextField
        label={`Name of highlight ${slot}`}
        hideLabel
        placeholder={HIGHLIGHT_NAMES[slot]}
        value={draft}
        onChange={setDraft}
        onBlur={save}
        onSubmit={save}
      />
    </div>
  );
}
