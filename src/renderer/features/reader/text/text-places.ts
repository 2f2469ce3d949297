import type { AnnotationRow } from '../../../core/archive';
import type { TextBlock } from '../../../core/model/extraction';
import { placeOf } from '../document-handle';
import type { Stretch } from '../pdf-view-port';
import { shownPieces, type PagePart } from './article-part';
import { blockIndexAt } from './text-blocks';
import { offsetAtPoint, rangesOf, stretchOfRange, type ShownBlocks } from './text-ranges';

/** Where a passage that is gone to stands: a third down the view. */
const READING_HEIGHT = 0.3;

/** The selected words: one stretch, or its pieces where the selection runs over blocks that are not shown. */
export function selectionIn(
  region: HTMLElement,
  shown: ShownBlocks,
  text: string,
  blocks: readonly TextBlock[],
  part: PagePart,
): readonly Stretch[] {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return [];
  const range = selection.getRangeAt(0);
  if (!region.contains(range.startContainer)) return [];
  const stretch = stretchOfRange(shown, text, range);
  if (stretch === undefined) return [];
  return shownPieces(blocks, part, stretch).map((piece) => ({ pageIndex: 0, ...piece }));
}

/** The shortest mark under a point, when nothing is selected. */
export function rowAtPoint(
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
export async function scrollToPlace(region: HTMLElement, shown: ShownBlocks, place: Stretch): Promise<void> {
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
