import { useEffect, useState } from 'react';
import { FolderInput, NotebookPen, PencilLine, Trash2 } from 'lucide-react';
import type { TagRow } from '../../../core/annotation-work';
import { TAG_COLOURS, type TagColour } from '../../../core/model/archive-preferences';
import { countWords } from '../../../core/model/size-words';
import { Button } from '../../../ui/Button';
import { KeyOf } from '../../../ui/KeyOf';
import { TagPath } from '../../../ui/TagChip';
import { TagDot } from '../../../ui/TagDot';
import panelStyles from '../all/NotePanel.module.css';
import { TAG_COLOUR_NAMES } from './tag-colour-names';
import styles from './Tags.module.css';

interface TagPanelProps {
  readonly row: TagRow;
  readonly onShowNotes: () => void;
  readonly onRename: () => void;
  readonly onMove: () => void;
  readonly onDelete: () => void;
  readonly onColour: (colour: TagColour | undefined) => void;
}

/** One tag: where it is used, its colour, and what can be done with it. */
export function TagPanel({ row, onShowNotes, onRename, onMove, onDelete, onColour }: TagPanelProps) {
  return (
    <div className={panelStyles.panel}>
      <div className={panelStyles.content}>
        <h2 className={panelStyles.title}>
          <TagPath tag={row.tag} />
        </h2>
        <p className={panelStyles.hint}>{usage(row)}</p>
        <div className={styles.verbs}>
          <Button icon={<NotebookPen aria-hidden />} onPress={onShowNotes}>
            Show notes
          </Button>
          <Button variant="quiet" icon={<PencilLine aria-hidden />} onPress={onRename}>
            Rename <KeyOf action="list.rename" />
          </Button>
          <Button variant="quiet" icon={<FolderInput aria-hidden />} onPress={onMove}>
            Move to…
          </Button>
          <Button variant="quiet" icon={<Trash2 aria-hidden />} onPress={onDelete}>
            Delete <KeyOf action="list.remove" />
          </Button>
        </div>
        <ColourChoice colour={row.colour} onColour={onColour} />
      </div>
    </div>
  );
}

interface ColourChoiceProps {
  readonly colour: TagColour | undefined;
  readonly onColour: (colour: TagColour | undefined) => void;
}

function ColourChoice({ colour, onColour }: ColourChoiceProps) {
  // What is ticked stays ticked while it is being written; undo changes it back.
  const [ticked, setTicked] = useState(colour);
  useEffect(() => setTicked(colour), [colour]);
  return (
    <fieldset className={styles.colours}>
      <legend className={panelStyles.label}>Colour</legend>
      {[undefined, ...TAG_COLOURS].map((each) => (
        <label key={each ?? 'none'} className={styles.colour}>
          <input
            type="radio"
            name="tag colour"
            checked={ticked === each}
            onChange={() => {
              setTicked(each);
              onColour(each);
            }}
          />
          <TagDot colour={each} />
          {each === undefined ? 'None' : TAG_COLOUR_NAMES[each]}
        </label>
      ))}
    </fieldset>
  );
}

function usage({ count, countWithin }: TagRow): string {
  if (countWithin === 0) return 'On no note.';
  if (count === countWithin) return `On ${countWords(count, 'note')}.`;
  return `On ${countWords(count, 'note')}; with the tags below it, on ${countWithin.toLocaleString('en')}.`;
}
