import { ExternalLink } from 'lucide-react';
import { Fragment } from 'react';
import type { SearchHit } from '../../core/archive';
import { HIGHLIGHT_NAMES } from '../../core/model/archive-preferences';
import type { Annotation } from '../../core/model/annotation';
import type { Source } from '../../core/model/source';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { hitPlace, hitPlaceInWords } from './answer-words';
import styles from './SearchPreview.module.css';
import { textSegments } from './text-segments';
import type { TextSegment } from './text-segments';

export interface SearchPreviewProps {
  readonly query: string;
  readonly chosen: { readonly hit: SearchHit; readonly source: Source } | undefined;
  readonly annotations: readonly Annotation[];
  readonly onOpen: () => void;
}

/** The whole passage of the chosen hit, beside the list. */
export function SearchPreview({ query, chosen, annotations, onOpen }: SearchPreviewProps) {
  if (chosen === undefined) {
    return <EmptyState title="No passage chosen" text="Choose a passage in the list to read it here." />;
  }
  const { hit, source } = chosen;
  return (
    <div className={styles.preview}>
      <div className={styles.head}>
        <h2 className={styles.title} lang={source.language || undefined} dir="auto">
          {source.title}
        </h2>
        <span className={styles.place}>{hitPlace(hit, source)}</span>
      </div>
      {/* Focusable, because a long passage scrolls. */}
      <div
        className={styles.paper}
        data-kind={source.kind}
        lang={source.language || undefined}
        dir="auto"
        tabIndex={0}
        role="region"
        aria-label="Passage"
      >
        {textSegments(hit.passage, query, annotations).map((segment) => (
          <Segment key={segment.start} segment={segment} />
        ))}
      </div>
      <div className={styles.foot}>
        <Button icon={<ExternalLink aria-hidden />} onPress={onOpen}>
          Open at {hitPlaceInWords(hit, source)}
        </Button>
      </div>
    </div>
  );
}

function Segment({ segment: { text, isMatch, highlight } }: { readonly segment: TextSegment }) {
  const content = isMatch ? <mark className="search-match">{text}</mark> : <Fragment>{text}</Fragment>;
  if (highlight === undefined) return content;
  return (
    <mark
      className="highlight"
      data-slot={highlight}
      aria-label={`${HIGHLIGHT_NAMES[highlight]}, highlight ${highlight}`}
    >
      {content}
    </mark>
  );
}
