import type { BinRow } from '../../../core/annotation-work';
import { quoteOf } from '../../../core/model/anchors';
import { onOneLine } from '../../../core/model/place-words';
import { KindMark } from '../../annotations/KindMark';
import { wordlessMark } from '../../annotations/kind-words';
import { plainNote } from '../../annotations/note-markdown';
import { NoteView } from '../../annotations/NoteView';
import { momentWords } from '../../annotations/saved-words';
import { TagList } from '../../annotations/TagList';
import panelStyles from '../all/NotePanel.module.css';
import cellStyles from '../all/NoteCells.module.css';
import styles from './Bin.module.css';

const SOURCE_GONE = 'Its source is no longer in the archive';

/** A row of the bin: what it said, where it stood, when and by whom it was removed. */
export function BinCells({ row: { annotation, source, removedAt, removedBy } }: { readonly row: BinRow }) {
  const quote = onOneLine(quoteOf(annotation));
  return (
    <div className={cellStyles.cells}>
      <span role="rowheader" className={cellStyles.words}>
        <span
          className={quote === '' ? cellStyles.wordless : cellStyles.quote}
          lang={source?.language || undefined}
          dir="auto"
        >
          {quote === '' ? wordlessMark(annotation.kind) : quote}
        </span>
        {annotation.note === '' ? null : (
          <span className={cellStyles.note} dir="auto">
            {plainNote(annotation.note)}
          </span>
        )}
      </span>
      <span role="gridcell" className={cellStyles.about}>
        <span className={cellStyles.mark}>
          <KindMark kind={annotation.kind} highlight={annotation.highlight} />
        </span>
        {source === undefined ? (
          <span className={styles.gone}>{SOURCE_GONE}</span>
        ) : (
          <span className={cellStyles.source} lang={source.language || undefined} dir="auto">
            {source.title}
          </span>
        )}
        <span>
          Removed <time dateTime={removedAt}>{momentWords(removedAt)}</time>
          {removedBy === '' ? '' : ' by '}
          <bdi>{removedBy}</bdi>
        </span>
      </span>
    </div>
  );
}

/** A removed note in full. */
export function BinnedNote({ row: { annotation, source, removedAt, removedBy } }: { readonly row: BinRow }) {
  const quote = onOneLine(quoteOf(annotation));
  return (
    <>
      <div className={panelStyles.head}>
        <KindMark kind={annotation.kind} highlight={annotation.highlight} />
      </div>
      {quote === '' ? (
        <p className={panelStyles.wordless}>{wordlessMark(annotation.kind)}</p>
      ) : (
        <blockquote className={panelStyles.quote} lang={source?.language || undefined} dir="auto">
          {quote}
        </blockquote>
      )}
      <p className={panelStyles.source}>
        {source === undefined ? (
          <span className={styles.gone}>
            {SOURCE_GONE}. The note can be restored when the source is back: undo its removal.
          </span>
        ) : (
          <bdi lang={source.language || undefined}>{source.title}</bdi>
        )}
      </p>
      {annotation.note === '' ? null : (
        <section className={panelStyles.section} aria-label="Note">
          <NoteView note={annotation.note} />
        </section>
      )}
      {annotation.tags.length === 0 ? null : (
        <section className={panelStyles.section} aria-label="Tags">
          <TagList tags={annotation.tags} />
        </section>
      )}
      <dl className={panelStyles.facts}>
        <dt>Removed</dt>
        <dd>{momentWords(removedAt)}</dd>
        <dt>By</dt>
        <dd dir="auto">{removedBy === '' ? 'Not known' : removedBy}</dd>
        <dt>Made</dt>
        <dd>{momentWords(annotation.createdAt)}</dd>
      </dl>
    </>
  );
}
