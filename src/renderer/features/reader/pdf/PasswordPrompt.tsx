import { Lock } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../../ui/Button';
import styles from './PasswordPrompt.module.css';

interface PasswordPromptProps {
  /** The one before did not open it. */
  readonly wasWrong: boolean;
  /** A password is being tried. */
  readonly isTrying: boolean;
  readonly onUnlock: (password: string) => void;
}

/** Asks for the password of a PDF in the place of its pages. */
export function PasswordPrompt({ wasWrong, isTrying, onUnlock }: PasswordPromptProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');
  useEffect(() => {
    if (wasWrong && !isTrying) field.current?.select();
  }, [wasWrong, isTrying]);
  return (
    <form
      className={styles.prompt}
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '' && !isTrying) onUnlock(password);
      }}
    >
      <Lock className={styles.icon} />
      <p id={`${id}-words`} className={styles.words}>
        This PDF needs a password. It is used once, on this computer, and not stored.
      </p>
      <label className={styles.label} htmlFor={id}>
        Password
      </label>
      <div className={styles.line}>
        {/* The researcher opened a locked document; its password is the next thing to type. */}
        <input
          ref={field}
          id={id}
          className={styles.input}
          type="password"
          autoComplete="off"
          autoFocus
          value={password}
          aria-invalid={wasWrong || undefined}
          aria-describedby={`${id}-words ${id}-below`}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button
          type="submit"
          variant="primary"
          isDisabled={password === '' || isTrying}
          disabledReason={password === '' ? 'Type the password first' : 'The password is being tried'}
        >
          Unlock
        </Button>
      </div>
      <p id={`${id}-below`} className={styles.below} aria-live="polite">
        {isTrying && 'Trying the password.'}
        {!isTrying && wasWrong && 'That password did not open it. Capital letters count.'}
      </p>
    </form>
  );
}
