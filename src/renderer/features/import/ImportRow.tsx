import { Ban, Check, Copy, FileText, TriangleAlert, X } from 'lucide-react';
import type { ImportItem } from '../../core/archive';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { ProgressBar } from '../../ui/ProgressBar';
import { useNavigation } from '../routes';
import { useArchive } from '../useArchive';
import styles from './ImportTray.module.css';
import { stageWords } from './import-words';

/** A file: what it is called, what is done with it or came of it, and what one can do. */
export function ImportRow({ item }: { readonly item: ImportItem }) {
  const { archive } = useArchive();
  const navigation = useNavigation();
  const { outcome } = item;
  const part = item.total > 0 ? item.done / item.total : undefined;
  return (
    <>
      <span className={styles.icon}>
        <OutcomeIcon outcome={outcome} />
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
      <span className={styles.words}>{stageWords(item)}</span>
      <span className={styles.end}>
        {outcome === undefined ? (
          <>
            <span className={styles.bar}>
              <ProgressBar
                label={`${item.name}: ${stageWords(item)}`}
                value={item.stage === 'waiting' ? 0 : part}
              />
            </span>
            <IconButton
              label={`Cancel ${item.name}`}
              icon={<X />}
              onPress={() => archive.imports.cancel(item.id)}
            />
          </>
        ) : null}
        {outcome?.status === 'imported' || outcome?.status === 'duplicate' ? (
          <Button
            variant="quiet"
            size="small"
            onPress={() => navigation.open({ screen: 'source', sourceId: outcome.source.id })}
          >
            Show source
          </Button>
        ) : null}
      </span>
    </>
  );
}

const OUTCOME_NAMES = {
  imported: 'Imported',
  duplicate: 'Already there',
  failed: 'Not imported',
  cancelled: 'Cancelled',
} as const;

function OutcomeIcon({ outcome }: Pick<ImportItem, 'outcome'>) {
  if (outcome === undefined) return <FileText aria-hidden />;
  return (
    <>
      {ICONS[outcome.status]}
      <span className="visually-hidden">{OUTCOME_NAMES[outcome.status]}</span>
    </>
  );
}

const ICONS = {
  imported: <Check className={styles.ok} aria-hidden />,
  duplicate: <Copy aria-hidden />,
  failed: <TriangleAlert className={styles.danger} aria-hidden />,
  cancelled: <Ban aria-hidden />,
} as const;
