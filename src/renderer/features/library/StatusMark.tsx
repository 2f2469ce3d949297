import { Check, FileX, Lock, ScanText, TriangleAlert, Type } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Source } from '../../core/model/source';
import { classes } from '../../ui/classes';
import type { SourceStatus } from './source-status';
import { statusOf, statusWords, toneOf } from './source-status';
import styles from './SourceGrid.module.css';

const ICONS: Readonly<Record<SourceStatus, LucideIcon>> = {
  indexed: Check,
  recognised: Type,
  recognising: ScanText,
  'uncertain-encoding': TriangleAlert,
  'partly-read': TriangleAlert,
  'no-text': TriangleAlert,
  'kept-unread': FileX,
  locked: Lock,
};

/** How far a source has been read: a sign and words. */
export function StatusMark({ source }: { readonly source: Source }) {
  const Icon = ICONS[statusOf(source)];
  return (
    <span className={classes(styles.mark, styles[toneOf(source)])}>
      <Icon aria-hidden />
      {statusWords(source)}
    </span>
  );
}
