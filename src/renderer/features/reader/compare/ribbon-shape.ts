/** A tie between two passages as the gutter draws it; heights in px from the gutter's top. */
export interface RibbonEnds {
  readonly id: string;
  /** Where each passage's first line stands; undefined for one that is not on the screen's page. */
  readonly start: number | undefined;
  readonly end: number | undefined;
}

export interface RibbonShape {
  readonly id: string;
  /** The closed band, and the line along its lower edge, as SVG path data. */
  readonly band: string;
  readonly edge: string;
  /** Upright ticks at both ends; only those that have a passage. */
  readonly ticks: readonly { readonly x: number; readonly top: number }[];
  /** Where a missing side's ribbon stops, as a dot. */
  readonly dot: { readonly x: number; readonly y: number } | undefined;
  /** The middle of the band, where its label may stand. */
  readonly middle: { readonly x: number; readonly y: number };
}

/** Thickness of a ribbon, and how far two are spread that begin on one line, in px (design, section 10). */
export const RIBBON_PX = 9;
export const SPREAD_PX = 11;
/** Passages nearer than this share a line, in px. */
const SAME_LINE_PX = 6;
/** A ribbon whose other side is missing reaches this far into the gutter, as a share of its width. */
const STUB = 0.22;

/**
 * Ribbons across a gutter `width` px wide, in the order given. Ends that share a line are spread,
 * in the order of their other ends, so that ribbons cross as little as they can.
 */
export function ribbonShapes(ends: readonly RibbonEnds[], width: number): readonly RibbonShape[] {
  const starts = spread(ends, 'start', 'end');
  const stops = spread(ends, 'end', 'start');
  return ends.flatMap(({ id }) => {
    const start = starts.get(id);
    const end = stops.get(id);
    if (start !== undefined && end !== undefined) return [wholeRibbon(id, start, end, width)];
    if (start !== undefined) return [stub(id, start, 0, STUB * width)];
    if (end !== undefined) return [stub(id, end, width, (1 - STUB) * width)];
    return [];
  });
}

function wholeRibbon(id: string, start: number, end: number, width: number): RibbonShape {
  const bend = width / 2;
  const curve = (from: number, to: number) => `C ${bend} ${from} ${bend} ${to} ${width} ${to}`;
  const back = (from: number, to: number) => `C ${bend} ${from} ${bend} ${to} 0 ${to}`;
  const lower = start + RIBBON_PX;
  return {
    id,
    band: `M 0 ${start} ${curve(start, end)} L ${width} ${end + RIBBON_PX} ${back(end + RIBBON_PX, lower)} Z`,
    edge: `M 0 ${lower} ${curve(lower, end + RIBBON_PX)}`,
    ticks: [
      { x: 0, top: start },
      { x: width, top: end },
    ],
    dot: undefined,
    middle: { x: bend, y: (start + end + RIBBON_PX) / 2 },
  };
}

function stub(id: string, top: number, from: number, to: number): RibbonShape {
  const lower = top + RIBBON_PX;
  return {
    id,
    band: `M ${from} ${top} L ${to} ${top} L ${to} ${lower} L ${from} ${lower} Z`,
    edge: `M ${from} ${lower} L ${to} ${lower}`,
    ticks: [{ x: from, top }],
    dot: { x: to, y: top + RIBBON_PX / 2 },
    middle: { x: to, y: top + RIBBON_PX / 2 },
  };
}

/** Heights of one side's ends by id, those on one line moved apart. */
function spread(
  ends: readonly RibbonEnds[],
  side: 'start' | 'end',
  other: 'start' | 'end',
): ReadonlyMap<string, number> {
  const placed = ends
    .flatMap((each) => {
      const top = each[side];
      return top === undefined ? [] : [{ id: each.id, top, other: each[other] ?? top }];
    })
    .sort((one, next) => one.top - next.top || one.other - next.other);
  const lines: (typeof placed)[] = [];
  for (const each of placed) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && each.top - first.top < SAME_LINE_PX) line.push(each);
    else lines.push([each]);
  }
  const tops = new Map<string, number>();
  for (const line of lines) {
    const first = line[0]?.top ?? 0;
    line.sort((one, next) => one.other - next.other);
    for (const [index, { id }] of line.entries()) tops.set(id, first + index * SPREAD_PX);
  }
  return tops;
}

/** Tops of labels, each as near to where it is wanted as it can be without covering another, in px. */
export function labelTops(
  wanted: readonly { readonly id: string; readonly y: number }[],
  height: number,
): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  let free = Number.NEGATIVE_INFINITY;
  for (const { id, y } of wanted.toSorted((one, other) => one.y - other.y)) {
    const top = Math.max(free, y - height / 2);
    tops.set(id, top);
    free = top + height;
  }
  return tops;
}
