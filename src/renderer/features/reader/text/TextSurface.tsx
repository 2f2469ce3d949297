import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { AnnotationRow } from '../../../core/archive';
import type { TextBlock } from '../../../core/model/extraction';
import type { DocumentSurfaceProps } from '../document-handle';
import { Margin } from '../Margin';
import { useRoomForNotes } from '../useRoomForNotes';
import { blocksOfPart, type PagePart } from './article-part';
import { FlashBoxes } from './FlashBoxes';
import { blockIndexAt, blocksOf } from './text-blocks';
import { TextBody } from './TextBody';
import { TextHead } from './TextHead';
import { rowAtPoint } from './text-places';
import { rangesOf, type ShownBlocks } from './text-ranges';
import styles from './TextSurface.module.css';
import { useTextHandle } from './useTextHandle';
import { useTextHighlights } from './useTextHighlights';

export interface TextSurfaceProps extends DocumentSurfaceProps {
  /** Px. */
  readonly textSize: number;
  readonly part: PagePart;
  /** A place outside the article was gone to, so the whole page is to be shown. */
  readonly onWholePage: () => void;
}

/** A document without pages, as running text with its marks and margin. */
export function TextSurface(props: TextSurfaceProps) {
  const { source, extraction, rows, selectedId, flash, onChoose, textSize, part } = props;
  const page = extraction.pages[0];
  const text = page?.text ?? '';
  const allBlocks = useMemo(() => (page === undefined ? [] : blocksOf(page)), [page]);
  const blocks = useMemo(() => blocksOfPart(allBlocks, part), [allBlocks, part]);
  const [region, setRegion] = useState<HTMLDivElement | null>(null);
  const article = useRef<HTMLElement>(null);
  const [shown, setShown] = useState<ShownBlocks>();
  const [height, setHeight] = useState(0);
  const [layout, setLayout] = useState(0);

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
  useTextHandle({ region, shown, blocks: allBlocks, text, part }, props);

  const topOf = useCallback(
    ({ annotation: { anchor } }: AnnotationRow) => {
      const element = shown?.elements[blockIndexAt(shown.blocks, anchor.start)];
      if (shown === undefined || region === null || element === undefined) return undefined;
      const base = region.scrollTop - region.getBoundingClientRect().top;
      const [first] = rangesOf(shown, anchor);
      // A passage outside the article has no place beside it.
      if (first === undefined && part === 'article') return undefined;
      const box = first?.getClientRects()[0] ?? element.getBoundingClientRect();
      return box.top + base + 4;
    },
    [shown, region, part],
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
          <TextHead source={source} firstHeading={headingOf(text, blocks[0])} />
          <TextBody text={text} blocks={blocks} />
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

function headingOf(text: string, first: TextBlock | undefined): string {
  return first?.kind === 'heading' ? text.slice(first.start, first.end).trim() : '';
}
