import { finished } from '../steps';
import type { Steps } from '../steps';
import { LONGEST_ENDING, stemsOf } from './name-endings';
import type { Stem } from './name-endings';
import { isFitting, patternsOf } from './name-patterns';
import type { KnownName, NamePattern } from './name-patterns';
import { areNeighbours, formsOf, isCapital, nameWords } from './name-words';
import type { NameWord } from './name-words';

/** A known name in a text. */
export interface NameMention {
  /** UTF-16 offsets into the text given. */
  readonly start: number;
  readonly end: number;
  /** Whom or what it may name, in the order of the list given; several where a name is shared. */
  readonly ids: readonly string[];
}

/** Finds names in texts; made once for a list of names. See {@link nameMatcher}. */
export interface NameMatcher {
  readonly find: (text: string) => readonly NameMention[];
  /** The same in slices of some milliseconds. */
  readonly steps: (text: string) => Steps<readonly NameMention[]>;
}

const TURKIC_LETTERS = /[əƏğĞıİşŞ]/u;
const WORDS_A_STEP = 3000;
/** In a text with fewer capitals than this share of its words nobody wrote capitals at all. */
const FEWEST_CAPITALS = 0.01;

/**
 * Makes a matcher for whole words in any case and with or without accents, hyphens and
 * apostrophes, with the common case endings of Russian, Armenian, Georgian, Turkish, Azerbaijani
 * and German. A name of one word counts only with a capital if it is written with one (“Hope”, not
 * “hope”; “WHO”, not “Who”), unless the text has no capitals. Participants of two words are also
 * found in the other order: “Aliyev, Ilham”, “Bridge of Peace” for “Peace Bridge”. The longest
 * name wins.
 */
export function nameMatcher(names: readonly KnownName[]): NameMatcher {
  const index = indexOf(names);
  const steps = (text: string) => mentionSteps(index, text);
  return { find: (text) => finished(steps(text)), steps };
}

/** The names in one text; for many texts make a {@link nameMatcher} once. */
export function findNameMentions(text: string, names: readonly KnownName[]): readonly NameMention[] {
  return nameMatcher(names).find(text);
}

interface NameIndex {
  /** The words of names by their stems, with the endings they take. */
  readonly stems: ReadonlyMap<string, readonly (Stem & { readonly word: number })[]>;
  /** The names by the number of their first word. */
  readonly patterns: ReadonlyMap<number, readonly Indexed[]>;
}

interface Indexed extends Omit<NamePattern, 'joining'> {
  readonly numbers: readonly number[];
  readonly joining: ReadonlySet<number>;
}

function indexOf(names: readonly KnownName[]): NameIndex {
  const numbers = new Map<string, number>();
  const stems = new Map<string, (Stem & { readonly word: number })[]>();
  const patterns = new Map<number, Indexed[]>();
  const numberOf = (folded: string): number => {
    const known = numbers.get(folded);
    if (known !== undefined) return known;
    const word = numbers.size;
    numbers.set(folded, word);
    for (const stem of stemsOf(folded)) listIn(stems, stem.stem).push({ ...stem, word });
    return word;
  };
  for (const name of names) {
    for (const pattern of patternsOf(name)) {
      const indexed = {
        ...pattern,
        numbers: pattern.words.map(numberOf),
        joining: new Set(pattern.joining.map(numberOf)),
      };
      const [first] = indexed.numbers;
      if (first !== undefined) listIn(patterns, first).push(indexed);
    }
  }
  return { stems, patterns };
}

function listIn<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: Item[] = [];
  lists.set(key, list);
  return list;
}

/** What a word of the text may be. */
interface Meaning {
  /** Characters left out at its beginning. */
  readonly skipped: number;
  readonly numbers: readonly number[];
}

interface Reader {
  readonly index: NameIndex;
  readonly text: string;
  readonly words: readonly NameWord[];
  readonly isTurkic: boolean;
  readonly hasCapitals: boolean;
  /** By the written word, as a text repeats its words. */
  readonly meanings: Map<string, readonly Meaning[]>;
}

