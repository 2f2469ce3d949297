import { useEffect, useRef } from 'react';
import type { Action } from '../../../shared/keys/action';
import { keysOf, shownKeys } from '../../../shared/keys/chosen-keys';
import { Button } from '../../ui/Button';
import { Key } from '../../ui/Key';
import { useKeyMap } from '../../ui/key-map';
import { isChanged } from './key-changes';
import { KeyConflict } from './KeyConflict';
import { KeyRecorder } from './KeyRecorder';
import styles from './Keyboard.module.css';
import type { KeyEditing } from './useKeyEditing';

interface KeyRowProps {
  readonly action: Action;
  readonly editing: KeyEditing;
}

/** One action, its keys, and the way to change them. */
export function KeyRow({ action, editing }: KeyRowProps) {
  const { chosen, platform } = useKeyMap();
  const row = useRef<HTMLTableRowElement>(null);
  const isLeft = useRef(false);
  const now = editing.editing?.id === action.id ? editing.editing : undefined;
  const isOpen = now !== undefined;
  useEffect(() => {
    if (isOpen || !isLeft.current) return;
    isLeft.current = false;
    row.current?.querySelector('button')?.focus();
  }, [isOpen]);
  const leave = (returns = true) => {
    isLeft.current = returns;
  };
  const keys = shownKeys(keysOf(action, chosen, platform), platform);
  const wasChanged = isChanged(action, chosen);
  return (
    <tr ref={row} className={styles.row}>
      <th scope="row" className={styles.action}>
        {action.label}
        {wasChanged ? <span className={styles.changed}>changed</span> : null}
      </th>
      <td className={styles.keysCell}>
        {now?.state === 'recording' ? (
          <KeyRecorder action={action} refusal={now.refusal} editing={editing} onLeave={leave} />
        ) : null}
        {now?.state === 'asking' ? (
          <KeyConflict action={action} wanted={now.wanted} editing={editing} onLeave={leave} />
        ) : null}
        {isOpen ? null : (
          <span className={styles.keys}>
            {keys.length === 0 ? <span className={styles.none}>no key</span> : null}
            {keys.map((key) => (
              <Key key={key}>{key}</Key>
            ))}
          </span>
        )}
      </td>
      <td className={styles.tools}>
        {action.isFixed === true ? <span className={styles.none}>always</span> : null}
        {action.isFixed === true || isOpen ? null : (
          <>
            <Button size="small" variant="quiet" onPress={() => editing.begin(action)}>
              <span>
                Change<span className="visually-hidden">{` keys: ${action.label}`}</span>
              </span>
            </Button>
            {wasChanged ? (
              <Button
                size="small"
                variant="quiet"
                onPress={() => {
                  leave();
                  editing.reset(action);
                }}
              >
                <span>
                  Reset<span className="visually-hidden">{` keys: ${action.label}`}</span>
                </span>
              </Button>
            ) : null}
          </>
        )}
      </td>
    </tr>
  );
}
