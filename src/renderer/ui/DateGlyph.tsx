import { glyphOf } from '../core/model/uncertain-date';
import { classes } from './classes';
import styles from './DateGlyph.module.css';

/** How sure a date is, as a small mark: crisp ends are exact, fading ones approximate or open. */
export function DateGlyph({ date }: { readonly date: string }) {
  const kind = glyphOf(date);
  if (kind === 'none') return null;
  const openAtStart = kind === 'open' && date.trim().startsWith('..');
  return (
    <span
      className={classes(styles.glyph, styles[kind], openAtStart && styles.openAtStart)}
      aria-hidden="true"
    />
  );
}
