import { useState } from 'react';
import type { SourceRow } from '../../core/archive';
import { Button } from '../../ui/Button';
import { SourceKindIcon } from '../../ui/SourceKindIcon';
import styles from './Inspector.module.css';

/** So many of the sources inside are listed until all are asked for: a mailbox holds thousands. */
const FIRST_LISTED = 20;
const COLLATOR = new Intl.Collator('en', { numeric: true });

interface CameFromProps {
  readonly source: SourceRow;
  readonly sources: readonly SourceRow[];
  readonly onShow: (sourceId: string) => void;
}

/** What a source came in, and what came in it: nothing when it stands alone. */
export function CameFrom({ source, sources, onShow }: CameFromProps) {
  const [isWhole, setWhole] = useState(false);
  const { parent } = source;
  const container = sources.find(({ id }) => id === parent?.sourceId);
  const inside = sources
    .filter((each) => each.parent?.sourceId === source.id)
    .sort((a, b) => COLLATOR.compare(a.parent?.path ?? '', b.parent?.path ?? ''));
  const listed = isWhole ? inside : inside.slice(0, FIRST_LISTED);
  return (
    <>
      {parent === undefined ? null : (
        <>
          <h3 className={styles.section}>Came in</h3>
          <p className={styles.under}>
            {container === undefined ? (
              'A source that is no longer in the archive'
            ) : (
              <Button variant="link" onPress={() => onShow(container.id)}>
                <span dir="auto">{container.title}</span>
              </Button>
            )}
            {' › '}
            <bdi>{parent.path}</bdi>
          </p>
        </>
      )}
      {inside.length === 0 ? null : (
        <>
          <h3 className={styles.section} id={`inside-${source.id}`}>
            {insideWords(source)} <span className={styles.quiet}>{inside.length.toLocaleString('en')}</span>
          </h3>
          <ul aria-labelledby={`inside-${source.id}`}>
            {listed.map((each) => (
              <li key={each.id} className={styles.contained}>
                <SourceKindIcon kind={each.kind} />
                <Button variant="link" onPress={() => onShow(each.id)}>
                  <span dir="auto">{each.title}</span>
                </Button>
              </li>
            ))}
          </ul>
          {listed.length === inside.length ? null : (
            <Button size="small" variant="quiet" onPress={() => setWhole(true)}>
              Show all {inside.length.toLocaleString('en')}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function insideWords({ kind }: SourceRow): string {
  if (kind === 'email') return 'Attachments';
  return kind === 'mailbox' ? 'Messages' : 'Files in it';
}
