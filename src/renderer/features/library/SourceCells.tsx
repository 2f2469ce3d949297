// Rows are placed one by one in a windowed grid, which table elements do not allow: roles say the same.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import type { SourceRow } from '../../core/archive';
import { DateText } from '../../ui/DateText';
import { languageName } from '../../ui/language-names';
import { SourceKindIcon } from '../../ui/SourceKindIcon';
import { statusWords, toneOf } from './source-status';
import { lengthWords, shortDay } from './source-words';
import styles from './SourceGrid.module.css';
import { StatusMark } from './StatusMark';

/** The cells of one source, in the order of the columns in SourceGridHeader.tsx. */
export function SourceCells({ source }: { readonly source: SourceRow }) {
  const tone = toneOf(source);
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
          {tone === 'well' ? null : (
            <span className={styles.narrowStatus}>
              <span className={styles[tone]}>{statusWords(source)}</span>
              {below.length > 0 ? ' · ' : ''}
            </span>
          )}
          {below.map((part, index) => (
            <span key={part}>
              {index > 0 ? ' · ' : ''}
              <bdi>{part}</bdi>
            </span>
          ))}
        </div>
      </div>
      <div role="gridcell" aria-colindex={3} className={styles.date}>
        <DateText date={source.date} />
      </div>
      <div role="gridcell" aria-colindex={4} className={styles.number}>
        {lengthWords(source) || <Nothing words="not known" />}
      </div>
      <div role="gridcell" aria-colindex={5} className={styles.number}>
        {source.noteCount === 0 ? <Nothing words="none" /> : source.noteCount.toLocaleString('en')}
      </div>
      <div role="gridcell" aria-colindex={6} className={styles.imported}>
        <time dateTime={source.importedAt}>{shortDay(source.importedAt)}</time>
      </div>
      <div role="gridcell" aria-colindex={7} className={styles.status}>
        <StatusMark source={source} />
      </div>
    </>
  );
}

function Nothing({ words }: { readonly words: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{words}</span>
    </>
  );
}
