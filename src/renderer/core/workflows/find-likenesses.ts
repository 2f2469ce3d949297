import { sameTexts } from '../model/independent-texts';
import type { TextRelation } from '../model/independent-texts';
import { compareSketches, countBelow, likenessOf } from '../model/text-sketch';
import type { SketchLikeness, TextSketch } from '../model/text-sketch';

/**
 * Finds texts that are alike, by their sketches. The searches are generators: they hand back
 * control after each few milliseconds of work, so that a window stays responsive.
 */

/** Two sources whose texts are alike. */
export interface FoundPair extends SketchLikeness {
  readonly one: string;
  readonly other: string;
}

/** Fewer shared hashes than this prove nothing: two reports of one event share a sentence or two. */
const LEAST_SHARED = 8;
const ALIKE_LIKENESS = 0.25;
const ALIKE_CONTAINMENT = 0.6;
/**
 * A shingle in more texts than this (a publisher's footer, a story that a hundred papers print) is
 * only followed from each text to its next few neighbours: copies of one story are linked as a
 * chain instead of each with each, and a footer costs no more than other words.
 */
const FEW_TEXTS = 16;
const NEIGHBOURS = 4;
/** Pairs with fewer shared hashes among those followed are not looked at again. */
const LEAST_FOLLOWED = 4;

/** Whether texts are alike enough to ask the researcher about them. */
export function isAlike({ shared, likeness, containedInOther, otherContained }: SketchLikeness): boolean {
  if (shared < LEAST_SHARED) return false;
  return likeness >= ALIKE_LIKENESS || Math.max(containedInOther, otherContained) >= ALIKE_CONTAINMENT;
}

const SLOTS = 1 << 20;
const SKETCHES_A_SLICE = 200;

/** The sketches that are alike to this one, likeliest first. */
export function* likenessesOf(
  sketch: TextSketch,
  all: Iterable<TextSketch>,
): Generator<void, readonly FoundPair[]> {
  // Most hashes of other texts are turned away by their last twenty bits, without a look at the set.
  const slots = new Uint8Array(SLOTS);
  const own = new Set(sketch.hashes);
  for (const hash of sketch.hashes) slots[hash & (SLOTS - 1)] = 1;
  const found: FoundPair[] = [];
  let seen = 0;
  for (const other of all) {
    if (other.sourceId === sketch.sourceId) continue;
    const bound = 2 ** (32 - Math.max(sketch.rate, other.rate));
    const size = countBelow(other.hashes, bound);
    let shared = 0;
    for (let index = 0; index < size; index += 1) {
      const hash = other.hashes[index] ?? 0;
      if (slots[hash & (SLOTS - 1)] === 1 && own.has(hash)) shared += 1;
    }
    const likeness = likenessOf(shared, countBelow(sketch.hashes, bound), size);
    if (isAlike(likeness)) found.push({ one: sketch.sourceId, other: other.sourceId, ...likeness });
    seen += 1;
    if (seen % SKETCHES_A_SLICE === 0) yield;
  }
  return found.sort(likeliestFirst);
}

/** How many hashes are sorted at once. */
const HASHES_A_SLICE = 8192;
const PAIRS_A_SLICE = 500;
/** Places for texts in a number that holds a hash and a text: 2^32 times this is exact. */
const MOST_TEXTS = 2 ** 21;

/**
 * All pairs that are alike, likeliest first. Every hash of every sketch is sorted together with the
 * number of its text, a range of hashes at a time; equal hashes then stand side by side, which is
 * the inverted index without the memory for one. Pairs that share enough are compared in full.
 */
export function* likePairs(sketches: readonly TextSketch[]): Generator<void, readonly FoundPair[]> {
  const counts = new Map<number, number>();
  const follow = (one: number, other: number) => {
    const key = one * MOST_TEXTS + other;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const entries of inRanges(sketches)) {
    for (let start = 0; start < entries.length; ) {
      const hash = Math.floor((entries[start] ?? 0) / MOST_TEXTS);
      let end = start + 1;
      while (end < entries.length && Math.floor((entries[end] ?? 0) / MOST_TEXTS) === hash) end += 1;
      const reach = end - start > FEW_TEXTS ? NEIGHBOURS : FEW_TEXTS;
      for (let at = start; at < end - 1; at += 1) {
        const one = (entries[at] ?? 0) % MOST_TEXTS;
        for (let next = at + 1; next < end && next <= at + reach; next += 1) {
          follow(one, (entries[next] ?? 0) % MOST_TEXTS);
        }
      }
      start = end;
    }
    yield;
  }
  const found: FoundPair[] = [];
  let compared = 0;
  for (const [key, count] of counts) {
    if (count < LEAST_FOLLOWED) continue;
    const one = sketches[Math.floor(key / MOST_TEXTS)];
    const other = sketches[key % MOST_TEXTS];
    if (one === undefined || other === undefined) continue;
    const likeness = compareSketches(one, other);
    if (isAlike(likeness)) found.push({ one: one.sourceId, other: other.sourceId, ...likeness });
    compared += 1;
    if (compared % PAIRS_A_SLICE === 0) yield;
  }
  return found.sort(likeliestFirst);
}

/** The hashes of all sketches, each with the number of its sketch, sorted, in ranges of about one slice. */
function* inRanges(sketches: readonly TextSketch[]): Generator<Float64Array> {
  const places = new Uint32Array(sketches.length);
  const entries: number[] = [];
  let width = 2 ** 20;
  for (let from = 0; from < 2 ** 32; ) {
    const bound = Math.min(2 ** 32, from + width);
    entries.length = 0;
    for (const [text, { hashes }] of sketches.entries()) {
      let place = places[text] ?? 0;
      for (; place < hashes.length; place += 1) {
        const hash = hashes[place] ?? 0;
        if (hash >= bound) break;
        entries.push(hash * MOST_TEXTS + text);
      }
      places[text] = place;
    }
    yield new Float64Array(entries).sort();
    from = bound;
    // Small hashes are many, since long texts keep only those; the width follows what was found.
    if (entries.length > HASHES_A_SLICE) width = Math.max(1, width / 2);
    else if (entries.length < HASHES_A_SLICE / 2) width *= 2;
  }
}

/**
 * The pairs that are worth asking about, likeliest first. What is already answered is left out,
 * also when it follows from other answers: copies of a copy are the same text. So is what a likelier
 * question may answer: of a hundred copies of one story 99 pairs are asked about, not 4,950.
 */
export function pairsToJudge(
  pairs: readonly FoundPair[],
  relations: readonly TextRelation[],
): readonly FoundPair[] {
  const judged = sameTexts(relations);
  const different = new Set<string>();
  for (const { kind, sourceIds } of relations) {
    const [one, other] = [judged.textOf(sourceIds[0]), judged.textOf(sourceIds[1])];
    if (kind === 'different-text') different.add(`${one} ${other}`).add(`${other} ${one}`);
  }
  const linked = sameTexts(relations);
  return pairs.filter(({ one, other }) => {
    if (different.has(`${judged.textOf(one)} ${judged.textOf(other)}`)) return false;
    if (linked.isSame(one, other)) return false;
    linked.join(one, other);
    return true;
  });
}

/** An order of pairs that is always the same. */
export function likeliestFirst(a: FoundPair, b: FoundPair): number {
  return (
    b.likeness - a.likeness ||
    Math.max(b.containedInOther, b.otherContained) - Math.max(a.containedInOther, a.otherContained) ||
    compare(a.one, b.one) ||
    compare(a.other, b.other)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
