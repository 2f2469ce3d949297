import { articlePieces } from './article-text';
import type { Extraction } from './extraction';
import { shingleHashes, shingleWordSteps } from './shingles';
import { finished } from './steps';
import type { Steps } from './steps';

/**
 * A sample of a text's shingles, by which likeness is estimated without the text.
 *
 * Likeness is the resemblance (Jaccard) and the containment of the sets of shingles, after A. Z.
 * Broder, "On the resemblance and containment of documents", Proceedings of SEQUENCES 1997, pp.
 * 21–29. The sample is a FracMinHash: every shingle whose hash lies under a fixed part of all
 * hashes (L. Irber et al., "Lightweight compositional analysis of metagenomes with FracMinHash and
 * minimum metagenome covers", bioRxiv 2022.01.11.475838). The usual bottom-k sketch has one size
 * for all texts and can only estimate the resemblance of texts about equally long; a FracMinHash
 * grows with its text, so it also tells that an article stands in a report forty times as long.
 *
 * A stored sketch of another version of this file cannot be compared: change the database's
 * version when the shingles or the sample change.
 */
export interface TextSketch {
  readonly sourceId: string;
  /** Of each 2^rate shingles one is kept: those whose hash is under 2^(32 - rate). */
  readonly rate: number;
  /** The kept hashes, ascending, each once. */
  readonly hashes: Uint32Array<ArrayBuffer>;
  /** Differs, all but certainly, when the hashes do: a text that was read again is noticed by it. */
  readonly print: number;
}

/** How much two texts share; parts are from 0 to 1. */
export interface SketchLikeness {
  /** Hashes in both samples: how much the estimate rests on. */
  readonly shared: number;
  /** Shared shingles over all shingles of both (Jaccard). */
  readonly likeness: number;
  /** Part of the one text's shingles that the other has, and the other way round. */
  readonly containedInOther: number;
  readonly otherContained: number;
}

/** Shorter texts have no sketch: a caption or a line of address is the same in many documents. */
const SHORTEST_SKETCHED_WORDS = 30;
/** Characters of a script without spaces that say about as much as a word. */
const CHARACTERS_A_WORD = 2;
/** Texts with fewer shingles keep all of them: their likeness is exact. */
const KEPT_WHOLE = 1024;
/** At least one shingle in 16 is kept, so that a column of 200 words is still found in a book. */
const LARGEST_RATE = 4;

/** The likeness of texts of which one is too short to have a sketch. */
export const NO_LIKENESS: SketchLikeness = { shared: 0, likeness: 0, containedInOther: 0, otherContained: 0 };

/** The sketch of a source's text; undefined for a text too short to be compared. */
export function textSketch(sourceId: string, extraction: Extraction): TextSketch | undefined {
  return finished(sketchSteps(sourceId, extraction));
}

/** The same, handing back control now and then. */
export function* sketchSteps(sourceId: string, extraction: Extraction): Steps<TextSketch | undefined> {
  const pieces = articlePieces(extraction.pages).map((piece) => piece.text);
  yield;
  const words = yield* shingleWordSteps(pieces.join('\n'));
  yield;
  const characters = words.unspaced.reduce<number>((sum, each) => sum + each, 0);
  const length = words.unspaced.length - characters + characters / CHARACTERS_A_WORD;
  if (length < SHORTEST_SKETCHED_WORDS) return undefined;
  return sketchOf(sourceId, shingleHashes(words));
}

/** The sketch of these shingles, given in any order and as often as they occur. */
function sketchOf(sourceId: string, shingles: Uint32Array): TextSketch {
  const rate = Math.min(LARGEST_RATE, Math.max(0, Math.ceil(Math.log2(shingles.length / KEPT_WHOLE))));
  const limit = 2 ** (32 - rate);
  const kept = shingles.filter((hash) => hash < limit).sort();
  const hashes = kept.filter((hash, index) => index === 0 || hash !== kept[index - 1]);
  return { sourceId, rate, hashes, print: printOf(hashes) };
}

/**
 * Estimates likeness from two sketches. The finer one is first thinned to the rate of the other,
 * which loses nothing: what is left is the sample it would have been at that rate.
 */
export function compareSketches(one: TextSketch, other: TextSketch): SketchLikeness {
  const rate = Math.max(one.rate, other.rate);
  const ones = countBelow(one.hashes, 2 ** (32 - rate));
  const others = countBelow(other.hashes, 2 ** (32 - rate));
  let shared = 0;
  let at = 0;
  let otherAt = 0;
  while (at < ones && otherAt < others) {
    const difference = (one.hashes[at] ?? 0) - (other.hashes[otherAt] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) otherAt += 1;
  }
  return likenessOf(shared, ones, others);
}

/** Likeness from the sizes of two samples and of what they share. */
export function likenessOf(shared: number, ones: number, others: number): SketchLikeness {
  if (shared === 0) return NO_LIKENESS;
  return {
    shared,
    likeness: shared / (ones + others - shared),
    containedInOther: shared / ones,
    otherContained: shared / others,
  };
}

/** How many of the ascending hashes are under a bound. */
export function countBelow(hashes: Uint32Array, bound: number): number {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function printOf(hashes: Uint32Array): number {
  let print = hashes.length;
  for (const hash of hashes) print = (Math.imul(print, 31) + hash) | 0;
  return print >>> 0;
}
