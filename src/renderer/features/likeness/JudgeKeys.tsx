import { Key } from '../../ui/Key';
import { useArchive } from '../useArchive';
import styles from './CompareDialog.module.css';

/** Which keys judge, while single keys are on. They act while the texts have the focus. */
export function JudgeKeys() {
  const { settings } = useArchive();
  if (!settings.singleKeys) return <span className={styles.left} />;
  return (
    <span className={styles.left}>
      <Key>S</Key> same <Key>D</Key> different <Key>L</Key> later <Key>]</Key> <Key>[</Key> differences
    </span>
  );
}
