import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Key } from '../../ui/Key';
import { useKeyMap } from '../../ui/key-map';
import { shortcutGroups } from '../../ui/shortcuts';
import styles from './ShortcutsDialog.module.css';

export interface ShortcutsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Leads to the settings, where keys are changed. */
  readonly onChangeKeys: () => void;
}

/** Every shortcut as it is now, by where it acts. */
export function ShortcutsDialog({ isOpen, onClose, onChangeKeys }: ShortcutsDialogProps) {
  const keyMap = useKeyMap();
  return (
    <Dialog
      title="Keyboard shortcuts"
      size="large"
      isOpen={isOpen}
      onClose={onClose}
      footer={<Button onPress={onChangeKeys}>Change keys…</Button>}
    >
      {/* It scrolls: arrow keys need a place that can have the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.groups} role="region" aria-label="All shortcuts" tabIndex={0}>
        {shortcutGroups(keyMap).map((group) => (
          <section key={group.id} className={styles.group}>
            <h3 className={styles.title}>
              {group.title}
              {group.where === undefined ? null : <span className={styles.where}>, {group.where}</span>}
            </h3>
            <dl>
              {group.shortcuts.map((shortcut) => (
                <div key={shortcut.label} className={styles.row}>
                  <dt>{shortcut.label}</dt>
                  <dd className={styles.keys}>
                    {shortcut.keys.map((keys) => (
                      <Key key={keys}>{keys}</Key>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.foot}>
        Keys that are single letters or digits act only where their heading says, and never while you type.
        {keyMap.singles ? ' Settings can turn them off.' : ' They are turned off now, in the settings.'}
      </p>
    </Dialog>
  );
}
