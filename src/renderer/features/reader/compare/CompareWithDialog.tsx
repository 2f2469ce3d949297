import { useMemo, useState } from 'react';
import type { AnnotationRow } from '../../../core/annotation-work';
import type { SourceRow } from '../../../core/archive';
import type { Source } from '../../../core/model/source';
import { describeDate } from '../../../core/model/uncertain-date';
import { Dialog } from '../../../ui/Dialog';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { TextField } from '../../../ui/TextField';
import { useWatched } from '../../../ui/useWatched';
import { useNavigation } from '../../routes';
import { useArchive } from '../../useArchive';
import { comparableSources } from './comparable-sources';
import styles from './CompareWithDialog.module.css';

interface CompareWithDialogProps {
  readonly source: Source;
  readonly onClose: () => void;
}

/** So many are offered at once; typing narrows them. */
const MOST_OFFERED = 50;
const NONE: readonly never[] = [];

/** Which source is to stand beside this one: those that are tied to it or tell of the same events come first. */
export function CompareWithDialog({ source, onClose }: CompareWithDialogProps) {
  const { archive } = useArchive();
  const navigation = useNavigation();
  const [typed, setTyped] = useState('');
  const sources = useWatched(archive.sources.all(), [archive]);
  const notes = useWatched(archive.annotations.all(), [archive]);
  const rows: readonly SourceRow[] = sources.state === 'ready' ? sources.value : NONE;
  const marks: readonly AnnotationRow[] = notes.state === 'ready' ? notes.value : NONE;
  const offered = useMemo(
    () => comparableSources(source.id, rows, marks, typed),
    [source.id, rows, marks, typed],
  );
  const open = (id: string) => {
    onClose();
    navigation.open({ screen: 'compare', sourceIds: [source.id, id] });
  };
  return (
    <Dialog title="Compare with another source" isOpen onClose={onClose} size="medium">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = offered;
          if (first !== undefined) open(first.source.id);
        }}
      >
        <TextField
          label="Title, publisher or author"
          value={typed}
          onChange={setTyped}
          autoFocus
          description="Enter takes the first of the list."
        />
      </form>
      {sources.state === 'loading' ? <SkeletonRows count={4} /> : null}
      <ul className={styles.list} aria-label="Sources to compare with">
        {offered.slice(0, MOST_OFFERED).map(({ source: each, ties, events }) => (
          <li key={each.id}>
            <button type="button" className={styles.source} onClick={() => open(each.id)}>
              <span className={styles.title} dir="auto" lang={each.language || undefined}>
                {each.title}
              </span>
              <span className={styles.origin}>
                {[
                  each.publisher,
                  each.date === '' ? '' : describeDate(each.date),
                  ties === 0 ? '' : ties === 1 ? '1 linked passage' : `${ties} linked passages`,
                  events === 0 ? '' : events === 1 ? '1 event in common' : `${events} events in common`,
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {sources.state === 'ready' && offered.length === 0 ? (
        <p className={styles.none} role="status">
          {rows.length < 2 ? 'There is no other source in this archive yet.' : 'No source is called that.'}
        </p>
      ) : null}
    </Dialog>
  );
}
