import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { AnnotationRow } from '../../../core/annotation-work';
import type { Extraction } from '../../../core/model/extraction';
import type { PdfView, Stretch } from '../pdf-view-port';
import { ticksOf } from '../find-in-pages';
import { useMatchesByPage } from '../useFind';
import { partsOfMark } from './mark-parts';
import styles from './PagesPanel.module.css';
import type { PagesState } from './PdfSurface';

/** Width of a picture of a page, and of the sheet before its size is known, in px. */
const THUMBNAIL_PX = 92;
const USUAL_RATIO = 1.414;
/** Below each picture: its number and the gap to the next. */
const BELOW_PX = 34;

export interface PagesPanelProps {
  readonly view: PdfView;
  readonly extraction: Extraction;
  readonly rows: readonly AnnotationRow[];
  readonly matches: readonly Stretch[];
  readonly state: PagesState;
  readonly paper: 'light' | 'dark';
  /** A page was chosen, from which one can go back. */
  readonly onJump: (pageIndex: number) => void;
}

/** The page list: pictures of the pages, drawn as they come into view, with ticks where notes and matches stand. */
export function PagesPanel(props: PagesPanelProps) {
  const { view, extraction, rows, matches, state, paper, onJump } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { turn } = state.look;
  const ticks = useTicks(view, rows, turn);
  const found = useMatchesByPage(matches);
  const heightOf = (index: number) => Math.round(THUMBNAIL_PX * ratioOf(extraction, index, turn));
  const virtualizer = useVirtualizer({
    count: state.pages,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(index) + BELOW_PX,
    paddingStart: 16,
    paddingEnd: 16,
    overscan: 2,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, turn]);
  useEffect(() => {
    if (state.pages > 0) virtualizer.scrollToIndex(state.pageIndex, { align: 'auto' });
  }, [virtualizer, state.pageIndex, state.pages, turn]);

  const items = virtualizer.getVirtualItems();
  // Only pages in sight are in the list, and none while the document is locked.
  const isListed = items.some(({ index }) => index === state.pageIndex);
  const moveBy = (step: number) => {
    const next = Math.max(0, Math.min(state.pages - 1, state.pageIndex + step));
    view.goToPage(next);
  };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      aria-label="Pages"
      tabIndex={0}
      aria-activedescendant={isListed ? `page-${state.pageIndex}` : undefined}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (step === undefined) return;
        event.preventDefault();
        moveBy(step);
      }}
    >
      <div className={styles.pages} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const label = state.labels?.[index] || String(index + 1);
          const isCurrent = index === state.pageIndex;
          return (
            // The list box has the focus and the keys; a page only has the pointer.
            <div
              key={index}
              id={`page-${index}`}
              className={styles.page}
              role="option"
              aria-selected={isCurrent}
              aria-label={`Page ${label}`}
              aria-setsize={state.pages}
              aria-posinset={index + 1}
              tabIndex={-1}
              style={{ transform: `translateY(${start}px)` }}
              onPointerDown={() => onJump(index)}
            >
              <div className={styles.sheet} data-paper={paper} style={{ height: heightOf(index) }}>
                <Thumbnail key={turn} view={view} pageIndex={index} />
                <Ticks ticks={ticks.get(index)} />
                <MatchTicks matches={found.get(index)} text={extraction.pages[index]?.text} />
              </div>
              <span className={styles.number}>{label}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 5,
  PageUp: -5,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

function Thumbnail({ view, pageIndex }: { readonly view: PdfView; readonly pageIndex: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const ending = new AbortController();
    // Pages that are only scrolled past are not drawn.
    const timer = window.setTimeout(() => {
      if (canvas.current !== null)
        void view.drawThumbnail(pageIndex, canvas.current, THUMBNAIL_PX, ending.signal);
    }, 90);
    return () => {
      window.clearTimeout(timer);
      ending.abort();
    };
  }, [view, pageIndex]);
  return <canvas ref={canvas} width={1} height={1} aria-hidden="true" />;
}

interface Tick {
  readonly pageIndex: number;
  readonly part: number;
  readonly highlight: number;
}

/** Where marks stand, by page; each piece of a mark has its own tick. */
function useTicks(view: PdfView, rows: readonly AnnotationRow[], turn: number) {
  return useMemo(
    () =>
      Map.groupBy(
        rows.flatMap((row): readonly Tick[] =>
          partsOfMark(view, row).map((part) => ({ ...part, highlight: row.annotation.highlight })),
        ),
        ({ pageIndex }) => pageIndex,
      ),
    // Turned pages have their marks elsewhere.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [view, rows, turn],
  );
}

function Ticks({ ticks = [] }: { readonly ticks: readonly Tick[] | undefined }) {
  // Ticks in one place are one: hundreds of marks on a page are not hundreds of elements.
  const shown = new Map(ticks.map((tick) => [`${Math.round(tick.part * 60)} ${tick.highlight}`, tick]));
  return [...shown].map(([key, { part, highlight }]) => (
    <i
      key={key}
      className={styles.tick}
      style={{ top: `${100 * part}%`, background: `var(--hl-${highlight}-edge)` }}
    />
  ));
}

/** At the side of the picture, at about their height. */
function MatchTicks({ matches = [], text = '' }: MatchTicksProps) {
  const slots = ticksOf(
    matches.map(({ start }) => start / Math.max(1, text.length)),
    40,
  );
  return slots.map((part) => <i key={part} className={styles.match} style={{ top: `${100 * part}%` }} />);
}

interface MatchTicksProps {
  readonly matches: readonly Stretch[] | undefined;
  readonly text: string | undefined;
}

function ratioOf(extraction: Extraction, index: number, turn: number): number {
  const layout = extraction.pages[index]?.layout;
  if (layout === undefined || layout.width <= 0 || layout.height <= 0) return USUAL_RATIO;
  const ratio = layout.height / layout.width;
  return Math.min(3, Math.max(0.3, (layout.rotation + turn) % 180 === 0 ? ratio : 1 / ratio));
}
