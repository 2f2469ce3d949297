import type { ExtractedPage, PageBox } from '../../core/model/extraction';
import { boxesForRange, type MeasureText } from '../boxes-for-range';
import type { ShownBox } from './line-strokes';
import { drawMark, markSize, pressedBoxes, rectangle } from './mark-drawing';
import { mentionLines } from './mention-drawing';
import { shownBoxes, shownSize } from './shown-boxes';
import type { PageStretch, PdfMark, ViewContent } from './view-content';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A new layer with a page's marks, matches and flash. Most of it lies under the page's drawing, which
 * is blended with it, so letters stay as dark as they are; edges of areas and points lie over it, so
 * that they are seen on pictures. Drawings are in PDF points and stretch with the page.
 */
export function pageOverlay(page: ExtractedPage, content: ViewContent, measure: MeasureText): HTMLElement {
  const layer = document.createElement('div');
  layer.className = 'page-overlay';
  const { layout } = page;
  if (layout === undefined) return layer;
  const size = shownSize(layout);
  const under = drawing(size, 'under');
  const over = drawing(size, 'over');
  layer.append(under);
  const here = ({ pageIndex }: PageStretch) => pageIndex === page.pageIndex;
  const boxesOf = ({ start, end }: PageStretch): readonly PageBox[] =>
    boxesForRange(layout, page.text, start, end, measure);
  const paint = (boxes: readonly PageBox[], name: string) => {
    for (const box of shownBoxes(layout, boxes)) under.append(rectangle(box, name));
  };

  for (const mention of content.mentions)
    if (here(mention)) under.append(...mentionLines(layout, mention, boxesOf(mention)));

  // Short marks are drawn last, so that one inside another stays visible.
  const marks = content.marks
    .filter(({ pageIndex }) => pageIndex === page.pageIndex)
    .sort((one, other) => markSize(other) - markSize(one));
  for (const mark of marks) {
    const drawn = drawMark(layout, mark);
    under.append(...drawn.under);
    over.append(...drawn.over);
    layer.append(...markElements(pressedBoxes(layout, mark), size, mark));
  }
  for (const match of content.matches) if (here(match)) paint(boxesOf(match), 'match');
  const current = content.matches[content.currentMatch];
  if (current !== undefined && here(current)) paint(boxesOf(current), 'match-current');
  for (const pending of content.pending) if (here(pending)) paint(boxesOf(pending), 'pending');
  if (content.flash !== undefined && here(content.flash)) paint(boxesOf(content.flash), 'flash');
  if (over.childElementCount > 0) layer.append(over);
  return layer;
}

function drawing(size: { readonly width: number; readonly height: number }, name: string): SVGSVGElement {
  const element = document.createElementNS(SVG, 'svg');
  element.setAttribute('class', name);
  element.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  element.setAttribute('preserveAspectRatio', 'none');
  element.setAttribute('aria-hidden', 'true');
  return element;
}

/**
 * What assistive technology meets: one `mark` a passage, on its first line. `mark` may not be named
 * by an attribute, so its description is its (invisible) content. Further lines are plain.
 */
function markElements(
  boxes: readonly ShownBox[],
  size: { readonly width: number; readonly height: number },
  mark: PdfMark,
) {
  return boxes.map((box, index) => {
    const element = document.createElement('div');
    element.className = 'mark-box';
    element.dataset['annotation'] = mark.id;
    element.dataset['kind'] = mark.kind;
    element.style.left = `${(100 * box.x) / size.width}%`;
    element.style.top = `${(100 * box.y) / size.height}%`;
    element.style.width = `${(100 * box.width) / size.width}%`;
    element.style.height = `${(100 * box.height) / size.height}%`;
    if (mark.isSelected) element.classList.add('selected');
    if (index === 0 && mark.isFirstPiece) {
      element.setAttribute('role', 'mark');
      element.tabIndex = -1;
      element.textContent = mark.description;
    }
    return element;
  });
}
