import { Key } from '../../ui/Key';
import { useKeyMap } from '../../ui/key-map';
import { shortcutGroups } from '../../ui/shortcuts';
import styles from './HelpScreen.module.css';

/** Every shortcut as it is now, as a table: one body for each place where keys act. */
export function KeysTable() {
  const groups = shortcutGroups(useKeyMap());
  return (
    <table className={styles.table}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">What it does</th>
          <th scope="col">Keys</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
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
                  {shortcut.keys.map((keys) => (
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
