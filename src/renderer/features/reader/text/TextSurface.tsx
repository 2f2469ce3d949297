import { useEffect, useLayoutEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import type { TextBlock } from '../../../core/model/extraction';
import { useArchive } from '../../useArchive';
import type { DocumentSurfaceProps } from '../document-handle';
import { Margin } from '../Margin';
import { useRoomForNotes } from '../useRoomForNotes';
import { blocksOfPart, type PagePart } from './article-part';
import { FlashBoxes } from './FlashBoxes';
import { picturesOfPart } from './placed-pictures';
import { shownBlocks, type ShownBlocks } from './shown-blocks';
import { blocksOf } from './text-blocks';
import { textFlow } from './text-flow';
import { lineEm, measureEm, type TextSetting } from './text-setting';
import { rowsAtPoint } from './text-places';
import { TextBody } from './TextBody';
import { TextHead } from './TextHead';
import styles from './TextSurface.module.css';
import { useInnerLinks } from './useInnerLinks';
import { SIDE_NOTES_PX, useNotePlace } from './useNotePlace';
import { useOpenedWhereLeft } from './useOpenedWhereLeft';
import { PictureProvider, usePictures } from './usePictures';
import { useReadingPosition } from './useReadingPosition';
import { useTextHandle } from './useTextHandle';
import { useTextHighlights } from './useTextHighlights';
import { useTopOf } from './useTopOf';

export interface TextSurfaceProps extends DocumentSurfaceProps {
  readonly part: PagePart;
  /** A place outside the article was gone to, so the whole page is to be shown. */
  readonly onWholePage: () => void;
  /** Told the offset of the words that are read, as the text is scrolled. */
  readonly onPosition?: (start: number) => void;
}

/** A document without pages, as running text with its marks and margin. */
export function TextSurface(props: TextSurfaceProps) {
  const { source, extraction, rows, selectedId, flash, onChoose, onPressMarks, part } = props;
  const { settings: setting } = useArchive();
  const page = extraction.pages[0];
  const text = page?.text ?? '';
  const allBlocks = useMemo(() => (page === undefined ? [] : blocksOf(page)), [page]);
  const blocks = useMemo(() => blocksOfPart(allBlocks, part), [allBlocks, part]);
  const pictures = useMemo(
    () => picturesOfPart(page?.pictures ?? [], allBlocks, part),
    [page, allBlocks, part],
  );
  const [region, setRegion] = useState<HTMLDivElement | null>(null);
  const article = useRef<HTMLElement>(null);
  const [shown, setShown] = useState<ShownBlocks>();
  const [height, setHeight] = useState(0);
  const showsNotes = useRoomForNotes(region);
  const articlePx = measureEm(setting) * setting.documentTextSize;
  const notePlace = useNotePlace(region, { articlePx, hasMarginNotes: showsNotes });
  const flow = useMemo(() => textFlow(blocks, notePlace), [blocks, notePlace]);
  const isBeside = notePlace === 'beside' && flow.notes.size > 0;

  useLayoutEffect(() => {
    if (article.current !== null) setShown(shownBlocks(article.current, blocks, flow));
  }, [blocks, flow]);

  useEffect(() => {
    if (article.current === null) return undefined;
    const element = article.current;
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useOpenedWhereLeft(source.id, shown, region);
  useTextHighlights(shown, region, props);
  useTextHandle({ region, shown, blocks: allBlocks, text, part }, props);
  useReadingPosition(shown, region, props.onPosition);
  const links = useInnerLinks(shown, region);
  const loadPicture = usePictures(source);
  const { topOf, layout } = useTopOf(shown, region, article, part);
  const { onTops } = props;
  useEffect(() => onTops?.(topOf), [onTops, topOf, layout, height]);

  return (
    // The region is scrolled and read with the keyboard; a click in it chooses the mark under it.
    <div
      ref={setRegion}
      className={styles.region}
      role="region"
      aria-label="Document text"
      tabIndex={0}
      data-scrolled=""
      data-notes={showsNotes || undefined}
      data-beside={isBeside || undefined}
      data-face={setting.documentFace}
      style={surfaceStyle(setting, isBeside)}
      onPointerDown={(event) => noteSelection(article.current, event.target)}
      onKeyDown={links.onKeyDown}
      onClick={(event) => {
        if (links.onClick(event) || shown === undefined) return;
        const pressed = rowsAtPoint(shown, rows, event.clientX, event.clientY);
        if (pressed.length > 0) onPressMarks(pressed.map(({ annotation }) => annotation.id));
      }}
    >
      <div className={styles.sheet}>
        <article
          ref={article}
          className={styles.article}
          data-selecting="text"
          lang={source.language || undefined}
        >
          <TextHead source={source} firstHeading={headingOf(text, blocks[0])} />
          <PictureProvider value={loadPicture}>
            <TextBody
              text={text}
              blocks={blocks}
              pictures={pictures}
              flow={flow}
              notePlace={notePlace}
              letters={setting.documentMeasure}
              line={lineEm(setting)}
            />
          </PictureProvider>
          {shown !== undefined && region !== null && (
            <>
              <FlashBoxes shown={shown} article={article} place={flash} />
              <FlashBoxes shown={shown} article={article} place={links.gone} />
            </>
          )}
        </article>
        <div className={styles.margin}>
          <Margin
            rows={rows}
            extraction={extraction}
            topOf={topOf}
            height={height}
            layout={layout}
            showsNotes={showsNotes}
            selectedId={selectedId}
            onChoose={onChoose}
          />
        </div>
      </div>
    </div>
  );
}

function surfaceStyle(setting: TextSetting, isBeside: boolean): CSSProperties {
  return {
    fontSize: setting.documentTextSize,
    '--measure': `${measureEm(setting)}em`,
    '--line-height': lineEm(setting),
    '--side-notes': isBeside ? `${SIDE_NOTES_PX}px` : '0px',
  } as CSSProperties;
}

/**
 * The document's notes stand among the elements of its text, and elsewhere in its words. So words of the
 * text are not selected together with notes between them, nor those of a note with the text around it.
 */
function noteSelection(article: HTMLElement | null, target: EventTarget): void {
  const isNote = target instanceof Element && target.closest('[data-note]') !== null;
  article?.setAttribute('data-selecting', isNote ? 'note' : 'text');
}

function headingOf(text: string, first: TextBlock | undefined): string {
  return first?.kind === 'heading' ? text.slice(first.start, first.end).trim() : '';
}
