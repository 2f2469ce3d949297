import { X } from 'lucide-react';
import { Fragment } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { TagColour } from '../core/model/archive-preferences';
import { TAG_SEPARATOR } from '../core/model/tag-paths';
import { classes } from './classes';
import styles from './TagChip.module.css';

interface TagChipProps {
  /** Levels parted by `/`; shown as `actors / delegations`. */
  readonly tag: string;
  /** Without one the tag looks like any chip. */
  readonly colour?: TagColour | undefined;
  readonly count?: number | undefined;
  /** With `onPress`: a filter that is on or off. */
  readonly isOn?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
  /** Name of the button that removes it; "Remove tag …" without it. */
  readonly removeLabel?: string | undefined;
}

/** A tag with its levels and its colour. */
export function TagChip({ tag, colour, count, isOn, onPress, onRemove, removeLabel }: TagChipProps) {
  const look = classes(styles.tag, colour !== undefined && styles[colour], isOn === true && styles.on);
  const content = (
    <>
      {colour !== undefined && <i className={styles.stripe} aria-hidden="true" />}
      <TagPath tag={tag} />
      {count === undefined ? null : <span className={styles.count}>{count.toLocaleString('en-GB')}</span>}
    </>
  );
  if (onPress !== undefined) {
    const pressable = classes(look, styles.pressable);
    return isOn === undefined ? (
      <Button className={pressable} onPress={onPress}>
        {content}
      </Button>
    ) : (
      <ToggleButton className={pressable} isSelected={isOn} onChange={onPress}>
        {content}
      </ToggleButton>
    );
  }
  return (
    <span className={look}>
      {content}
      {onRemove === undefined ? null : (
        <Button
          className={classes(styles.remove)}
          aria-label={removeLabel ?? `Remove tag ${tag}`}
          onPress={onRemove}
        >
          <X size={12} />
        </Button>
      )}
    </span>
  );
}

/** The levels of a tag; each may be written in another direction. */
export function TagPath({ tag }: { readonly tag: string }) {
  const levels = tag.split(TAG_SEPARATOR);
  return (
    <span className={styles.path}>
      {levels.map((level, index) => (
        <Fragment key={index}>
          {index > 0 && ' / '}
          <bdi>{level}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
