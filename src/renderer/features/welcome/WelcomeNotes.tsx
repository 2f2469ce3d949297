import { ShieldCheck } from 'lucide-react';
import type { ActionId } from '../../../shared/keys/actions';
import { KeyOf } from '../../ui/KeyOf';
import styles from './WelcomeScreen.module.css';

/** What the app does not do, and where the archive is kept. */
export function NothingLeaves({ path }: { readonly path: string }) {
  return (
    <div className={styles.promise}>
      <ShieldCheck aria-hidden />
      <p>
        <strong>Nothing leaves this computer.</strong> There is no account, no cloud and no telemetry, and
        Sourcebook makes no network connections. If anything tries to, it is stopped and the counter at the
        top right shows it. Your archive is a plain folder that you can copy, encrypt or delete:{' '}
        <code className={styles.path}>{path}</code>
      </p>
    </div>
  );
}

const HINTS: readonly (readonly [action: ActionId, label: string])[] = [
  ['import-files', 'Choose files'],
  ['open-archive', 'Open an archive'],
  ['search', 'Search and commands'],
  ['shortcuts', 'All shortcuts'],
];

/** The keys to begin with. */
export function WelcomeKeys() {
  return (
    <ul className={styles.keys} aria-label="Shortcuts">
      {HINTS.map(([action, label]) => (
        <li key={action}>
          <KeyOf action={action} /> {label}
        </li>
      ))}
    </ul>
  );
}
