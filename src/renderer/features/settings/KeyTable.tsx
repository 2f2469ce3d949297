import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { Action, KeyGroup } from '../../../shared/keys/action';
import { KEY_GROUPS } from '../../../shared/keys/action';
import { keysOf, shownKeys } from '../../../shared/keys/chosen-keys';
import { useKeyMap } from '../../ui/key-map';
import { actionsOfGroup } from '../../ui/shortcuts';
import { isChanged, isSought } from './key-changes';
import styles from './Keyboard.module.css';
import { KeyRow } from './KeyRow';
import type { KeyEditing } from './useKeyEditing';

interface KeyTableProps {
  /** What is looked for; empty for everything. */
  readonly sought: string;
  readonly editing: KeyEditing;
}

/** Every action with its keys, under headings that open; all that fit are open while one looks for something. */
export function KeyTable({ sought, editing }: KeyTableProps) {
  const { chosen, platform } = useKeyMap();
  const groups = KEY_GROUPS.map((group) => ({
    group,
    actions: actionsOfGroup(group).filter(
      (action) =>
        sought.trim() === '' ||
        isSought(action, group.title, shownKeys(keysOf(action, chosen, platform), platform), sought),
    ),
  })).filter(({ actions }) => actions.length > 0);
  if (groups.length === 0)
    return (
      <p className={styles.nothing} role="status">
        No key and no action fits. Look for what it does, such as “note”, or for a key, such as “Ctrl F”.
      </p>
    );
  return (
    <>
      <p className="visually-hidden" role="status">
        {sought.trim() === '' ? '' : `${groups.reduce((sum, { actions }) => sum + actions.length, 0)} found`}
      </p>
      {groups.map(({ group, actions }) => (
        <Group
          key={group.id}
          group={group}
          actions={actions}
          isFound={sought.trim() !== ''}
          changed={actions.filter((action) => isChanged(action, chosen)).length}
          editing={editing}
        />
      ))}
    </>
  );
}

interface GroupProps {
  readonly group: KeyGroup;
  readonly actions: readonly Action[];
  readonly isFound: boolean;
  /** How many of them the researcher has changed. */
  readonly changed: number;
  readonly editing: KeyEditing;
}

function Group({ group, actions, isFound, changed, editing }: GroupProps) {
  const id = useId();
  const [isOpenByHand, setOpen] = useState(false);
  const isOpen = isOpenByHand || isFound;
  const fixedLast = actions.toSorted(
    (one, other) => Number(one.isFixed === true) - Number(other.isFixed === true),
  );
  return (
    <div className={styles.group}>
      <h3>
        <button
          type="button"
          className={styles.heading}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
          <span>{group.title}</span>
          <span className={styles.where}>
            {group.where ?? ''}
            {changed === 0 ? '' : `${group.where === undefined ? '' : ' · '}${changed} changed`}
          </span>
          <span className={styles.count}>{actions.length}</span>
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        {isOpen ? (
          <table className={styles.table} aria-label={group.title}>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">What it does</th>
                <th scope="col">Keys</th>
                <th scope="col">Change</th>
              </tr>
            </thead>
            <tbody>
              {fixedLast.map((action) => (
                <KeyRow key={action.id} action={action} editing={editing} />
              ))}
            </tbody>
          </table>
        ) : null}
      </div>
    </div>
  );
}
