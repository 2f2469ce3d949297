import { useId } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { classes } from './classes';
import styles from './TextField.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: ReactNode;
  /** Why the value cannot be used, in words. */
  readonly error?: string | undefined;
  readonly multiline?: boolean | undefined;
  readonly rows?: number | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly mono?: boolean | undefined;
  readonly placeholder?: string | undefined;
  /** BCP 47; the direction of writing follows the text. */
  readonly lang?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** Enter in a single line, Ctrl Enter in several. */
  readonly onSubmit?: (() => void) | undefined;
  /** Escape; the key is then not passed on. */
  readonly onEscape?: (() => void) | undefined;
}

/** A field for text, with its label above, and its description or error below. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel = false, value, description, error, multiline = false } = props;
  const id = useId();
  const below = error ?? description;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      if (props.onSubmit === undefined) return;
      event.preventDefault();
      props.onSubmit();
    }
    if (event.key === 'Escape' && props.onEscape !== undefined) {
      event.stopPropagation();
      props.onEscape();
    }
  };
  const shared = {
    id,
    value,
    dir: 'auto',
    lang: props.lang === '' ? undefined : props.lang,
    placeholder: props.placeholder,
    // The researcher asked for this field; the caller decides when that is so.
    autoFocus: props.autoFocus,
    spellCheck: false,
    'aria-label': hideLabel ? label : undefined,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': below === undefined ? undefined : `${id}-below`,
    onBlur: props.onBlur,
    onKeyDown,
    onChange: (event: { target: { value: string } }) => props.onChange(event.target.value),
  } as const;
  return (
    <div className={styles.field}>
      {hideLabel ? null : (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      {multiline ? (
        <textarea
          {...shared}
          className={classes(styles.input, styles.area, props.mono === true && styles.mono)}
          rows={props.rows ?? 4}
        />
      ) : (
        <input
          {...shared}
          type="text"
          className={classes(styles.input, props.mono === true && styles.mono)}
        />
      )}
      {below === undefined ? null : (
        <p
          id={`${id}-below`}
          className={error === undefined ? styles.description : styles.error}
          aria-live={error === undefined ? undefined : 'polite'}
        >
          {below}
        </p>
      )}
    </div>
  );
}
