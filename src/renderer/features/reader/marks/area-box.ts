import type { PageArea } from '../../../core/model/annotation';

/** A page's size in points as it is not turned. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  /** Clockwise degrees it is shown turned by. */
  readonly rotation: number;
}

/** A point of a page, in PDF points of the unrotated page. */
export interface PagePoint {
  readonly pageIndex: number;
  readonly x: number;
  readonly y: number;
}

/** Smallest side of an area, in points: less was not meant. */
export const SMALLEST_AREA_PT = 6;
/** How far a press of an arrow key goes, in points; and with finer steps. */
const STEP_PT = 12;
const FINE_STEP_PT = 2;

/** The rectangle between two corners on one page, kept on the page. */
export function areaBetween(one: PagePoint, other: PagePoint, page: PageSize): PageArea {
  const x = [one.x, other.x].map((each) => clamp(each, 0, page.width));
  const y = [one.y, other.y].map((each) => clamp(each, 0, page.height));
  const [left, bottom] = [Math.min(...x), Math.min(...y)];
  return {
    pageIndex: one.pageIndex,
    box: rounded({ x: left, y: bottom, width: Math.max(...x) - left, height: Math.max(...y) - bottom }),
  };
}

export const isLargeEnough = ({ box }: PageArea): boolean =>
  box.width >= SMALLEST_AREA_PT && box.height >= SMALLEST_AREA_PT;

/** The rectangle that the keyboard begins with: in the middle of what is seen of the page. */
export function areaAround(center: PagePoint, page: PageSize): PageArea {
  const [width, height] = [page.width / 4, page.height / 8];
  return moved(
    {
      pageIndex: center.pageIndex,
      box: { x: center.x - width / 2, y: center.y - height / 2, width, height },
    },
    0,
    0,
    page,
  );
}

export interface AreaPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
}

/**
 * An area after an arrow key: moved, or with Shift made larger or smaller at its right and lower
 * edge; with Ctrl in fine steps. Directions are those of the page as it is shown. Undefined for other
 * keys.
 */
export function areaAfterKey(area: PageArea, press: AreaPress, page: PageSize): PageArea | undefined {
  const shown = ARROWS[press.key];
  if (shown === undefined) return undefined;
  const step = press.ctrlKey ? FINE_STEP_PT : STEP_PT;
  const [across, down] = [shown[0] * step, shown[1] * step];
  const [dx, dy] = unturned(across, down, page.rotation);
  return press.shiftKey ? resized(area, across, down, page) : moved(area, dx, dy, page);
}

/** Parts of a page's width and height as it is shown, from its upper left corner. */
export interface ShownParts {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where an area stands on the page as shown: "Area 20 % from the left, 35 % from the top, …". */
export function areaWords({ left, top, width, height }: ShownParts): string {
  const hundredths = (part: number) => `${Math.round(part * 100)} %`;
  return `Area ${hundredths(left)} from the left, ${hundredths(top)} from the top, ${hundredths(width)} wide, ${hundredths(height)} high.`;
}

const ARROWS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A step on the page as shown (to the right, downwards) as one on the page that is not turned (y upwards). */
function unturned(across: number, down: number, rotation: number): readonly [number, number] {
  switch (((rotation % 360) + 360) % 360) {
    case 90:
      return [down, across];
    case 180:
      return [-across, down];
    case 270:
      return [-down, -across];
    default:
      return [across, -down];
  }
}

function moved({ pageIndex, box }: PageArea, dx: number, dy: number, page: PageSize): PageArea {
  const width = Math.min(box.width, page.width);
  const height = Math.min(box.height, page.height);
  return {
    pageIndex,
    box: rounded({
      x: clamp(box.x + dx, 0, page.width - width),
      y: clamp(box.y + dy, 0, page.height - height),
      width,
      height,
    }),
  };
}

/** Grows or shrinks at the right and lower edge as shown; the upper left corner stays. */
function resized({ pageIndex, box }: PageArea, across: number, down: number, page: PageSize): PageArea {
  const [dx, dy] = unturned(across, down, page.rotation);
  const far = { x: box.x + box.width, y: box.y + box.height };
  // The shown upper left corner is the low or the high end of each axis, by the page's turn.
  const [fixesLowX, fixesLowY] = FIXED_CORNERS[((page.rotation % 360) + 360) % 360] ?? [true, false];
  const x = fixesLowX
    ? [box.x, clamp(far.x + dx, box.x + SMALLEST_AREA_PT, page.width)]
    : [clamp(box.x + dx, 0, far.x - SMALLEST_AREA_PT), far.x];
  const y = fixesLowY
    ? [box.y, clamp(far.y + dy, box.y + SMALLEST_AREA_PT, page.height)]
    : [clamp(box.y + dy, 0, far.y - SMALLEST_AREA_PT), far.y];
  const [left = 0, right = 0] = x;
  const [bottom = 0, top = 0] = y;
  return { pageIndex, box: rounded({ x: left, y: bottom, width: right - left, height: top - bottom }) };
}

const FIXED_CORNERS: Readonly<Record<number, readonly [lowX: boolean, lowY: boolean]>> = {
  0: [true, false],
  90: [true, true],
  180: [false, true],
  270: [false, false],
};

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

function rounded(box: PageArea['box']): PageArea['box'] {
  const hundredths = (value: number) => Math.round(value * 100) / 100 + 0;
  return {
    x: hundredths(box.x),
    y: hundredths(box.y),
    width: hundredths(box.width),
    height: hundredths(box.height),
  };
}
