import type { ExtractedPage, PageLayout } from '../../core/model/extraction';
import {
  alongText,
  edgeStrokes,
  lineStrokes,
  quarterTurns,
  type LineStroke,
  type QuarterTurns,
  type ShownBox,
} from './line-strokes';
import { shownBoxes, shownSize } from './shown-boxes';
import type { PdfMark } from './view-content';

const SVG = 'http://www.w3.org/2000/svg';

/** A point's marker is a small bubble over the point, so large in PDF points; its tip is at the point. */
const MARKER_PT = 15;
const TIP_PT = 4;

/** What is drawn for a mark under the page's own drawing, and what over it. */
export interface MarkDrawing {
  readonly under: readonly SVGElement[];
  readonly over: readonly SVGElement[];
}

/** Draws one piece of a mark. Sizes are PDF points of the page as it is shown. */
export function drawMark(layout: PageLayout, mark: PdfMark): MarkDrawing {
  const boxes = shownBoxes(layout, mark.boxes);
  switch (mark.kind) {
    case 'highlight':
      return {
        under: [
          ...boxes.map((box) => rectangle(box, `mark-fill slot-${mark.slot}${doubt(mark)}`)),
          ...linesOf(layout, mark, boxes),
          ...(mark.isDoubtful ? boxes.map((box) => rectangle(box, `mark-doubt slot-${mark.slot}`)) : []),
        ],
        over: [],
      };
    case 'underline':
      return {
        under: [
          ...linesOf(layout, mark, boxes),
          ...(mark.isDoubtful ? boxes.map((box) => rectangle(box, `mark-doubt slot-${mark.slot}`)) : []),
        ],
        over: [],
      };
    case 'area':
      return {
        under: boxes.map((box) => rectangle(box, `mark-fill area-fill slot-${mark.slot}`)),
        over: boxes.flatMap((box) => edgeOf(mark, box)),
      };
    case 'point':
      return { under: [], over: boxes.map((box) => marker(mark, tipOf(layout, box))) };
  }
}

/** Where a mark can be pressed, and where its focus ring stands: a point's is its marker. */
export function pressedBoxes(layout: PageLayout, mark: PdfMark): readonly ShownBox[] {
  const boxes = shownBoxes(layout, mark.boxes);
  if (mark.kind !== 'point') return boxes;
  return boxes.map((box) => {
    const tip = tipOf(layout, box);
    return {
      x: tip.x - MARKER_PT / 2,
      y: tip.y - TIP_PT - MARKER_PT,
      width: MARKER_PT,
      height: MARKER_PT + TIP_PT,
    };
  });
}

/** The marks at a point of the page as shown (parts of its width and height), the smallest first, each once. */
export function marksAtPoint(
  page: ExtractedPage,
  marks: readonly PdfMark[],
  point: { readonly x: number; readonly y: number },
): readonly PdfMark[] {
  const { layout } = page;
  if (layout === undefined) return [];
  const size = shownSize(layout);
  const [x, y] = [point.x * size.width, point.y * size.height];
  const seen = new Set<string>();
  return marks
    .filter(({ pageIndex }) => pageIndex === page.pageIndex)
    .filter((mark) =>
      pressedBoxes(layout, mark).some(
        (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
      ),
    )
    .sort((one, other) => markSize(one) - markSize(other))
    .filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The size of a piece, by which short ones are drawn over long ones. */
export const markSize = (mark: PdfMark): number =>
  mark.boxes.reduce((sum, { width, height }) => sum + width * height, 0);

export function rectangle(box: ShownBox, name: string): SVGRectElement {
  const element = document.createElementNS(SVG, 'rect');
  element.setAttribute('class', name);
  for (const key of ['x', 'y', 'width', 'height'] as const) element.setAttribute(key, String(box[key]));
  element.setAttribute('rx', '1.5');
  return element;
}

const doubt = ({ isDoubtful }: PdfMark) => (isDoubtful ? ' doubtful' : '');

function linesOf(layout: PageLayout, mark: PdfMark, boxes: readonly ShownBox[]): SVGElement[] {
  const turns = turnsOf(layout, mark);
  return boxes.flatMap((shown) => {
    const { box, transform } = alongText(shown, turns);
    return lineStrokes(mark.slot, box).map((stroke) => {
      const element = strokePath(stroke, `mark-line slot-${mark.slot}`);
      element.setAttribute('transform', transform);
      return element;
    });
  });
}

/** Which way a mark's words run on the page as it is shown. */
function turnsOf(layout: PageLayout, mark: PdfMark): QuarterTurns {
  const run = layout.runs.find(({ start, length }) => start + length > mark.start);
  return quarterTurns(run?.angle ?? 0, layout.rotation);
}

/** On a wider edge in the colour of the paper, so that it is seen on dark pictures too. */
function edgeOf(mark: PdfMark, box: ShownBox): SVGElement[] {
  const strokes = edgeStrokes(mark.slot, box);
  return [
    ...strokes.map((stroke) => strokePath({ ...stroke, width: stroke.width + 1.6, dashes: '' }, 'mark-halo')),
    ...strokes.map((stroke) => strokePath(stroke, `mark-line slot-${mark.slot}`)),
  ];
}

function strokePath({ path, width, dashes, round }: LineStroke, name: string): SVGPathElement {
  const element = document.createElementNS(SVG, 'path');
  element.setAttribute('class', name);
  element.setAttribute('d', path);
  element.setAttribute('stroke-width', String(width));
  if (dashes !== '') element.setAttribute('stroke-dasharray', dashes);
  if (round) element.setAttribute('stroke-linecap', 'round');
  return element;
}

function marker(mark: PdfMark, tip: Point): SVGElement {
  const group = document.createElementNS(SVG, 'g');
  group.setAttribute('class', `mark-point slot-${mark.slot}`);
  group.append(strokePath({ path: bubble(tip), width: 1.1, dashes: '', round: false }, 'mark-bubble'));
  const shape = document.createElementNS(SVG, 'path');
  const scale = (MARKER_PT - 7) / 12;
  const top = tip.y - TIP_PT - MARKER_PT;
  shape.setAttribute('class', 'mark-shape');
  shape.setAttribute('d', mark.shape);
  shape.setAttribute('transform', `translate(${tip.x - MARKER_PT / 2 + 3.5} ${top + 3.5}) scale(${scale})`);
  group.append(shape);
  return group;
}

/** A square bubble with its tip at a point. */
function bubble({ x, y }: Point): string {
  const half = MARKER_PT / 2;
  const foot = y - TIP_PT;
  return `M${x} ${y}l-3 ${-TIP_PT}H${x - half + 3}q-3 0-3-3V${foot - MARKER_PT + 3}q0-3 3-3H${x + half - 3}q3 0 3 3V${foot - 3}q0 3-3 3H${x + 3}Z`;
}

/** Where a marker's tip stands: at its point, or as near as the whole marker stays on the page. */
function tipOf(layout: PageLayout, { x, y, height }: ShownBox): Point {
  const size = shownSize(layout);
  return {
    x: Math.max(MARKER_PT / 2, Math.min(size.width - MARKER_PT / 2, x)),
    y: Math.max(MARKER_PT + TIP_PT, y + height),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}
