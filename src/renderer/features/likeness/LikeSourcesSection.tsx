import { useState } from 'react';
import type { Likeness } from '../../core/archive';
import type { Source } from '../../core/model/source';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { useWatched } from '../../ui/useWatched';
import { useArchive } from '../useArchive';
import { CompareDialog } from './CompareDialog';
import { counted, likenessWords, relationWords } from './likeness-words';
import styles from './LikeSources.module.css';
import { useJudge } from './useJudge';

/** More than these are shown only when asked for. */
const FEW = 4;

/** The sources whose text is like this one's, with what was said of them; nothing when there are none. */
export function LikeSourcesSection({ source }: { readonly source: Source }) {
  const { archive } = useArchive();
  const judge = useJudge();
  const watched = useWatched(archive.likenesses.of(source.id), [archive, source.id]);
  const [comparedId, setComparedId] = useState<string>();
  const [isWhole, setWhole] = useState(false);
  if (watched.state === 'failed') {
    return (
      <FailureNotice
        message="Alike texts could not be looked for. Nothing in the archive has changed. Select the source again to try once more."
        details={String(watched.error)}
      />
    );
  }
  if (watched.state === 'loading' || watched.value.length === 0) return null;
  const compared = watched.value.find((likeness) => likeness.source.id === comparedId);
  const shown = isWhole ? watched.value : watched.value.slice(0, FEW);
  return (
    <section aria-label="Alike sources">
      <h3 className={styles.section}>Alike</h3>
      <ul>
        {shown.map((likeness) => (
          <LikeSource
            key={likeness.source.id}
            likeness={likeness}
            onCompare={() => setComparedId(likeness.source.id)}
            onMark={(kind) => void judge(source, likeness.source, kind)}
          />
        ))}
      </ul>
      {shown.length < watched.value.length ? (
        <Button variant="link" onPress={() => setWhole(true)}>
          Show all {counted(watched.value.length, 'alike source')}
        </Button>
      ) : null}
      {compared === undefined ? null : (
        <CompareDialog
          one={source}
          other={compared.source}
          relation={compared.relation?.kind}
          onClose={() => setComparedId(undefined)}
        />
      )}
    </section>
  );
}

interface LikeSourceProps {
  readonly likeness: Likeness;
  readonly onCompare: () => void;
  readonly onMark: (kind: 'same-text' | 'different-text' | undefined) => void;
}

function LikeSource({ likeness, onCompare, onMark }: LikeSourceProps) {
  const { source, relation } = likeness;
  return (
    <li className={styles.item}>
      <p className={styles.title} lang={source.language === '' ? undefined : source.language} dir="auto">
        {source.title}
      </p>
      <p className={styles.words}>
        {likenessWords(likeness)}
        {relation === undefined ? null : <strong> · {relationWords(relation.kind)}</strong>}
      </p>
      <div className={styles.actions}>
        <Button size="small" onPress={onCompare}>
          Compare…
        </Button>
        {relation === undefined ? (
          <>
            <Button size="small" onPress={() => onMark('same-text')}>
              Same text
            </Button>
            <Button size="small" onPress={() => onMark('different-text')}>
              Different
            </Button>
          </>
        ) : (
          <Button size="small" onPress={() => onMark(undefined)}>
            Take back
          </Button>
        )}
      </div>
    </li>
  );
}
