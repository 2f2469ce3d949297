import { foldWord } from './search-fold';

/** A word of a text as the search compares it. */
export interface SearchWord {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Folded; see search-fold.ts. */
  readonly term: string;
  /**
   * What else it is found by: the parts on both sides of an apostrophe (İstanbul'da: istanbul), the
   * word without the number of a note that stands at it (treaty12: treaty).
   */
  readonly also: readonly string[];
  /**
   * How the next word goes on from this one: `hyphen` when a line ends in the middle of a word,
   * `script` between characters of a script without spaces, where each character is a word here.
   */
  readonly joint: 'none' | 'hyphen' | 'script';
  /** Words that begin here and go on over one or more ends of lines. */
  readonly joined: readonly JoinedWord[];
}

/** A word whose parts stand on several lines. The text itself keeps its hyphens and breaks. */
export interface JoinedWord {
  /** Folded. */
  readonly term: string;
  readonly also: readonly string[];
  /** How many words of the list it is made of, at least 2. */
  readonly words: number;
}

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u30fc';
const INSIDE = '\\u055a-\\u055f\\u00ad\\u200b-\\u200d\\u2060';
const LETTER = `[[\\p{L}\\p{N}]--[${UNSPACED}]]`;

/** First group: a character of an unspaced script; otherwise a word. */
const WORD = new RegExp(
  `([${UNSPACED}]\\p{M}*)|${LETTER}(?:[${LETTER}\\p{M}${INSIDE}]|['\\u2019\\u2018\\uff07](?=\\p{L}))*`,
  'gv',
);
/** Hyphens at line ends: also the Armenian one, and the sign that recognised texts have for a soft one. */
const HYPHENS = '-\\u2010\\u00ad\\u058a\\u00ac';
const LINE_END_HYPHEN = new RegExp(`^[${HYPHENS}]?[^\\S\\n]*\\n\\s*$`, 'u');
const HYPHEN = new RegExp(`[${HYPHENS}]`, 'u');
/** A word is looked for over so many lines. */
const MOST_PARTS = 3;
/** The number of a note, set as small raised digits and read as part of the word. */
const WITH_NOTE_NUMBER = /^(?:\d{1,3}(\p{L}{3,})|(\p{L}{3,})\d{1,3})$/u;
const SPACE_ONLY = /^\s*$/u;
/** Shorter pieces after an apostrophe (don't, it's) are not worth finding. */
const SHORTEST_AFTER_APOSTROPHE = 3;

/** The words of a text in order. Time grows with its length. */
export function searchWords(text: string): SearchWord[] {
  const words: (Omit<SearchWord, 'joined'> & { joined: readonly JoinedWord[] })[] = [];
  let last: { readonly start: number; readonly end: number; readonly unspaced: boolean } | undefined;
  const push = (next: number | undefined, nextUnspaced: boolean) => {
    if (last === undefined) return;
    const { start, end, unspaced } = last;
    const word = text.slice(start, end);
    const term = foldWord(word);
    const gap = next === undefined ? undefined : text.slice(end, next);
    const joint = jointOf(word, gap, unspaced, nextUnspaced);
    words.push({ start, end, term, also: partsOf(term), joint, joined: NONE_JOINED });
  };
  for (const match of text.matchAll(WORD)) {
    const unspaced = match[1] !== undefined;
    push(match.index, unspaced);
    last = { start: match.index, end: match.index + match[0].length, unspaced };
  }
  push(undefined, false);
  for (const [index, word] of words.entries())
    if (word.joint === 'hyphen') word.joined = joinedFrom(words, index);
  return words;
}

const NONE_JOINED: readonly JoinedWord[] = [];

/** The words made of the one at `index` and those that go on from it over ends of lines. */
function joinedFrom(words: readonly Omit<SearchWord, 'joined'>[], index: number): JoinedWord[] {
  const found: JoinedWord[] = [];
  let term = words[index]?.term ?? '';
  for (let parts = 2; parts <= MOST_PARTS; parts += 1) {
    const next = words[index + parts - 1];
    if (next === undefined || words[index + parts - 2]?.joint !== 'hyphen') break;
    term += next.term;
    found.push({ term, also: partsOf(term), words: parts });
  }
  return found;
}

/** What the index keeps for a text: each word, its parts, and pairs that belong together. */
export function indexTerms(text: string): string[] {
  const words = searchWords(text);
  const terms: string[] = [];
  for (const [index, { term, also, joint, joined }] of words.entries()) {
    terms.push(term);
    if (also.length > 0) terms.push(...also);
    const next = words[index + 1];
    if (joint === 'script' && next !== undefined) terms.push(term + next.term);
    for (const whole of joined) terms.push(whole.term, ...whole.also);
  }
  return terms;
}

function jointOf(
  word: string,
  gap: string | undefined,
  unspaced: boolean,
  nextUnspaced: boolean,
): SearchWord['joint'] {
  if (gap === undefined) return 'none';
  if (unspaced || nextUnspaced) return unspaced && nextUnspaced && SPACE_ONLY.test(gap) ? 'script' : 'none';
  const hyphenated = HYPHEN.test(gap) || word.endsWith('\u00ad');
  return hyphenated && LINE_END_HYPHEN.test(gap) ? 'hyphen' : 'none';
}

const NO_PARTS: readonly string[] = [];

function partsOf(term: string): readonly string[] {
  const note = WITH_NOTE_NUMBER.exec(term);
  if (note !== null) return [note[1] ?? note[2] ?? ''];
  const at = term.indexOf("'");
  if (at < 1) return NO_PARTS;
  const after = term.slice(at + 1);
  return after.length < SHORTEST_AFTER_APOSTROPHE ? [term.slice(0, at)] : [term.slice(0, at), after];
}
