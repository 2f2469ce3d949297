import { CircleCheck } from 'lucide-react';
import type { VerifyProgress } from '../../../preload/desktop-api';
import type { VerifyReport } from '../../../shared/record';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { ProgressBar } from '../../ui/ProgressBar';
import { useCommand } from '../commands';
import styles from './SettingsScreen.module.css';
import { useVerify } from './useVerify';
import { verifyWords } from './verify-words';

/** Computes the hash of every stored file again, walks the journal, and says what was found. */
export function VerifySection() {
  const { state, start } = useVerify();
  useCommand('verify', start);
  return (
    <div className={styles.verify}>
      <div className={styles.line}>
        <Button isDisabled={state.kind === 'checking'} disabledReason="The check is running." onPress={start}>
          Verify…
        </Button>
        <p className={styles.explanation}>
          Computes the SHA-256 of every stored file again, and follows the journal from its first line to its
          last. Nothing is changed.
        </p>
      </div>
      {state.kind === 'checking' ? <Checking progress={state.progress} /> : null}
      {state.kind === 'failed' ? <FailureNotice message={state.message} /> : null}
      {state.kind === 'checked' ? <Report report={state.report} /> : null}
    </div>
  );
}

function Checking({ progress }: { readonly progress: VerifyProgress | undefined }) {
  if (progress === undefined || progress.objectsTotal === 0) {
    return (
      <div className={styles.checking}>
        <p>Checking</p>
        <ProgressBar label="Checking the archive" />
      </div>
    );
  }
  const { objectsDone, objectsTotal } = progress;
  return (
    <div className={styles.checking}>
      <p>{`Checking, ${objectsDone.toLocaleString('en')} of ${objectsTotal.toLocaleString('en')}`}</p>
      <ProgressBar label="Checking the archive" value={objectsDone / objectsTotal} />
    </div>
  );
}

function Report({ report }: { readonly report: VerifyReport }) {
  if (report.problems.length === 0) {
    return (
      <p className={styles.sound}>
        <CircleCheck aria-hidden />
        {verifyWords(report)}
      </p>
    );
  }
  return (
    <>
      <FailureNotice message={verifyWords(report)} />
      <ul className={styles.problems} aria-label="Problems">
        {report.problems.map((problem) => (
          <li key={`${problem.kind} ${problem.path} ${problem.message}`}>
            <p>{problem.message}</p>
            <code className={styles.path}>{problem.path}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
