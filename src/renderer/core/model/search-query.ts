import { searchWords } from './search-text';
import type { SearchWord } from './search-text';

/** What a researcher typed, understood. */
export interface SearchQuery {
  /** All must occur. */
  readonly wanted: readonly QueryPart[];
  /** None may occur. */
  readonly unwanted: readonly QueryPart[];
}

/** One word, or words that follow one another. */
export interface QueryPart {
  /** Folded, in order; one character each in scripts without spaces. */
  readonly words: readonly string[];
  /** What the index is asked for; all must occur. */
  readonly terms: readonly string[];
  /** The last word may go on: it is still being typed. */
  readonly unfinished: boolean;
}

const PART = /(-?)(?:["“”„«»]([^"“”„«»]*)(["“”„«»])?|(\S+))/gu;

/**
 * Reads a query: bare words, `"words in this order"` and `-unwanted`. A bare word that holds
 * several (`well-known`, 中文) means them in that order. `asYouType` leaves the last word open, unless
 * a space or a quotation mark has closed it.
 */
export function parseSearchQuery(query: string, asYouType: boolean): SearchQuery {
  const wanted: QueryPart[] = [];
  const unwanted: QueryPart[] = [];
  const typed = query.normalize('NFC');
  for (const match of typed.matchAll(PART)) {
    const [whole, minus = '', quoted, closing, bare] = match;
    const isLast = match.index + whole.length === typed.length;
    const mayGoOn = asYouType && isLast && closing === undefined && minus === '';
    const part = partOf(quoted ?? bare ?? '', mayGoOn && !whole.endsWith(' '));
    if (part !== undefined) (minus === '' ? wanted : unwanted).push(part);
  }
  return { wanted, unwanted };
}

/** What the index is asked for a word as typed; the same again when asked with one of its answers. */
export function queryTerms(word: string): readonly string[] {
  return partOf(word, false)?.terms ?? [];
}

function partOf(text: string, isOpen: boolean): QueryPart | undefined {
  const found = searchWords(text);
  if (found.length === 0) return undefined;
  const words: string[] = [];
  const terms: string[] = [];
  let partner: SearchWord | undefined;
  for (const [index, word] of found.entries()) {
    const before = found[index - 1];
    const next = found[index + 1];
    if (before?.joint === 'hyphen') continue;
    if (word.joint === 'hyphen' && next !== undefined) {
      words.push(word.term + next.term);
      terms.push(word.term + next.term);
      continue;
    }
    words.push(word.term);
    if (word.joint === 'script' && next !== undefined) terms.push(word.term + next.term);
    else if (before?.joint !== 'script') terms.push(word.term);
    partner = word;
  }
  const endsInScript = partner !== undefined && found.at(-2)?.joint === 'script';
  return { words, terms, unfinished: isOpen && !endsInScript };
}

/** A stretch of a text, with the words of it that matched as numbers into the list searched. */
export interface PartMatch {
  /** UTF-16 offsets into the text that the words were taken from. */
  readonly start: number;
  readonly end: number;
}

/** Every place where the part stands among the words of a text, in order. */
export function findPart(part: QueryPart, words: readonly SearchWord[]): PartMatch[] {
  const matches: PartMatch[] = [];
  for (const [index, word] of words.entries()) {
    const end = endOfPart(part, words, index);
    if (end !== undefined) matches.push({ start: word.start, end });
  }
  return matches;
}

function endOfPart(part: QueryPart, words: readonly SearchWord[], from: number): number | undefined {
  let at = from;
  let end: number | undefined;
  for (const [index, sought] of part.words.entries()) {
    const word = words[at];
    if (word === undefined) return undefined;
    const isOpen = part.unfinished && index === part.words.length - 1;
    const joined = word.joined.find(
      ({ term, also }) => isSame(term, sought, isOpen) || also.some((each) => isSame(each, sought, isOpen)),
    );
    if (isSame(word.term, sought, isOpen) || word.also.some((term) => isSame(term, sought, isOpen))) {
      end = word.end;
      at += 1;
    } else if (joined !== undefined) {
      at += joined.words;
      end = words[at - 1]?.end ?? word.end;
    } else {
      return undefined;
    }
  }
  return end;
}

const isSame = (term: string, sought: string, isOpen: boolean): boolean =>
  isOpen ? term.startsWith(sought) : term === sought;
