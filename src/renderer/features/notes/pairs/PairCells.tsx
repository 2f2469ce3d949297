import type { RelationRow } from '../../../core/annotation-work';
import { quoteOf } from '../../../core/model/anchors';
import type { Annotation } from '../../../core/model/annotation';
import { onOneLine } from '../../../core/model/place-words';
import type { Source } from '../../../core/model/source';
import { HighlightMark } from '../../../ui/HighlightMark';
import { RelationMark } from '../../../ui/RelationMark';
import { wordlessMark } from '../../annotations/kind-words';
import styles from './Pairs.module.css';

/** Two passages, and between them how the first bears on the second. */
export function PairCells({
  row: { relation, kind, from, fromSource, to, toSource },
}: {
  readonly row: RelationRow;
}) {
  return (
    <div className={styles.cells}>
      <span role="rowheader" className={styles.side}>
        <Passage annotation={from} source={fromSource} />
      </span>
      <span role="gridcell" className={styles.between}>
        <RelationMark kind={relation.kind} words={kind.name} />
        {relation.label === '' ? null : (
          <span className={styles.label} dir="auto">
            {relation.label}
          </span>
        )}
      </span>
      <span role="gridcell" className={styles.side}>
        <Passage annotation={to} source={toSource} />
      </span>
    </div>
  );
}

function Passage({ annotation, source }: { readonly annotation: Annotation; readonly source: Source }) {
  const words = onOneLine(quoteOf(annotation));
  return (
    <>
      <span className={styles.quote} lang={source.language || undefined} dir="auto">
        {words === '' ? wordlessMark(annotation.kind) : words}
      </span>
      <span className={styles.source}>
        <HighlightMark slot={annotation.highlight} />
        <span className={styles.title} lang={source.language || undefined} dir="auto">
          {source.title}
        </span>
      </span>
    </>
  );
}
