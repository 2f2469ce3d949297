import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { AnnotationRow } from '../../../core/annotation-work';
import { shownPieces } from '../marks/shown-pieces';
import type { PagePart } from './article-part';
import type { ShownBlocks } from './shown-blocks';
import { blockIndexAt } from './text-blocks';
import { topOfPlace } from './text-places';

/** How far the first line of a passage stands under its top, in px. */
const INSET_PX = 4;

/**
 * Where marks stand beside the text, as distances in px from its top. Those in parts that the browser
 * has not laid out are about where they will be: to measure each of two thousand would lay out all of a
 * long text. `layout` changes when they have to be asked for again.
 */
export function useTopOf(
  shown: ShownBlocks | undefined,
  region: HTMLElement | null,
  article: RefObject<HTMLElement | null>,
  part: PagePart,
) {
  const [layout, setLayout] = useState(0);
  useEffect(() => {
    const element = article.current;
    if (element === null || shown === undefined) return undefined;
    let frame = 0;
    const changed = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setLayout((count) => count + 1));
    };
    const observer = new ResizeObserver(changed);
    observer.observe(element);
    // Sections tell when they come near the view and are laid out.
    element.addEventListener('contentvisibilityautostatechange', changed, true);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      element.removeEventListener('contentvisibilityautostatechange', changed, true);
    };
  }, [article, shown]);

  const topOf = useCallback(
    (row: AnnotationRow) => {
      const [piece] = shownPieces(row);
      if (shown === undefined || region === null || piece === undefined) return undefined;
      if (row.annotation.kind === 'source') return undefined;
      const { start } = piece.anchor;
      const index = blockIndexAt(shown.blocks, start);
      const block = shown.blocks[index];
      const element = shown.elements[index];
      if (block === undefined || element === undefined) return undefined;
      // A passage outside the article has no place beside it.
      if (part === 'article' && start > block.end) return undefined;
      const base = region.scrollTop - region.getBoundingClientRect().top + INSET_PX;
      if (!element.checkVisibility({ contentVisibilityAuto: true }))
        return base + guessedTop(shown, index, element);
      return base + topOfPlace(shown, element, piece.anchor);
    },
    [shown, region, part],
  );
  return { topOf, layout };
}

/** Of a block that is not laid out: its share of the section it stands in. */
function guessedTop(shown: ShownBlocks, index: number, element: HTMLElement): number {
  const section = element.closest<HTMLElement>('[data-section]');
  if (section === null) return element.getBoundingClientRect().top;
  const box = section.getBoundingClientRect();
  const first = section.querySelector<HTMLElement>('[data-start]');
  const from = Number(first?.dataset['start'] ?? 0);
  const next = section.nextElementSibling?.querySelector<HTMLElement>('[data-start]');
  const last = shown.blocks.at(-1)?.end ?? from;
  const to = next === null || next === undefined ? last : Number(next.dataset['start']);
  const share = ((shown.blocks[index]?.start ?? from) - from) / Math.max(1, to - from);
  return box.top + box.height * Math.max(0, Math.min(1, share));
}
