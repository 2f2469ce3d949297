import type { FormEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { useArchive } from '../useArchive';
import styles from './ImportTray.module.css';

interface PasswordFormProps {
  readonly itemId: string;
  readonly name: string;
  readonly onSkip: () => void;
}

/**
 * Asks for the password of a locked file. It is read from the field when it is used, and the field
 * is emptied: it is never part of the state of the app.
 */
export function PasswordForm({ itemId, name, onSkip }: PasswordFormProps) {
  const app = useArchive();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [isTrying, setTrying] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const unlock = async (password: string) => {
    const unlocked = await app.archive.imports.unlock(itemId, password);
    setTrying(false);
    if (unlocked.ok) {
      app.announce(`“${name}” is unlocked and read.`);
      moveOn(form.current);
      return;
    }
    setTrouble(unlocked.failure.message);
    field.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = field.current;
    if (input === null || input.value === '' || isTrying) return;
    const password = input.value;
    input.value = '';
    setTrouble(undefined);
    setTrying(true);
    void unlock(password);
  };
  const skip = () => {
    moveOn(form.current);
    onSkip();
  };

  return (
    <form ref={form} className={styles.password} onSubmit={submit}>
      <input
        ref={field}
        type="password"
        className={styles.field}
        aria-label={`Password of ${name}`}
        aria-invalid={trouble === undefined ? undefined : true}
        aria-describedby={trouble === undefined ? undefined : id}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={(event) => {
          if (event.key === 'Escape') skip();
        }}
      />
      <Button
        variant="primary"
        size="small"
        type="submit"
        isDisabled={isTrying}
        disabledReason="The file is being read."
      >
        {isTrying ? 'Reading' : 'Unlock'}
      </Button>
      <Button variant="quiet" size="small" onPress={skip}>
        Skip
      </Button>
      {trouble === undefined ? null : (
        <p id={id} role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
    </form>
  );
}

/** The field goes away: focus goes to the next locked file, or to the head of the tray. */
function moveOn(form: HTMLFormElement | null): void {
  const tray = form?.closest('section');
  const fields = [...(tray?.querySelectorAll<HTMLElement>('input[type="password"]') ?? [])];
  const next = fields[fields.findIndex((field) => form?.contains(field) === true) + 1];
  (next ?? tray?.querySelector('h2'))?.focus();
}
