import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ComparedPiece, ComparedRow } from '../../core/model/compare-texts';
import type { Source } from '../../core/model/source';
import { classes } from '../../ui/classes';
import { FailureNotice } from '../../ui/FailureNotice';
import { IconButton } from '../../ui/IconButton';
import { type RegionKeys, useSingleKeys } from '../../ui/useSingleKeys';
import { useArchive } from '../useArchive';
import styles from './ComparedTexts.module.css';
import { ComparedTitle } from './ComparedTitle';
import { comparisonWords, counted } from './likeness-words';
import { useTextComparison } from './useTextComparison';

interface ComparedTextsProps {
  readonly one: Source;
  readonly other: Source;
  /** Single keys of the dialog around it. */
  readonly keys: RegionKeys<'likeness'>;
  /** When a source is opened in a tab. */
  readonly onLeave: () => void;
}

const ESTIMATED_HEIGHT = 110;
const NO_ROWS: readonly ComparedRow[] = [];

/** Two texts side by side, one scroll for both. What both have is marked; ] and [ go to differences. */
export function ComparedTexts({ one, other, keys, onLeave }: ComparedTextsProps) {
  const { announce } = useArchive();
  const region = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const outcome = useTextComparison(one, other);
  const rows = outcome.state === 'ready' ? outcome.comparison.rows : NO_ROWS;
  const differences = useMemo(() => rows.flatMap(({ differs }, index) => (differs ? [index] : [])), [rows]);
  const [place, setPlace] = useState<{ readonly rows: readonly ComparedRow[]; readonly at: number }>();
  const current = place?.rows === rows ? place.at : -1;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: 6,
  });

  useEffect(() => scroller.current?.focus(), []);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [rows]);

  function goTo(index: number) {
    const row = differences[index];
    if (row === undefined) return;
    setPlace({ rows, at: index });
    virtual.scrollToIndex(row, { align: 'start' });
    announce(`Difference ${index + 1} of ${differences.length}`);
  }
  const next = () => goTo(current + 1);
  const previous = () => goTo(current - 1);
  useSingleKeys(region, { ...keys, ']': next, '[': previous }, true, 'likeness');

  return (
    <div ref={region} className={styles.region}>
      {outcome.state === 'failed' ? <FailureNotice message={outcome.message} /> : null}
      <div className={styles.summary}>
        <output className={styles.words}>
          {outcome.state === 'loading' ? 'Comparing the texts…' : null}
          {outcome.state === 'ready' ? comparisonWords(outcome.comparison) : null}
        </output>
        <span className={styles.differences}>
          {differences.length === 0 || current < 0
            ? counted(differences.length, 'difference')
            : `${current + 1} of ${differences.length}`}
        </span>
        <IconButton
          label="Previous difference"
          action="likeness.previous-difference"
          icon={<ChevronUp />}
          isDisabled={current <= 0}
          onPress={previous}
        />
        <IconButton
          label="Next difference"
          action="likeness.next-difference"
          icon={<ChevronDown />}
          isDisabled={current >= differences.length - 1}
          onPress={next}
        />
      </div>
      <div
        role="table"
        aria-label="The two texts side by side"
        aria-rowcount={rows.length + 1}
        className={styles.table}
      >
        <div role="row" aria-rowindex={1} className={classes(styles.row, styles.head)}>
          <ComparedTitle source={one} which="First" onLeave={onLeave} />
          <ComparedTitle source={other} which="Second" onLeave={onLeave} />
        </div>
        <div role="rowgroup" ref={scroller} tabIndex={0} className={styles.scroller}>
          <div role="presentation" className={styles.all} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              return row === undefined ? null : (
                <div
                  key={index}
                  role="row"
                  aria-rowindex={index + 2}
                  ref={virtual.measureElement}
                  data-index={index}
                  className={classes(
                    styles.row,
                    styles.texts,
                    differences[current] === index && styles.current,
                  )}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <PieceCell piece={row.one} language={one.language} />
                  <PieceCell piece={row.other} language={other.language} />
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}

function PieceCell({
  piece,
  language,
}: {
  readonly piece: ComparedPiece | undefined;
  readonly language: string;
}) {
  if (piece === undefined) {
    return (
      <div role="cell" className={styles.absent}>
        <span className="visually-hidden">Nothing here</span>
      </div>
    );
  }
  return (
    <div
      role="cell"
      className={classes(styles.piece, piece.isHeading && styles.heading)}
      lang={language === '' ? undefined : language}
      dir="auto"
    >
      {piece.segments.map(({ text, isShared }, index) =>
        isShared ? (
          <mark key={index} className={styles.shared}>
            {text}
          </mark>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </div>
  );
}
