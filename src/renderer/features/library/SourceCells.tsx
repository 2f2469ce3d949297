// Rows are placed one by one in a windowed grid, which table elements do not allow: roles say the same.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { TriangleAlert } from 'lucide-react';
import type { SourceRow } from '../../core/archive';
import { DateText } from '../../ui/DateText';
import { SourceKindIcon } from '../../ui/SourceKindIcon';
import styles from './SourceGrid.module.css';
import { languageName, lengthWords, problemWords, shortDay } from './source-words';

/** The cells of one source, in the order of the columns in SourceGridHeader.tsx. */
export function SourceCells({ source }: { readonly source: SourceRow }) {
  const problem = problemWords(source);
  const below = [source.publisher, languageName(source.language)].filter(Boolean);
  return (
    <>
      <div role="gridcell" aria-colindex={1} className={styles.kind}>
        <SourceKindIcon kind={source.kind} />
      </div>
      <div role="rowheader" aria-colindex={2} className={styles.title}>
        <div className={styles.name}>
          <bdi lang={source.language === '' ? undefined : source.language}>{source.title}</bdi>
        </div>
        <div className={styles.below}>
          {below.map((part, index) => (
            <span key={part}>
              {index > 0 ? ' · ' : ''}
              <bdi>{part}</bdi>
            </span>
          ))}
          {problem === '' ? null : (
            <span className={styles.narrowStatus}>
              {below.length > 0 ? ' · ' : ''}
              {problem}
            </span>
          )}
        </div>
      </div>
      <div role="gridcell" aria-colindex={3} className={styles.date}>
        <DateText date={source.date} />
      </div>
      <div role="gridcell" aria-colindex={4} className={styles.number}>
        {lengthWords(source)}
      </div>
      <div role="gridcell" aria-colindex={5} className={styles.number}>
        {source.noteCount === 0 ? (
          <>
            <span aria-hidden="true">–</span>
            <span className="visually-hidden">none</span>
          </>
        ) : (
          source.noteCount.toLocaleString('en')
        )}
      </div>
      <div role="gridcell" aria-colindex={6} className={styles.imported}>
        <time dateTime={source.importedAt}>{shortDay(source.importedAt)}</time>
      </div>
      <div role="gridcell" aria-colindex={7} className={styles.status}>
        {problem === '' ? null : (
          <>
            <TriangleAlert aria-hidden />
            {problem}
          </>
        )}
      </div>
    </>
  );
}
