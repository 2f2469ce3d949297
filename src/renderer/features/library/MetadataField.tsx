import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { TextField } from '../../ui/TextField';
import styles from './Inspector.module.css';

interface MetadataFieldProps {
  readonly label: string;
  /** The value in the archive. */
  readonly value: string;
  /** Resolves to false when it could not be saved; what was typed then stays. */
  readonly onSave: (value: string) => Promise<boolean>;
  /** Where the value came from, in words that follow "from"; undefined when the researcher gave it. */
  readonly origin?: string | undefined;
  /** Why it cannot be saved, in words, or undefined. */
  readonly check?: (value: string) => string | undefined;
  /** What to say below while it is edited. */
  readonly describe?: (value: string) => ReactNode;
  readonly placeholder?: string;
  readonly lang?: string;
  readonly mono?: boolean;
  readonly multiline?: boolean;
}

/**
 * One field of a source: saved on Enter (in several lines, on Ctrl Enter) and when it is left, if it
 * has changed; Escape takes back.
 */
export function MetadataField(props: MetadataFieldProps) {
  const { value, onSave, check, origin } = props;
  const [draft, setDraft] = useState<string>();
  const [wasTried, setTried] = useState(false);
  const saving = useRef<string>(undefined);
  const shown = draft ?? value;
  const error = check?.(shown.trim());

  // What was saved has come back from the archive: from now on the archive's value is shown.
  if (draft !== undefined && draft === value) setDraft(undefined);

  const save = async () => {
    const trimmed = shown.trim();
    setTried(true);
    if (error !== undefined || trimmed === saving.current) return;
    if (trimmed === value) return setDraft(undefined);
    setDraft(trimmed);
    saving.current = trimmed;
    await onSave(trimmed);
    saving.current = undefined;
  };
  const change = (text: string) => {
    setDraft(text);
    if (check?.(text.trim()) === undefined) setTried(false);
  };

  const described = props.describe?.(shown.trim());
  const hasOrigin = origin !== undefined && draft === undefined && value !== '';
  const below =
    described === undefined && !hasOrigin ? undefined : (
      <span className={styles.below}>
        {described}
        {hasOrigin ? <span>from {origin}</span> : null}
      </span>
    );
  return (
    <TextField
      label={props.label}
      value={shown}
      onChange={change}
      onBlur={() => void save()}
      onSubmit={() => void save()}
      onEscape={
        draft === undefined
          ? undefined
          : () => {
              setDraft(undefined);
              setTried(false);
            }
      }
      error={wasTried ? error : undefined}
      description={below}
      placeholder={props.placeholder}
      lang={props.lang}
      mono={props.mono}
      multiline={props.multiline}
      rows={props.multiline === true ? 4 : undefined}
    />
  );
}
