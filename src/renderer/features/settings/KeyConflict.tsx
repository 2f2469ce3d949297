import type { Action } from '../../../shared/keys/action';
import { KEY_GROUPS } from '../../../shared/keys/action';
import { shownKeys } from '../../../shared/keys/chosen-keys';
import { Button } from '../../ui/Button';
import { useKeyMap } from '../../ui/key-map';
import styles from './Keyboard.module.css';
import type { KeyEditing, Wanted } from './useKeyEditing';

interface KeyConflictProps {
  readonly action: Action;
  readonly wanted: Wanted;
  readonly editing: KeyEditing;
  /** It is decided, and the focus is to go back to the button it began with. */
  readonly onLeave: () => void;
}

/** Says which other action has the key, and asks what to do. */
export function KeyConflict({ action, wanted, editing, onLeave }: KeyConflictProps) {
  const { platform } = useKeyMap();
  const keys = shownKeys(wanted.keys, platform).join(' or ');
  return (
    <div
      className={styles.conflict}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
        editing.end();
      }}
    >
      <p role="alert">{`${keys} is used for ${wanted.others.map(inWords).join(' and ')}.`}</p>
      <div className={styles.choices}>
        <Button
          size="small"
          variant="primary"
          autoFocus
          onPress={() => {
            onLeave();
            editing.take(action, wanted);
          }}
        >
          {`Use it here and clear the ${wanted.others.length === 1 ? 'other' : 'others'}`}
        </Button>
        <Button size="small" onPress={() => editing.begin(action)}>
          Press another key
        </Button>
        <Button
          size="small"
          variant="quiet"
          onPress={() => {
            onLeave();
            editing.end();
          }}
        >
          Cancel
        </Button>
      </div>
    </div>
  );
}

function inWords({ label, group }: Action): string {
  const title = KEY_GROUPS.find(({ id }) => id === group)?.title;
  return `“${label}”${title === undefined ? '' : ` (${title})`}`;
}
