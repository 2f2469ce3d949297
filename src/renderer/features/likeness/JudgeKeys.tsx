import { KeyOf } from '../../ui/KeyOf';
import { useArchive } from '../useArchive';
import styles from './CompareDialog.module.css';

/** Which keys judge, while single keys are on. They act while the texts have the focus. */
export function JudgeKeys() {
  const { settings } = useArchive();
  if (!settings.singleKeys) return <span className={styles.left} />;
  return (
    <span className={styles.left}>
      <KeyOf action="likeness.same" /> same <KeyOf action="likeness.different" /> different{' '}
      <KeyOf action="likeness.later" /> later <KeyOf action="likeness.next-difference" />{' '}
      <KeyOf action="likeness.previous-difference" /> differences
    </span>
  );
}
