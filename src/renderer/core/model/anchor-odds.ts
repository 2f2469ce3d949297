import type { Agreement, Alignment } from './align-letters';

/** An anchor that was found for certain: where it stood and where it stands, in letters of the new reading. */
export interface CertainPlace {
  readonly was: number;
  readonly is: number;
}

/** Where an anchor stood, and the certain ones before and after it in the old reading. */
export interface Expectation {
  /** The letter of the new reading at the old page and offset. */
  readonly letter: number;
  readonly before?: CertainPlace | undefined;
  readonly after?: CertainPlace | undefined;
}

/** Weights of Hypothesis' scoring: the quote, the words before and after it, the position. */
const QUOTE_WEIGHT = 50;
const CONTEXT_WEIGHT = 20;
const POSITION_WEIGHT = 2;

/**
 * How like a place is to what an anchor describes, from 0 to 1, weighted as Hypothesis weighs it:
 * quote 50, prefix 20, suffix 20, position 2. What an anchor does not have does not count.
 */
export function likenessOf(place: Alignment, expected: number, length: number): number {
  const parts = [
    [place.quote, QUOTE_WEIGHT],
    [place.prefix, CONTEXT_WEIGHT],
    [place.suffix, CONTEXT_WEIGHT],
  ] as const;
  const near = length === 0 ? 1 : 1 - Math.min(1, Math.abs(place.start - expected) / length);
  let sum = POSITION_WEIGHT * near;
  let weights = POSITION_WEIGHT;
  for (const [part, weight] of parts) {
    if (part.length === 0) continue;
    sum += weight * shareOf(part);
    weights += weight;
  }
  return sum / weights;
}

function shareOf({ length, errors, aside }: Agreement): number {
  return Math.max(0, 1 - (errors + aside) / length);
}

/** How likely a place must be to be taken: rather lost than wrong. */
const SURE = 0.998;

/** What follows are natural logarithms of odds. A letter that is the same speaks so much against chance. */
const SAME = 0.6;
/**
 * A wrong letter more than print and recognition usually make, and which they make: two, and this part
 * of all. One of the usual speaks so much less as two copies of the same words would come to differ by
 * chance: three standard deviations must not decide between them.
 */
const ERROR = 4.2;
const USUAL_PART = 0.08;
/** Against chance, and against another place: a context that is not there, because a page or a paragraph ends. */
const ASIDE = 6;
const ASIDE_HERE_ONLY = 9;
/** Odds that the passage is gone from the text. */
const GONE = -3;

/**
 * The place that is right beyond doubt, or undefined. It must stand out from all others: by wrong
 * letters, by what is around it, by where it is expected. And it must have more in common with the
 * anchor than chance or a phrase that people repeat would give it.
 *
 * @param errorRate wrong letters among all in this text, as far as known: where they are few, a place
 *   that differs is another passage; where they are many, it may be the same one, damaged
 */
export function certainPlace(
  places: readonly Alignment[],
  expectation: Expectation | undefined,
  length: number,
  errorRate: number,
): Alignment | undefined {
  const weighed = places.map((place) => {
    const errors = errorsOf(place);
    const usual = Math.min(errors, 2 + USUAL_PART * lettersOf(place));
    const usualError = Math.min(ERROR, 2 / Math.sqrt(2 * errorRate * lettersOf(place)));
    const doubt = usualError * usual + ERROR * (errors - usual);
    const expected = expectation === undefined ? 1 / length : density(place.start, expectation, length);
    const near = Math.log(expected);
    return {
      place,
      againstOthers: near - doubt - ASIDE_HERE_ONLY * asidesOf(place),
      againstChance: near - doubt - ASIDE * asidesOf(place) + SAME * lettersOf(place),
    };
  });
  const [best, ...others] = weighed.sort((one, other) => other.againstOthers - one.againstOthers);
  if (best === undefined) return undefined;
  const nowhere = Math.exp(GONE - best.againstChance);
  const elsewhere = others.reduce(
    (sum, other) => sum + Math.exp(other.againstOthers - best.againstOthers),
    0,
  );
  return 1 / (1 + nowhere + elsewhere) >= SURE ? best.place : undefined;
}

