import type { RecognisedPage } from '../core/ports';
import { ENGINE, type Engine } from './engine';
import { greyPicture, partOfPicture, turnedPicture, type PagePicture } from './page-picture';
import { recognisedText, type RecognisedText } from './recognised-text';

/** Lines that lean less than this (radians; a third of a degree) are read as they are. */
const LEAST_SKEW = 0.006;
/** Lines that lean more than this are no lines: a drawing, or a page on its side. */
const MOST_SKEW = 0.35;
/** A page read less surely than this may stand on its side or on its head. */
const DOUBTFUL = 50;
/** And another way up is believed when it is read so much more surely. */
const CLEARLY_BETTER = 15;
/** The other ways up are tried on a part of the page of so many pixels each way, which is quick. */
const TRIAL_PIXELS = 900;
/** Fewer words say nothing of how a page stands. */
const LEAST_WORDS = 3;
const QUARTER_TURNS = [Math.PI / 2, -Math.PI / 2, Math.PI];

/** What recognising a page goes by. */
export interface PageReading {
  /** From 0. */
  readonly pageIndex: number;
  /** BCP 47 primary languages. */
  readonly languages: readonly string[];
  /** From 0 to 1, forward only. */
  readonly onProgress: (share: number) => void;
}

/**
 * Reads the words in the picture of a page. Leaning lines are levelled first. A page that reads badly
 * is tried in the three other ways up; the words then stand as they do on the paper, on their side.
 */
export async function recognisePage(
  engine: Engine,
  picture: PagePicture,
  reading: PageReading,
): Promise<RecognisedPage> {
  let furthest = 0;
  const between = (from: number, to: number) => (share: number) => {
    furthest = Math.max(furthest, from + (to - from) * Math.min(1, Math.max(0, share)));
    reading.onProgress(furthest);
  };
  let best = await readLevelled(engine, picture, reading, between(0, 0.9));
  if (best.confidence < DOUBTFUL && best.runs.length >= LEAST_WORDS) {
    const angle = await betterWayUp(engine, picture, best, reading.languages);
    if (angle !== 0) {
      const turned = await readLevelled(engine, turnedPicture(picture, angle), reading, between(0.9, 1));
      if (turned.confidence > best.confidence) best = turned;
    }
  }
  const { text, runs, confidences, confidence } = best;
  return {
    page: { pageIndex: reading.pageIndex, text, layout: { ...picture.layout, runs, confidences } },
    confidence,
    engine: ENGINE,
  };
}

async function readLevelled(
  engine: Engine,
  picture: PagePicture,
  reading: PageReading,
  onProgress: (share: number) => void,
): Promise<RecognisedText> {
  const grey = greyPicture(picture.canvas);
  const skew = await engine.skewOf(grey);
  const leans = Math.abs(skew) >= LEAST_SKEW && Math.abs(skew) <= MOST_SKEW;
  const level = leans ? turnedPicture(picture, skew) : picture;
  const pixels = leans ? greyPicture(level.canvas) : grey;
  const { blocks } = await engine.read(pixels, level.dotsPerInch, onProgress);
  return recognisedText(blocks, level.toPage, reading.languages);
}

/** The quarter turn (radians, clockwise) after which the page reads clearly better; 0 for none. */
async function betterWayUp(
  engine: Engine,
  picture: PagePicture,
  { runs, confidence }: RecognisedText,
  languages: readonly string[],
): Promise<number> {
  const part = partOfPicture(
    picture,
    middle(runs.map(({ x }) => x)),
    middle(runs.map(({ y }) => y)),
    TRIAL_PIXELS,
  );
  let best = { angle: 0, confidence: confidence + CLEARLY_BETTER };
  for (const angle of QUARTER_TURNS) {
    const trial = turnedPicture(part, angle);
    const { blocks } = await engine.read(greyPicture(trial.canvas), trial.dotsPerInch, () => {});
    const tried = recognisedText(blocks, trial.toPage, languages);
    if (tried.confidence > best.confidence) best = { angle, confidence: tried.confidence };
  }
  return best.angle;
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
