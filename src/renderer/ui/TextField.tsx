import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { classes } from './classes';
import styles from './Field.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly autoFocus?: boolean;
  readonly mono?: boolean;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
}

/** One line or several of the researcher's own words. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    onBlur,
    description,
    error,
    multiline = false,
    rows = 3,
    mono = false,
  } = props;
  const { autoFocus = false, placeholder = '', hideLabel = false, isDisabled = false } = props;
  const inputClass = classes(styles.input, mono && styles.mono);
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      {...(onBlur === undefined ? {} : { onBlur })}
    >
      <Label className={classes(styles.label, hideLabel && styles.hidden)}>{label}</Label>
      {multiline ? (
        <TextArea className={inputClass} rows={rows} placeholder={placeholder} dir="auto" />
      ) : (
        <Input className={inputClass} placeholder={placeholder} dir="auto" />
      )}
      {description === undefined ? null : (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
