import { describeDate } from '../core/model/uncertain-date';
import { DateGlyph } from './DateGlyph';
import styles from './Small.module.css';

export interface DateTextProps {
  /** EDTF; empty for no date. */
  readonly date: string;
  readonly withEdtf?: boolean;
  readonly withoutGlyph?: boolean;
}

/** A date in words, with its glyph and, where wanted, its EDTF beside it. */
export function DateText({ date, withEdtf = false, withoutGlyph = false }: DateTextProps) {
  if (date === '') return <span className={styles.date}>undated</span>;
  return (
    <span className={styles.date}>
      {withoutGlyph ? null : <DateGlyph date={date} />}
      <span>{describeDate(date)}</span>
      {withEdtf ? <span className={styles.edtf}>{date}</span> : null}
    </span>
  );
}
