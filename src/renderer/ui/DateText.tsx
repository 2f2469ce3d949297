import { describeDate } from '../core/model/uncertain-date';
import { DateGlyph } from './DateGlyph';
import styles from './DateText.module.css';

interface DateTextProps {
  /** EDTF, or empty when no date is known. */
  readonly date: string;
  /** Shows the EDTF itself too. */
  readonly withEdtf?: boolean | undefined;
}

/** A date in words, after the mark that says how sure it is. */
export function DateText({ date, withEdtf = false }: DateTextProps) {
  if (date.trim() === '') return <span className={styles.none}>No date</span>;
  return (
    <span className={styles.date}>
      <DateGlyph date={date} />
      <span className={styles.words}>{describeDate(date)}</span>
      {withEdtf ? <span className={styles.edtf}>{date}</span> : null}
    </span>
  );
}
