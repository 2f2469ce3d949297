import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { AnnotationRow } from '../../../core/archive';
import type { Source } from '../../../core/model/source';
import { describeDate } from '../../../core/model/uncertain-date';
import { placeOf, type DocumentSurfaceProps } from '../document-handle';
import { Margin } from '../Margin';
import type { Stretch } from '../pdf-view-port';
import { useLatest } from '../useLatest';
import { useRoomForNotes } from '../useRoomForNotes';
import { FlashBoxes } from './FlashBoxes';
import { blockIndexAt, blocksOf } from './text-blocks';
import { TextBody } from './TextBody';
import { firstBelow, offsetAtPoint, rangesOf, stretchOfRange, type ShownBlocks } from './text-ranges';
import styles from './TextSurface.module.css';
import { useTextHighlights } from './useTextHighlights';

/** Where a passage that is gone to stands: a third down the view. */
const READING_HEIGHT = 0.3;

/** A document without pages, as running text with its marks and margin. */
export function TextSurface(props: DocumentSurfaceProps & { readonly textSize: number }) {
  const { source, extraction, rows, selectedId, flash, onChoose, textSize } = props;
  const page = extraction.pages[0];
  const blocks = useMemo(() => (page === undefined ? [] : blocksOf(page)), [page]);
  const [region, setRegion] = useState<HTMLDivElement | null>(null);
  const article = useRef<HTMLElement>(null);
  const [shown, setShown] = useState<ShownBlocks>();
  const [height, setHeight] = useState(0);
  const [layout, setLayout] = useState(0);
  const latest = useLatest(props);

  useLayoutEffect(() => {
    if (article.current === null) return;
    setShown({ blocks, elements: [...article.current.querySelectorAll<HTMLElement>('[data-start]')] });
  }, [blocks]);

  useEffect(() => {
    if (article.current === null) return undefined;
    const element = article.current;
    const observer = new ResizeObserver(() => {
      setHeight(element.offsetHeight);
      setLayout((count) => count + 1);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useTextHighlights(shown, region, props);

  useEffect(() => {
    if (region === null || shown === undefined) return undefined;
    const text = page?.text ?? '';
    latest.current.onReady({
      region,
      goTo: (place) => scrollTo(region, shown, place),
      selection: () => selectionIn(region, shown, text),
      position: () => {
        const first = firstBelow(shown.elements, region.getBoundingClientRect().top + 8);
        return { pageIndex: 0, start: shown.blocks[first]?.start ?? 0 };
      },
      isPicture: () => false,
    });
    return () => latest.current.onReady(undefined);
  }, [region, shown, page, latest]);

  const topOf = useCallback(
    ({ annotation: { anchor } }: AnnotationRow) => {
      const element = shown?.elements[blockIndexAt(shown.blocks, anchor.start)];
      if (shown === undefined || region === null || element === undefined) return undefined;
      const base = region.scrollTop - region.getBoundingClientRect().top;
      const [first] = rangesOf(shown, anchor);
      const box = first?.getClientRects()[0] ?? element.getBoundingClientRect();
      return box.top + base + 4;
    },
    [shown, region],
  );
  const showsNotes = useRoomForNotes(region);

  return (
    // The region is scrolled and read with the keyboard; a click in it chooses the mark under it.
    <div
      ref={setRegion}
      className={styles.region}
      role="region"
      aria-label="Document text"
      tabIndex={0}
      data-notes={showsNotes || undefined}
      style={{ fontSize: textSize }}
      onClick={(event) => {
        const chosen = rowAtPoint(rows, event.clientX, event.clientY);
        if (chosen !== undefined) onChoose(chosen.annotation.id);
      }}
    >
      <div className={styles.sheet}>
        <article ref={article} className={styles.article} lang={source.language || undefined}>
          <Head source={source} firstHeading={headingOf(props)} />
          <TextBody text={page?.text ?? ''} blocks={blocks} />
          {shown !== undefined && region !== null && (
            <FlashBoxes shown={shown} article={article} place={flash} />
          )}
        </article>
        <div className={styles.margin}>
          <Margin
            rows={rows}
            topOf={topOf}
            height={height}
            layout={layout + textSize}
            showsNotes={showsNotes}
            selectedId={selectedId}
            onChoose={onChoose}
          />
        </div>
      </div>
    </div>
  );
}

function Head({ source, firstHeading }: { readonly source: Source; readonly firstHeading: string }) {
  const facts = [
    source.publisher,
    source.date === '' ? '' : describeDate(source.date),
    `${source.extraction.words.toLocaleString('en')} words`,
  ].filter((fact) => fact !== '');
  return (
    <header className={styles.head}>
      <p className={styles.kicker} dir="auto">
        {facts.join(' · ')}
      </p>
      {/* A text that begins with its own title says it once. */}
      {firstHeading !== source.title.trim() && (
        <h1 className={styles.title} dir="auto">
          {source.title}
        </h1>
      )}
      {source.author !== '' && (
        <p className={styles.author} dir="auto">
          {source.author}
        </p>
      )}
    </header>
  );
}

function headingOf({ extraction }: DocumentSurfaceProps): string {
  const page = extraction.pages[0];
  const first = page?.blocks?.[0];
  return page !== undefined && first?.kind === 'heading'
    ? page.text.slice(first.start, first.end).trim()
    : '';
}

function selectionIn(region: HTMLElement, shown: ShownBlocks, text: string): readonly Stretch[] {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return [];
  const range = selection.getRangeAt(0);
  if (!region.contains(range.startContainer)) return [];
  const stretch = stretchOfRange(shown, text, range);
  return stretch === undefined ? [] : [{ pageIndex: 0, ...stretch }];
}

/** The shortest mark under a point, when nothing is selected. */
function rowAtPoint(
  rows: readonly AnnotationRow[],
  clientX: number,
  clientY: number,
): AnnotationRow | undefined {
  if (!(window.getSelection()?.isCollapsed ?? true)) return undefined;
  const offset = offsetAtPoint(clientX, clientY);
  if (offset === undefined) return undefined;
  const lengthOf = (row: AnnotationRow) => placeOf(row).end - placeOf(row).start;
  return rows
    .filter((row) => placeOf(row).start <= offset && placeOf(row).end >= offset)
    .sort((one, other) => lengthOf(one) - lengthOf(other))[0];
}

/**
 * Brings a place into view. Blocks that were never in view have a guessed height, so the place is
 * corrected once those around it have been laid out.
 */
async function scrollTo(region: HTMLElement, shown: ShownBlocks, place: Stretch): Promise<void> {
  const element = shown.elements[blockIndexAt(shown.blocks, place.start)];
  if (element === undefined) return;
  const distance = () => {
    const [first] = rangesOf(shown, place);
    const box = first?.getClientRects()[0] ?? element.getBoundingClientRect();
    return box.top - region.getBoundingClientRect().top;
  };
  const from = distance();
  if (from > 40 && from < region.clientHeight * 0.7) return;
  element.scrollIntoView({ block: 'center' });
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    region.scrollTop += distance() - region.clientHeight * READING_HEIGHT;
  }
}