/** Letters of context that must be there whole beside a quote that stands nowhere else. */
const LEAST_CONTEXT = 5;
/** Wrong and missing letters that any other place must have more. */
const APART = 6;

/**
 * The one place where the quote stands letter for letter with all of what was before it, or all of
 * what was after it: short passages in short texts, which have too few letters to speak for
 * themselves. Undefined where any other place comes near it.
 */
export function onlyVerbatimPlace(places: readonly Alignment[]): Alignment | undefined {
  const isWhole = ({ length, errors, aside }: Agreement) => errors === 0 && aside === 0 && length > 0;
  const [only, ...more] = places.filter(
    ({ quote, prefix, suffix }) =>
      isWhole(quote) && [prefix, suffix].some((side) => isWhole(side) && side.length >= LEAST_CONTEXT),
  );
  if (only === undefined || more.length > 0) return undefined;
  const away = (place: Alignment) =>
    partsOf(place).reduce((sum, { errors, aside }) => sum + errors + aside, 0);
  const isAlone = places.every((place) => place === only || away(place) - away(only) >= APART);
  return isAlone ? only : undefined;
}

const partsOf = ({ prefix, quote, suffix }: Alignment): readonly Agreement[] => [prefix, quote, suffix];

function errorsOf(place: Alignment): number {
  return partsOf(place).reduce((sum, { errors }) => sum + errors, 0);
}

function lettersOf(place: Alignment): number {
  return partsOf(place).reduce((sum, { length, aside }) => sum + length - aside, 0);
}

function asidesOf(place: Alignment): number {
  return partsOf(place).filter(({ aside }) => aside > 0).length;
}

/** Part of the passages that were moved somewhere else in the text. */
const MOVED = 0.02;
/** Part of the passages that stand at the same letter, because nothing changed before them. */
const UNMOVED = 0.2;

/**
 * How likely a passage begins at a letter, for where it stood and where its neighbours went. Letters
 * come and go by chance, so what is to be expected widens with the root of the distance; but between
 * two neighbours that went different ways a paragraph is new, gone or moved, and either may be right.
 */
function density(letter: number, { letter: was, before, after }: Expectation, length: number): number {
  const anywhere = MOVED / length;
  const byPosition = bell(letter - was, 60 + 0.03 * was);
  if (before === undefined && after === undefined) {
    return anywhere + (letter === was ? UNMOVED : 0) + (1 - MOVED - UNMOVED) * byPosition;
  }
  if (before !== undefined && after !== undefined) {
    const span = after.was - before.was;
    const spanNow = after.is - before.is;
    if (spanNow >= 0 && Math.abs(spanNow - span) <= 8 + 0.04 * span) {
      const part = span === 0 ? 0 : (was - before.was) / span;
      const near = Math.min(was - before.was, after.was - was);
      const between = narrowBell(
        letter - before.is - part * spanNow,
        2 + 0.4 * Math.sqrt(near) + 0.01 * near,
      );
      return anywhere + 0.97 * between + 0.005 * byPosition;
    }
  }
  const neighbours = [before, after].filter((place) => place !== undefined);
  const by = neighbours.map((place) => {
    const distance = Math.abs(was - place.was);
    return narrowBell(letter - was - (place.is - place.was), 3 + 0.4 * Math.sqrt(distance) + 0.03 * distance);
  });
  return anywhere + (0.9 * by.reduce((sum, each) => sum + each, 0)) / by.length + 0.02 * byPosition;
}

/** Cauchy's distribution: most is near, and what is far is still possible. */
function bell(distance: number, scale: number): number {
  return 1 / (Math.PI * scale * (1 + (distance / scale) ** 2));
}

/** Student's distribution with three degrees of freedom: what is far is far less likely. */
function narrowBell(distance: number, scale: number): number {
  return 2 / (Math.PI * Math.sqrt(3) * scale * (1 + (distance / scale) ** 2 / 3) ** 2);
}
