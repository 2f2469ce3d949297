import type { AnnotationVersion } from '../../core/annotation-work';
import { quoteOf } from '../../core/model/anchors';
import type { Annotation } from '../../core/model/annotation';
import { onOneLine } from '../../core/model/place-words';
import type { WordDifference } from '../../core/model/word-differences';
import { HighlightMark } from '../../ui/HighlightMark';
import { useHighlightNames } from '../../ui/highlight-names';
import { KIND_NAMES, wordlessMark } from './kind-words';
import styles from './HistoryDialog.module.css';
import { momentWords } from './saved-words';
import { TagList } from './TagList';
import { versionChanges, type VersionChanges } from './version-changes';

/** One form of a note: whole where it begins, else what is different from the form before it. */
export function VersionForm({
  version: { annotation },
  before,
}: {
  readonly version: AnnotationVersion;
  readonly before: AnnotationVersion | undefined;
}) {
  if (annotation === undefined) return <p className={styles.words}>The note was in the bin.</p>;
  const changes = versionChanges(before?.annotation, annotation);
  return changes === undefined ? (
    <WholeForm annotation={annotation} />
  ) : (
    <Changes changes={changes} annotation={annotation} />
  );
}

function WholeForm({ annotation }: { readonly annotation: Annotation }) {
  const names = useHighlightNames();
  const { highlight, kind, note, tags, embedded, author } = annotation;
  return (
    <div className={styles.form}>
      <p className={styles.line}>
        <HighlightMark slot={highlight} decorative /> {names[highlight]}, {KIND_NAMES[kind].toLowerCase()}
      </p>
      <Quote annotation={annotation} />
      {note !== '' && (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      )}
      <TagList tags={tags} />
      {embedded !== undefined && (
        <p className={styles.line}>
          Read from inside the file, where {author === '' ? 'nobody' : <bdi>{author}</bdi>} is named as its
          author{embedded.at === '' ? '' : `, ${momentWords(embedded.at)}`}.
        </p>
      )}
    </div>
  );
}

function Quote({ annotation }: { readonly annotation: Annotation }) {
  const quote = onOneLine(quoteOf(annotation));
  return quote === '' ? (
    <p className={styles.line}>{wordlessMark(annotation.kind)}</p>
  ) : (
    <p className={styles.quote} dir="auto">
      {quote}
    </p>
  );
}

function Changes({
  changes,
  annotation,
}: {
  readonly changes: VersionChanges;
  readonly annotation: Annotation;
}) {
  const names = useHighlightNames();
  const { note, addedTags, removedTags, highlight, kind, quote, isPlacedAnew } = changes;
  const isSame =
    note === undefined &&
    addedTags.length === 0 &&
    removedTags.length === 0 &&
    highlight === undefined &&
    kind === undefined &&
    quote === undefined &&
    !isPlacedAnew;
  return (
    <div className={styles.form}>
      {highlight !== undefined && (
        <p className={styles.line}>
          {names[highlight.before]} became <HighlightMark slot={highlight.after} decorative />{' '}
          {names[highlight.after]}
        </p>
      )}
      {kind !== undefined && <p className={styles.line}>Became: {KIND_NAMES[kind.kind].toLowerCase()}</p>}
      {quote !== undefined && (
        <>
          <p className={styles.quote} dir="auto">
            <del>{onOneLine(quote.before)}</del>
          </p>
          <p className={styles.quote} dir="auto">
            <ins>{onOneLine(quote.after)}</ins>
          </p>
        </>
      )}
      {isPlacedAnew && <p className={styles.line}>The same words, in another place of the text</p>}
      {note === 'whole' && (
        <p className={styles.note} dir="auto">
          {annotation.note}
        </p>
      )}
      {note !== undefined && note !== 'whole' && <Differences differences={note} />}
      {addedTags.length > 0 && (
        <div className={styles.tagLine}>
          <span>Tags added</span>
          <TagList tags={addedTags} />
        </div>
      )}
      {removedTags.length > 0 && (
        <div className={styles.tagLine}>
          <span>Tags taken off</span>
          <TagList tags={removedTags} />
        </div>
      )}
      {isSame && <p className={styles.line}>Nothing that is kept here was changed.</p>}
    </div>
  );
}

function Differences({ differences }: { readonly differences: readonly WordDifference[] }) {
  return (
    <p className={styles.note} dir="auto">
      {differences.map(({ text, where }, index) => {
        if (where === 'both') return text;
        return where === 'one' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>;
      })}
    </p>
  );
}
