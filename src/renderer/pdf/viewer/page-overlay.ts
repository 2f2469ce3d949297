import type { ExtractedPage, PageBox, PageLayout } from '../../core/model/extraction';
import { boxesForRange, type MeasureText } from '../boxes-for-range';
import { alongText, lineStrokes, quarterTurns, type QuarterTurns, type ShownBox } from './line-strokes';
import { shownBoxes, shownSize } from './shown-boxes';
import type { PageStretch, PdfMark, ViewContent } from './view-content';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A new layer with a page's marks, matches and flash. It lies under the page's drawing, which is
 * blended with it, so letters stay as dark as they are. Its drawing is in PDF points and stretches
 * with the page, so it is right at every zoom.
 */
export function pageOverlay(page: ExtractedPage, content: ViewContent, measure: MeasureText): HTMLElement {
  const layer = document.createElement('div');
  layer.className = 'page-overlay';
  const { layout } = page;
  if (layout === undefined) return layer;
  const size = shownSize(layout);
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  drawing.setAttribute('preserveAspectRatio', 'none');
  drawing.setAttribute('aria-hidden', 'true');
  layer.append(drawing);
  const here = ({ pageIndex }: PageStretch) => pageIndex === page.pageIndex;
  const boxesOf = ({ start, end }: PageStretch): readonly PageBox[] =>
    boxesForRange(layout, page.text, start, end, measure);
  const paint = (boxes: readonly PageBox[], name: string) => {
    for (const box of shownBoxes(layout, boxes)) drawing.append(rectangle(box, name));
  };

  const marks = content.marks.filter(({ pageIndex }) => pageIndex === page.pageIndex).sort(longestFirst);
  for (const mark of marks) {
    const boxes = shownBoxes(layout, mark.boxes);
    for (const box of boxes) drawing.append(rectangle(box, `mark-fill slot-${mark.slot}`));
    const turns = turnsOf(layout, mark);
    for (const box of boxes) drawing.append(...strokes(box, mark, turns));
    layer.append(...markElements(boxes, size, mark));
  }
  for (const match of content.matches) if (here(match)) paint(boxesOf(match), 'match');
  const current = content.matches[content.currentMatch];
  if (current !== undefined && here(current)) paint(boxesOf(current), 'match-current');
  for (const pending of content.pending) if (here(pending)) paint(boxesOf(pending), 'pending');
  if (content.flash !== undefined && here(content.flash)) paint(boxesOf(content.flash), 'flash');
  return layer;
}

/** Short marks are drawn last, so that one inside another stays visible. */
function longestFirst(one: PdfMark, other: PdfMark): number {
  return area(other) - area(one);
}
const area = (mark: PdfMark) => mark.boxes.reduce((sum, { width, height }) => sum + width * height, 0);

function rectangle(box: ShownBox, name: string): SVGRectElement {
  const element = document.createElementNS(SVG, 'rect');
  element.setAttribute('class', name);
  for (const key of ['x', 'y', 'width', 'height'] as const) element.setAttribute(key, String(box[key]));
  element.setAttribute('rx', '1.5');
  return element;
}

/** Which way a mark's words run on the page as it is shown. */
function turnsOf(layout: PageLayout, mark: PdfMark): QuarterTurns {
  const run = layout.runs.find(({ start, length }) => start + length > mark.start);
  return quarterTurns(run?.angle ?? 0, layout.rotation);
}

function strokes(shown: ShownBox, mark: PdfMark, turns: QuarterTurns): SVGPathElement[] {
  const { box, transform } = alongText(shown, turns);
  return lineStrokes(mark.slot, box).map(({ path, width, dashes, round }) => {
    const element = document.createElementNS(SVG, 'path');
    element.setAttribute('class', `mark-line slot-${mark.slot}`);
    element.setAttribute('d', path);
    element.setAttribute('transform', transform);
    element.setAttribute('stroke-width', String(width));
    if (dashes !== '') element.setAttribute('stroke-dasharray', dashes);
    if (round) element.setAttribute('stroke-linecap', 'round');
    return element;
  });
}

/**
 * What assistive technology meets: one `mark` a passage, on its first line. `mark` may not be named
 * by an attribute, so its description is its (invisible) content. Further lines are plain.
 */
function markElements(boxes: readonly ShownBox[], size: { width: number; height: number }, mark: PdfMark) {
  return boxes.map((box, index) => {
    const element = document.createElement('div');
    element.className = 'mark-box';
    element.dataset['annotation'] = mark.id;
    element.style.left = `${(100 * box.x) / size.width}%`;
    element.style.top = `${(100 * box.y) / size.height}%`;
    element.style.width = `${(100 * box.width) / size.width}%`;
    element.style.height = `${(100 * box.height) / size.height}%`;
    if (mark.isSelected) element.classList.add('selected');
    if (index === 0) {
      element.setAttribute('role', 'mark');
      element.tabIndex = -1;
      element.textContent = mark.description;
    }
    return element;
  });
}

/** The smallest mark at a point of the page as shown (parts of its width and height), if any. */
export function markAtPoint(
  page: ExtractedPage,
  marks: readonly PdfMark[],
  point: { readonly x: number; readonly y: number },
): PdfMark | undefined {
  const { layout } = page;
  if (layout === undefined) return undefined;
  const size = shownSize(layout);
  const [x, y] = [point.x * size.width, point.y * size.height];
  return marks
    .filter(({ pageIndex }) => pageIndex === page.pageIndex)
    .sort(longestFirst)
    .findLast((mark) =>
      shownBoxes(layout, mark.boxes).some(
        (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
      ),
    );
}
