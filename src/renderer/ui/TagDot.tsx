import type { TagColour } from '../core/model/archive-preferences';
import { classes } from './classes';
import styles from './TagDot.module.css';

/** A tag's colour as a dot; a ring where it has none. Its name always stands beside it. */
export function TagDot({ colour }: { readonly colour: TagColour | undefined }) {
  return <i className={classes(styles.dot, colour !== undefined && styles[colour])} aria-hidden="true" />;
}
