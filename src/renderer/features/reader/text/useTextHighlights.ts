import { useEffect } from 'react';
import { HIGHLIGHT_SLOTS } from '../../../core/model/annotation';
import type { DocumentSurfaceProps } from '../document-handle';
import { blocksInView, rangesOf, stretchesBetween, type ShownBlocks } from './text-ranges';
import './text-highlights.css';

type Content = Pick<
  DocumentSurfaceProps,
  'rows' | 'selectedId' | 'matches' | 'currentMatch' | 'pending' | 'extraction'
>;

/**
 * Paints marks, matches and the pending selection over the text by the CSS Custom Highlight API; the
 * text's own elements stay as they are. Matches can be very many, so only those near the view are painted.
 */
export function useTextHighlights(
  shown: ShownBlocks | undefined,
  region: HTMLElement | null,
  { rows, selectedId, matches, currentMatch, pending, extraction }: Content,
): void {
  useEffect(() => {
    if (shown === undefined) return undefined;
    for (const slot of HIGHLIGHT_SLOTS) {
      const marked = rows.filter(
        ({ annotation }) =>
          annotation.highlight === slot &&
          annotation.anchor.quote ===
            extraction.pages[annotation.anchor.pageIndex]?.text.slice(
              annotation.anchor.start,
              annotation.anchor.end,
            ),
      );
      paint(
        `hl-${slot}`,
        marked.flatMap(({ annotation }) => rangesOf(shown, annotation.anchor)),
        slot,
      );
    }
    const selected = rows.find(({ annotation }) => annotation.id === selectedId);
    paint('hl-selected', selected === undefined ? [] : rangesOf(shown, selected.annotation.anchor), 6);
    return () => {
      for (const slot of HIGHLIGHT_SLOTS) CSS.highlights.delete(`hl-${slot}`);
      CSS.highlights.delete('hl-selected');
    };
  }, [shown, rows, selectedId, extraction]);

  useEffect(() => {
    if (shown === undefined) return undefined;
    paint(
      'hl-pending',
      pending.flatMap((stretch) => rangesOf(shown, stretch)),
      9,
    );
    return () => void CSS.highlights.delete('hl-pending');
  }, [shown, pending]);

  useEffect(() => {
    if (shown === undefined || region === null) return undefined;
    let frame = 0;
    const paintNear = () => {
      const { from, to } = blocksInView(shown, region);
      const near = stretchesBetween(matches, shown.blocks[from]?.start ?? 0, shown.blocks[to]?.end ?? 0);
      paint(
        'hl-match',
        near.flatMap((match) => rangesOf(shown, match)),
        7,
      );
    };
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(paintNear);
    };
    paintNear();
    const current = matches[currentMatch];
    paint('hl-match-current', current === undefined ? [] : rangesOf(shown, current), 8);
    if (matches.length > 0) region.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      region.removeEventListener('scroll', onScroll);
      CSS.highlights.delete('hl-match');
      CSS.highlights.delete('hl-match-current');
    };
  }, [shown, region, matches, currentMatch]);
}

function paint(name: string, ranges: readonly Range[], priority: number): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
