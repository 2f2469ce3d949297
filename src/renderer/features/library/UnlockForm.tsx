import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import styles from './Inspector.module.css';
import type { ReadAgain } from './useReadAgain';

/** Asks for the password of a locked source; a wrong one is asked for again. It is used once and not kept. */
export function UnlockForm({ readAgain }: { readonly readAgain: ReadAgain }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');
  const { now } = readAgain;
  const isTrying = now.state === 'reading';
  const isWrong = now.state === 'failed' && now.failure.kind === 'wrong-password';
  useEffect(() => {
    if (isWrong) field.current?.select();
  }, [isWrong]);
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '' && !isTrying) void readAgain.run({ password });
      }}
    >
      <label className={styles.label} htmlFor={id}>
        Password
      </label>
      <div className={styles.line}>
        <input
          ref={field}
          id={id}
          type="password"
          autoComplete="off"
          className={styles.password}
          value={password}
          aria-invalid={isWrong || undefined}
          aria-describedby={`${id}-below`}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button
          type="submit"
          isDisabled={password === '' || isTrying}
          disabledReason={password === '' ? 'Type the password first' : 'The password is being tried'}
        >
          Unlock
        </Button>
      </div>
      <p id={`${id}-below`} className={isWrong ? styles.error : styles.below} aria-live="polite">
        {isWrong ? now.failure.message : 'It is used once, on this computer, and not kept.'}
      </p>
    </form>
  );
}
