import { Key } from '../../ui/Key';
import { keysOn, SHORTCUT_GROUPS, type ShortcutPlatform } from '../../ui/shortcuts';
import styles from './HelpScreen.module.css';

/** Every shortcut as a table, one body for each place where keys act. */
export function KeysTable({ platform }: { readonly platform: ShortcutPlatform }) {
  return (
    <table className={styles.table}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">What it does</th>
          <th scope="col">Keys</th>
        </tr>
      </thead>
      {SHORTCUT_GROUPS.map((group) => (
        <tbody key={group.title}>
          <tr>
            <th colSpan={2} scope="rowgroup" className={styles.group}>
              {group.title}
              {group.where === undefined ? null : <span className={styles.where}>, {group.where}</span>}
            </th>
          </tr>
          {group.shortcuts.map((shortcut) => (
            <tr key={shortcut.label}>
              <td>{shortcut.label}</td>
              <td>
                <span className={styles.keys}>
                  {keysOn(platform, shortcut).map((keys) => (
                    <Key key={keys}>{keys}</Key>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
