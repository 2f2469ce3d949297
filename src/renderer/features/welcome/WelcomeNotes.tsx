import { ShieldCheck } from 'lucide-react';
import { Key } from '../../ui/Key';
import { keysOn, type Shortcut, type ShortcutPlatform } from '../../ui/shortcuts';
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

const HINTS: readonly Shortcut[] = [
  { label: 'Choose files', keys: ['Ctrl O'] },
  { label: 'Open an archive', keys: ['Ctrl Shift O'] },
  { label: 'Search and commands', keys: ['Ctrl K'] },
  { label: 'All shortcuts', keys: ['?'] },
];

/** The keys to begin with. */
export function WelcomeKeys({ platform }: { readonly platform: ShortcutPlatform }) {
  return (
    <ul className={styles.keys} aria-label="Shortcuts">
      {HINTS.map((hint) => (
        <li key={hint.label}>
          <Key>{keysOn(platform, hint).join(' ')}</Key> {hint.label}
        </li>
      ))}
    </ul>
  );
}
