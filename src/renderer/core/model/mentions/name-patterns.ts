import { formsOf, isCapital, nameWords } from './name-words';

/** A name that the archive knows; the variants of one participant or place share its id. */
export interface KnownName {
  readonly id: string;
  readonly name: string;
  readonly kind: 'participant' | 'place';
}

/** The words of a name in one of their orders. */
export interface NamePattern {
  readonly id: string;
  /** Folded. */
  readonly words: readonly string[];
  /** How a name of one word has to be written in the text. */
  readonly shape: 'any' | 'capital' | 'capitals';
  /** The other order of the words: a comma may stand between them. */
  readonly isTurned: boolean;
  /** Folded words that may stand between the words of a turned name. */
  readonly joining: readonly string[];
}

/** What joins the words of a name that is turned round: “Bridge of Peace”. */
const JOINING = 'of for the de du des la le les l der fur von'.split(' ');
/** “WHO” and “UN” are words when written otherwise. */
const LONGEST_ACRONYM = 5;

/** The orders in which a name is looked for; none for what is no more than a letter. */
export function patternsOf({ id, name, kind }: KnownName): readonly NamePattern[] {
  const written = nameWords(name);
  const words = written.map(({ text }) => formsOf(text)[0]?.folded ?? '').filter((word) => word !== '');
  const [first = ''] = words;
  if (words.length === 0 || (words.length === 1 && first.length < 2)) return [];
  const shape = words.length > 1 ? 'any' : shapeOf(written[0]?.text ?? '');
  const straight: NamePattern = { id, words, shape, isTurned: false, joining: [] };
  if (kind !== 'participant') return [straight];
  const content = words.filter((word) => !JOINING.includes(word));
  if (content.length !== 2 || words.length > 4) return [straight];
  const joining = content.length === words.length ? JOINING : [];
  return [straight, { id, words: content.toReversed(), shape: 'any', isTurned: true, joining }];
}

function shapeOf(word: string): NamePattern['shape'] {
  if (!isCapital(word.charAt(0))) return 'any';
  const isAcronym = word.length > 1 && word.length <= LONGEST_ACRONYM && word === word.toUpperCase();
  return isAcronym && /\p{L}/u.test(word) ? 'capitals' : 'capital';
}

/** Whether a word of the text is written as the name asks; an acronym may have an ending in small letters. */
export function isFitting({ shape, words }: Pick<NamePattern, 'shape' | 'words'>, written: string): boolean {
  if (shape === 'any') return true;
  if (shape === 'capital') return isCapital(written.charAt(0));
  const acronym = written.slice(0, words[0]?.length ?? written.length);
  return acronym === acronym.toUpperCase();
}
