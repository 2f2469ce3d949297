import type { PageBox, PageLayout } from '../../core/model/extraction';
import { alongText, quarterTurns } from './line-strokes';
import { shownBoxes } from './shown-boxes';
import type { PageMention } from './view-content';

const SVG = 'http://www.w3.org/2000/svg';

/** Thickness and gaps in parts of the height of a line of text, of which a tall one counts as this, in points. */
const TALLEST_PT = 22;

/** The line under a date (dotted) or a name (dashed and thinner), on the page as it is shown. */
export function mentionLines(
  layout: PageLayout,
  { kind, start }: PageMention,
  boxes: readonly PageBox[],
): readonly SVGElement[] {
  const run = layout.runs.find((each) => each.start + each.length > start);
  const turns = quarterTurns(run?.angle ?? 0, layout.rotation);
  return shownBoxes(layout, boxes).map((shown) => {
    const { box, transform } = alongText(shown, turns);
    const { width, dashes, isRound } = mentionStroke(kind, Math.min(box.height, TALLEST_PT));
    const line = document.createElementNS(SVG, 'path');
    line.setAttribute('class', `mention-line ${kind}`);
    line.setAttribute('d', `M${width / 2} ${rounded(box.height)}H${rounded(box.width - width / 2)}`);
    line.setAttribute('transform', transform);
    line.setAttribute('stroke-width', String(width));
    line.setAttribute('stroke-dasharray', dashes);
    if (isRound) line.setAttribute('stroke-linecap', 'round');
    return line;
  });
}

/** How the line of a mention is drawn under a line of text so many points high. */
export function mentionStroke(kind: PageMention['kind'], height: number) {
  const width = rounded(Math.max(kind === 'date' ? height * 0.09 : height * 0.055, 0.4));
  return kind === 'date'
    ? { width, dashes: `0 ${rounded(width * 2.3)}`, isRound: true }
    : { width, dashes: `${rounded(height * 0.24)} ${rounded(height * 0.17)}`, isRound: false };
}

const rounded = (value: number) => Math.round(value * 100) / 100;
