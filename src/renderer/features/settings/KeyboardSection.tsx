import { useState } from 'react';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { TextField } from '../../ui/TextField';
import { useArchive } from '../useArchive';
import styles from './Keyboard.module.css';
import { KeyTable } from './KeyTable';
import { SingleKeysSwitch } from './SingleKeysSwitch';
import { useKeyEditing } from './useKeyEditing';

/** Which keys do what: single letters on or off, and every key to look up and to change. */
export function KeyboardSection() {
  const { settings, changeSettings } = useArchive();
  const editing = useKeyEditing();
  const [sought, setSought] = useState('');
  const [asksAll, setAsksAll] = useState(false);
  const changed = Object.keys(settings.keys).length;
  return (
    <>
      <SingleKeysSwitch
        isOn={settings.singleKeys}
        onChange={(singleKeys) => changeSettings({ singleKeys })}
      />
      <div className={styles.keyboard}>
        <div className={styles.head}>
          <TextField
            label="Find a key"
            value={sought}
            onChange={setSought}
            placeholder="What it does, or the key: Ctrl F"
          />
          <Button
            isDisabled={changed === 0}
            disabledReason="Every action has its usual keys."
            onPress={() => setAsksAll(true)}
          >
            Reset all keys…
          </Button>
        </div>
        <KeyTable sought={sought} editing={editing} />
      </div>
      <ConfirmDialog
        title="Give every action its usual keys?"
        message={`Your own ${changed === 1 ? 'key for one action is' : `keys for ${changed} actions are`} forgotten. Nothing else changes.`}
        confirmLabel="Reset all keys"
        isOpen={asksAll}
        onConfirm={() => {
          editing.resetAll();
          setAsksAll(false);
        }}
        onCancel={() => setAsksAll(false)}
      />
    </>
  );
}
