import type { SourceRow } from '../../../core/archive';
import { Button } from '../../../ui/Button';
import { SourceKindIcon } from '../../../ui/SourceKindIcon';
import { useWatched } from '../../../ui/useWatched';
import { useNavigation } from '../../routes';
import { useArchive } from '../../useArchive';
import styles from './ContainedSources.module.css';

/** The sources that came out of this one, in the order of their places in it; empty while not known. */
export function useContainedSources(sourceId: string): readonly SourceRow[] {
  const { archive } = useArchive();
  const all = useWatched(archive.sources.all(), [archive]);
  if (all.state !== 'ready') return [];
  return all.value
    .filter(({ parent }) => parent?.sourceId === sourceId)
    .sort((one, other) => inOrder.compare(one.parent?.path ?? '', other.parent?.path ?? ''));
}

const inOrder = new Intl.Collator('en', { numeric: true });

interface ContainedSourcesProps {
  readonly sources: readonly SourceRow[];
  /** "Files in it", "Attachments". */
  readonly label: string;
}

/** A list of sources that came in another one; each opens. */
export function ContainedSources({ sources, label }: ContainedSourcesProps) {
  const { open } = useNavigation();
  return (
    <ul className={styles.list} aria-label={label}>
      {sources.map((source) => (
        <li key={source.id} className={styles.entry}>
          <SourceKindIcon kind={source.kind} />
          <Button variant="link" onPress={() => open({ screen: 'source', sourceId: source.id })}>
            <span dir="auto">{source.title}</span>
          </Button>
          {source.parent !== undefined && source.parent.path !== source.title && (
            <span className={styles.path} dir="auto">
              {source.parent.path}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