function* mentionSteps(index: NameIndex, text: string): Steps<readonly NameMention[]> {
  if (index.patterns.size === 0) return [];
  const words = nameWords(text);
  const capitals = words.reduce((sum, word) => sum + (isCapital(text.charAt(word.start)) ? 1 : 0), 0);
  const reader: Reader = {
    index,
    text,
    words,
    isTurkic: TURKIC_LETTERS.test(text),
    hasCapitals: capitals >= FEWEST_CAPITALS * words.length,
    meanings: new Map(),
  };
  const mentions: NameMention[] = [];
  let nextStep = WORDS_A_STEP;
  for (let at = 0; at < words.length; ) {
    if (at >= nextStep) {
      nextStep = at + WORDS_A_STEP;
      yield;
    }
    const match = longestAt(reader, at);
    if (match !== undefined) mentions.push({ start: match.start, end: match.end, ids: match.ids });
    at = match?.next ?? at + 1;
  }
  return mentions;
}

interface Match {
  /** The word behind the name. */
  readonly next: number;
  readonly start: number;
  readonly end: number;
  readonly ids: string[];
}

function longestAt(reader: Reader, at: number): Match | undefined {
  const first = reader.words[at];
  if (first === undefined) return undefined;
  let best: Match | undefined;
  for (const { skipped, numbers } of meaningsOf(reader, first)) {
    const written = first.text.slice(skipped);
    for (const number of numbers) {
      for (const pattern of reader.index.patterns.get(number) ?? []) {
        if (reader.hasCapitals && !isFitting(pattern, written)) continue;
        const next = behindRest(reader, pattern, at + 1);
        if (next === undefined || (best !== undefined && next < best.next)) continue;
        if (best === undefined || next > best.next) {
          const end = reader.words[next - 1]?.end ?? first.end;
          best = { next, start: first.start + skipped, end, ids: [] };
        }
        if (!best.ids.includes(pattern.id)) best.ids.push(pattern.id);
      }
    }
  }
  return best;
}

/** The word behind the name, if its words from the second on stand from `at` on. */
function behindRest(reader: Reader, { numbers, isTurned, joining }: Indexed, at: number): number | undefined {
  let next = at;
  let joined = 0;
  for (const number of numbers.slice(1)) {
    for (; joined < 2 && isJoining(reader, next, joining); joined += 1) next += 1;
    if (!isNeighbour(reader, next, isTurned) || !means(reader, next, (each) => each === number))
      return undefined;
    next += 1;
  }
  // “Union of Soviet Writers” goes on, and is no “Soviet Union”.
  const goesOn =
    joined > 0 && isNeighbour(reader, next, false) && isCapital(reader.words[next]?.text.charAt(0) ?? '');
  return goesOn ? undefined : next;
}

function isJoining(reader: Reader, at: number, joining: ReadonlySet<number>): boolean {
  return (
    joining.size > 0 && isNeighbour(reader, at, false) && means(reader, at, (number) => joining.has(number))
  );
}

function isNeighbour({ text, words }: Reader, at: number, isTurned: boolean): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return before !== undefined && word !== undefined && areNeighbours(text, before, word, isTurned);
}

function means(reader: Reader, at: number, isMeant: (number: number) => boolean): boolean {
  const word = reader.words[at];
  return word !== undefined && meaningsOf(reader, word).some(({ numbers }) => numbers.some(isMeant));
}

function meaningsOf(reader: Reader, { text }: NameWord): readonly Meaning[] {
  const known = reader.meanings.get(text);
  if (known !== undefined) return known;
  const meanings = formsOf(text).flatMap(({ skipped, folded }) => {
    const numbers = numbersOf(reader, folded);
    return numbers.length === 0 ? [] : [{ skipped, numbers }];
  });
  reader.meanings.set(text, meanings);
  return meanings;
}

/** The words of names whose stem and ending make up a folded word. */
function numbersOf({ index, isTurkic }: Reader, folded: string): readonly number[] {
  const found: number[] = [];
  for (let length = folded.length; length >= Math.max(1, folded.length - LONGEST_ENDING); length -= 1) {
    const ending = folded.slice(length);
    for (const { word, endings, turkic } of index.stems.get(folded.slice(0, length)) ?? []) {
      if (endings.has(ending) || (isTurkic && turkic?.has(ending) === true)) found.push(word);
    }
  }
  return found;
}
