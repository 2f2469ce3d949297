import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { AnnotationRow } from '../../../core/archive';
import type { Extraction } from '../../../core/model/extraction';
import { placeOf } from '../document-handle';
import type { PdfView } from '../pdf-view-port';
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
  readonly state: PagesState;
  readonly paper: 'light' | 'dark';
}

/** The page list: pictures of the pages, drawn as they come into view, with ticks where notes stand. */
export function PagesPanel({ view, extraction, rows, state, paper }: PagesPanelProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const heightOf = (index: number) => Math.round(THUMBNAIL_PX * ratioOf(extraction, index));
  const virtualizer = useVirtualizer({
    count: state.pages,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(index) + BELOW_PX,
    paddingStart: 16,
    paddingEnd: 16,
    overscan: 2,
  });
  useEffect(() => {
    if (state.pages > 0) virtualizer.scrollToIndex(state.pageIndex, { align: 'auto' });
  }, [virtualizer, state.pageIndex, state.pages]);

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
              onPointerDown={() => view.goToPage(index)}
            >
              <div className={styles.sheet} data-paper={paper} style={{ height: heightOf(index) }}>
                <Thumbnail view={view} pageIndex={index} />
                <Ticks view={view} rows={rows} pageIndex={index} />
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

function Ticks({
  view,
  rows,
  pageIndex,
}: {
  readonly view: PdfView;
  readonly rows: readonly AnnotationRow[];
  readonly pageIndex: number;
}) {
  return rows
    .filter(({ annotation }) => annotation.anchor.pageIndex === pageIndex)
    .map((row) => (
      <i
        key={row.annotation.id}
        className={styles.tick}
        style={{
          top: `${100 * view.partOf(placeOf(row))}%`,
          background: `var(--hl-${row.annotation.highlight}-edge)`,
        }}
      />
    ));
}

function ratioOf(extraction: Extraction, index: number): number {
  const layout = extraction.pages[index]?.layout;
  if (layout === undefined || layout.width <= 0 || layout.height <= 0) return USUAL_RATIO;
  const ratio = layout.height / layout.width;
  return Math.min(3, Math.max(0.3, layout.rotation % 180 === 0 ? ratio : 1 / ratio));
}
