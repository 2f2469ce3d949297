import { glyphOf } from '../core/model/uncertain-date';
import { classes } from './classes';
import styles from './Small.module.css';

/** How sure a date is, drawn: crisp ends exact, fading ends approximate, ruled a window. */
export function DateGlyph({ date }: { readonly date: string }) {
  return <span className={classes(styles.glyph, styles[`glyph-${glyphOf(date)}`])} aria-hidden="true" />;
}
