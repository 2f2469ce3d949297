import { Calendar } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { AnnotationRow } from '../../../core/annotation-work';
import { firstAnchor, quoteOf } from '../../../core/model/anchors';
import { onOneLine, shortPlace } from '../../../core/model/place-words';
import { PAGED_KINDS } from '../../../core/model/source';
import { RelationMark } from '../../../ui/RelationMark';
import { SourceKindIcon } from '../../../ui/SourceKindIcon';
import { STANCE_NAMES, StanceMark } from '../../../ui/StanceMark';
import { TagChip } from '../../../ui/TagChip';
import { HealthBadge } from '../../annotations/HealthBadge';
import { KindMark } from '../../annotations/KindMark';
import { wordlessMark } from '../../annotations/kind-words';
import { plainNote } from '../../annotations/note-markdown';
import { usePlaceWords } from '../../annotations/usePlaceWords';
import { useArchive } from '../../useArchive';
import styles from './NoteCells.module.css';

/** A row of a list of notes: its words, what was written of them, and where they stand. */
export function NoteCells({
  row,
  withSource,
}: {
  readonly row: AnnotationRow;
  readonly withSource: boolean;
}) {
  const { annotation, source, health } = row;
  const quote = onOneLine(quoteOf(annotation));
  return (
    <div className={styles.cells}>
      <span role="rowheader" className={styles.words}>
        {quote === '' ? (
          <span className={styles.wordless}>{wordlessMark(annotation.kind)}</span>
        ) : (
          <span className={styles.quote} lang={source.language || undefined} dir="auto">
            {quote}
          </span>
        )}
        {annotation.note === '' ? null : (
          <span className={styles.note} dir="auto">
            {plainNote(annotation.note)}
          </span>
        )}
        <Ties row={row} />
      </span>
      <span role="gridcell" className={styles.about}>
        <span className={styles.mark}>
          <KindMark kind={annotation.kind} highlight={annotation.highlight} />
        </span>
        <span className={styles.place}>
          {withSource && (
            <>
              <span aria-hidden="true" className={styles.icon}>
                <SourceKindIcon kind={source.kind} />
              </span>
              <span className={styles.source} lang={source.language || undefined} dir="auto">
                {source.title}
              </span>
            </>
          )}
          <Place row={row} />
        </span>
        {health.state === 'exact' ? null : <HealthBadge health={health} />}
      </span>
    </div>
  );
}

function Ties({ row: { annotation, links, relations } }: { readonly row: AnnotationRow }) {
  const { preferences } = useArchive();
  if (annotation.tags.length + links.length + relations.length === 0) return null;
  return (
    <span className={styles.ties}>
      {annotation.tags.map((tag) => (
        <TagChip key={tag} tag={tag} colour={preferences.tagColours[tag]} />
      ))}
      {links.map(({ link, event }) => (
        <span key={link.id} className={styles.tie}>
          <span aria-hidden="true" className={styles.symbol}>
            <StanceMark stance={link.stance} />
          </span>
          {STANCE_NAMES[link.stance]}
          <Calendar aria-hidden />
          <span dir="auto">{event.title}</span>
        </span>
      ))}
      {relations.map(({ relation, words, otherSource }) => (
        <span key={relation.id} className={styles.tie}>
          <RelationMark kind={relation.kind} words={words} />
          <span dir="auto">{otherSource.title}</span>
        </span>
      ))}
    </span>
  );
}

/** A row must stand this long before its source's text is asked for the place, in ms. */
const STILL_MS = 300;

/** The page by its number at once; as it is printed, or the paragraph, when the row has stood a while. */
function Place({ row }: { readonly row: AnnotationRow }) {
  const { source, annotation } = row;
  const [isStill, setStill] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setStill(true), STILL_MS);
    return () => window.clearTimeout(timer);
  }, []);
  const isWhole = annotation.kind === 'source';
  if (isWhole) return null;
  if (isStill) return <ExactPlace row={row} />;
  const words = PAGED_KINDS.has(source.kind) ? shortPlace(source, undefined, firstAnchor(annotation)) : '';
  return <span className={styles.page}>{words}</span>;
}

function ExactPlace({ row: { source, annotation } }: { readonly row: AnnotationRow }) {
  return <span className={styles.page}>{usePlaceWords(source, firstAnchor(annotation))}</span>;
}
