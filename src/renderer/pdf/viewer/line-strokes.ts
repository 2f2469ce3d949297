/** One stroke of a highlight's line, in the units of the page's drawing. */
export interface LineStroke {
  /** SVG path data. */
  readonly path: string;
  readonly width: number;
  /** SVG dash pattern, or empty. */
  readonly dashes: string;
  readonly round: boolean;
}

/** How often a line of text is turned by a quarter, counter-clockwise, as it is shown. */
export type QuarterTurns = 0 | 1 | 2 | 3;

/** The quarter turns nearest to a direction of writing on a page that is shown turned. */
export function quarterTurns(angleRadians: number, pageRotationDegrees: number): QuarterTurns {
  const turns = Math.round(angleRadians / (Math.PI / 2) - pageRotationDegrees / 90);
  return (((turns % 4) + 4) % 4) as QuarterTurns;
}

/**
 * A box seen along its line of text: its size in that view, and the SVG transform that puts what is
 * drawn from (0, 0) into the page.
 */
export function alongText(box: ShownBox, turns: QuarterTurns) {
  const { x, y, width, height } = box;
  switch (turns) {
    case 0:
      return { box: { x: 0, y: 0, width, height }, transform: `translate(${x} ${y})` };
    case 1:
      return {
        box: { x: 0, y: 0, width: height, height: width },
        transform: `translate(${x} ${y + height}) rotate(-90)`,
      };
    case 2:
      return {
        box: { x: 0, y: 0, width, height },
        transform: `translate(${x + width} ${y + height}) rotate(180)`,
      };
    case 3:
      return {
        box: { x: 0, y: 0, width: height, height: width },
        transform: `translate(${x + width} ${y}) rotate(90)`,
      };
  }
}

/** A box on the page as shown: y counts downwards. */
export interface ShownBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Half a wave, and how high it swings, in line heights. */
const WAVE_LENGTH = 0.13;
const WAVE_HEIGHT = 0.055;

/**
 * The line under a highlight, as vector strokes: solid, double, dashed, dotted or wavy by the
 * highlight's number (design language, section 2). Thickness follows the height of the line of text,
 * so the pattern is the same at every zoom.
 */
export function lineStrokes(slot: 1 | 2 | 3 | 4 | 5, box: ShownBox): readonly LineStroke[] {
  const unit = Math.min(box.height, 28);
  const y = box.y + box.height - unit * 0.04;
  const thickness = Math.max(unit * 0.085, 0.6);
  const straight = (at: number) => `M${round(box.x)} ${round(at)}H${round(box.x + box.width)}`;
  switch (slot) {
    case 1:
      return [{ path: straight(y), width: thickness, dashes: '', round: false }];
    case 2:
      return [y - thickness * 1.1, y + thickness * 0.4].map((at) => ({
        path: straight(at),
        width: thickness * 0.62,
        dashes: '',
        round: false,
      }));
    case 3:
      return [
        {
          path: straight(y),
          width: thickness * 1.1,
          dashes: `${round(unit * 0.3)} ${round(unit * 0.17)}`,
          round: false,
        },
      ];
    case 4:
      return [
        { path: straight(y), width: thickness * 1.5, dashes: `0 ${round(thickness * 2.7)}`, round: true },
      ];
    case 5:
      return [{ path: wave(box.x, y, box.width, unit), width: thickness * 0.75, dashes: '', round: true }];
  }
}

/** Thickness of an area's edge, in points. */
const EDGE_PT = 1.4;

/** The edge around an area, in the highlight's own pattern. */
export function edgeStrokes(slot: 1 | 2 | 3 | 4 | 5, box: ShownBox): readonly LineStroke[] {
  const edge = (inset: number) => {
    const [width, height] = [Math.max(0, box.width - 2 * inset), Math.max(0, box.height - 2 * inset)];
    return `M${round(box.x + inset)} ${round(box.y + inset)}h${round(width)}v${round(height)}h${round(-width)}Z`;
  };
  const stroke = (path: string, width: number, dashes = '', isRound = false): LineStroke => ({
    path,
    width: round(width),
    dashes,
    round: isRound,
  });
  switch (slot) {
    case 1:
      return [stroke(edge(0), EDGE_PT)];
    case 2:
      return [0, 2.2 * EDGE_PT].map((inset) => stroke(edge(inset), EDGE_PT * 0.7));
    case 3:
      return [stroke(edge(0), EDGE_PT * 1.1, '6 3.5')];
    case 4:
      return [stroke(edge(0), EDGE_PT * 1.5, '0 4', true)];
    case 5:
      return waveAround(box).map((path) => stroke(path, EDGE_PT, '', true));
  }
}

/** A wave along each of the four sides; the upright ones are level ones with x and y changed over. */
function waveAround({ x, y, width, height }: ShownBox): readonly string[] {
  const unit = 16;
  const upright = (at: number) => uprightWave(at, y, height, unit);
  return [wave(x, y, width, unit), wave(x, y + height, width, unit), upright(x), upright(x + width)];
}

function uprightWave(x: number, y: number, height: number, unit: number): string {
  const { halves, step, swing } = halfWaves(height, unit);
  let path = `M${round(x)} ${round(y)}`;
  for (let index = 0; index < halves; index += 1)
    path += `q${round(index % 2 === 0 ? -swing : swing)} ${round(step / 2)} 0 ${round(step)}`;
  return path;
}

function halfWaves(length: number, unit: number) {
  const half = Math.max(unit * WAVE_LENGTH, 0.8);
  const halves = Math.max(1, Math.round(length / half));
  return { halves, step: length / halves, swing: unit * WAVE_HEIGHT * 2 };
}

function wave(x: number, y: number, width: number, unit: number): string {
  const { halves, step, swing } = halfWaves(width, unit);
  let path = `M${round(x)} ${round(y)}`;
  for (let index = 0; index < halves; index += 1) {
    path += `q${round(step / 2)} ${round(index % 2 === 0 ? -swing : swing)} ${round(step)} 0`;
  }
  return path;
}

const round = (value: number) => Math.round(value * 100) / 100;
