import { useEffect, useMemo } from 'react';
import type { DocumentSurfaceProps } from '../document-handle';
import { paintedMarks } from '../marks/painted-marks';
import { paintedMentions } from '../mentions/painted-mentions';
import { partsWithin, spansInView } from './blocks-in-view';
import { createHighlightPainter, type HighlightPainter } from './shared-highlights';
import type { ShownBlocks } from './shown-blocks';
import { rangesOf } from './text-ranges';
import './text-highlights.css';

type Content = Pick<
  DocumentSurfaceProps,
  'rows' | 'selectedId' | 'mentions' | 'matches' | 'currentMatch' | 'pending'
>;

/** Stretches by the name they are painted under. */
type Painted = ReadonlyMap<string, readonly Span[]>;
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Paints marks, matches and the pending selection over the text by the CSS Custom Highlight API; the
 * text's own elements stay as they are. All of them can be very many, so only what is near the view is
 * painted.
 */
export function useTextHighlights(
  shown: ShownBlocks | undefined,
  region: HTMLElement | null,
  content: Content,
): void {
  const { rows, selectedId, matches, currentMatch, pending } = content;
  const marks = useMemo(() => paintedMarks(rows, selectedId), [rows, selectedId]);
  const found = useMemo(
    () =>
      new Map<string, readonly Span[]>([
        ['hl-match', matches],
        ['hl-match-current', matches.slice(Math.max(0, currentMatch), currentMatch + 1)],
      ]),
    [matches, currentMatch],
  );
  const awaiting = useMemo(() => new Map<string, readonly Span[]>([['hl-pending', pending]]), [pending]);
  const offered = useMemo(() => paintedMentions(content.mentions), [content.mentions]);
  usePainting(shown, region, offered);
  usePainting(shown, region, marks);
  usePainting(shown, region, found);
  usePainting(shown, region, awaiting);
}

/** Paints what is near the view, and again as the text is scrolled. */
function usePainting(shown: ShownBlocks | undefined, region: HTMLElement | null, painted: Painted): void {
  useEffect(() => {
    if (shown === undefined || region === null) return undefined;
    const painter = createHighlightPainter();
    const paint = () => paintNear(painter, shown, region, painted);
    paint();
    if ([...painted.values()].every((spans) => spans.length === 0)) return undefined;
    let frame = 0;
    const paintSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(paint);
    };
    region.addEventListener('scroll', paintSoon, { passive: true });
    const resized = new ResizeObserver(paintSoon);
    resized.observe(region);
    return () => {
      cancelAnimationFrame(frame);
      region.removeEventListener('scroll', paintSoon);
      resized.disconnect();
      painter.clear();
    };
  }, [shown, region, painted]);
}

function paintNear(
  painter: HighlightPainter,
  shown: ShownBlocks,
  region: HTMLElement,
  painted: Painted,
): void {
  const view = spansInView(shown, region);
  for (const [name, spans] of painted)
    painter.paint(
      name,
      spans.flatMap((span) => partsWithin(span, view)).flatMap((part) => rangesOf(shown, part)),
    );
}
