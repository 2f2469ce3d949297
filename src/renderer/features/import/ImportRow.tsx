import {
  Ban,
  Check,
  Copy,
  FileQuestion,
  FileText,
  FileWarning,
  Languages,
  Lock,
  ScanText,
  TriangleAlert,
} from 'lucide-react';
import { memo } from 'react';
import type { ImportItem } from '../../core/archive';
import type { Source } from '../../core/model/source';
import type { TrayRow } from './import-rows';
import { ImportRowEnd } from './ImportRowEnd';
import styles from './ImportTray.module.css';

interface ImportRowProps extends TrayRow {
  readonly onRecognise: (sources: readonly Source[]) => void;
}

/** A file: what it is called, what is done with it or came of it, and what one can do. */
export const ImportRow = memo(function ImportRow(props: ImportRowProps) {
  const { item, need, words } = props;
  return (
    <>
      <span className={styles.icon}>
        <RowIcon outcome={item.outcome} need={need} />
      </span>
      <span className={styles.name}>
        <bdi>{item.name}</bdi>
        {item.folder === '' ? null : (
          <span className={styles.folder}>
            {' '}
            <bdi>{item.folder}</bdi>
          </span>
        )}
      </span>
      <span className={styles.words}>{words}</span>
      <span className={styles.end}>
        <ImportRowEnd {...props} />
      </span>
    </>
  );
});

const OUTCOME_NAMES = {
  imported: 'Imported',
  duplicate: 'Already there',
  failed: 'Not imported',
  cancelled: 'Cancelled',
} as const;

const NEED_NAMES = {
  'needs-password': 'Imported, locked',
  'no-text': 'Imported, without text',
  'kept-unread': 'Kept, not read',
  'partly-read': 'Partly read',
  'uncertain-encoding': 'Imported, encoding uncertain',
} as const;

function RowIcon({ outcome, need }: { readonly outcome: ImportItem['outcome'] } & Pick<TrayRow, 'need'>) {
  if (outcome === undefined) return <FileText aria-hidden />;
  return (
    <>
      {need === undefined ? ICONS[outcome.status] : NEED_ICONS[need]}
      <span className="visually-hidden">
        {need === undefined ? OUTCOME_NAMES[outcome.status] : NEED_NAMES[need]}
      </span>
    </>
  );
}

const ICONS = {
  imported: <Check className={styles.ok} aria-hidden />,
  duplicate: <Copy aria-hidden />,
  failed: <TriangleAlert className={styles.danger} aria-hidden />,
  cancelled: <Ban aria-hidden />,
} as const;

const NEED_ICONS = {
  'needs-password': <Lock className={styles.warn} aria-hidden />,
  'no-text': <ScanText className={styles.warn} aria-hidden />,
  'kept-unread': <FileQuestion className={styles.warn} aria-hidden />,
  'partly-read': <FileWarning className={styles.warn} aria-hidden />,
  'uncertain-encoding': <Languages className={styles.warn} aria-hidden />,
} as const;
