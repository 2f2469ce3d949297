import { Dialog } from '../../ui/Dialog';
import { Key } from '../../ui/Key';
import { keysOn, SHORTCUT_GROUPS, type ShortcutPlatform } from '../../ui/shortcuts';
import styles from './ShortcutsDialog.module.css';

export interface ShortcutsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly platform: ShortcutPlatform;
}

/** Every shortcut, by where it acts. */
export function ShortcutsDialog({ isOpen, onClose, platform }: ShortcutsDialogProps) {
  return (
    <Dialog title="Keyboard shortcuts" size="large" isOpen={isOpen} onClose={onClose}>
      <div className={styles.groups}>
        {SHORTCUT_GROUPS.map((group) => (
          <section key={group.title} className={styles.group}>
            <h3 className={styles.title}>
              {group.title}
              {group.where === undefined ? null : <span className={styles.where}>, {group.where}</span>}
            </h3>
            <dl>
              {group.shortcuts.map((shortcut) => (
                <div key={shortcut.label} className={styles.row}>
                  <dt>{shortcut.label}</dt>
                  <dd className={styles.keys}>
                    {keysOn(platform, shortcut).map((keys) => (
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
        Settings can turn them off.
      </p>
    </Dialog>
  );
}
