import { alignPieces } from './align-pieces';
import { articlePieces } from './article-text';
import type { PageText, TextPiece } from './article-text';
import { shingleAt, shingleLength, shingleWords } from './shingles';
import type { ShingleWords } from './shingles';
import { likenessOf } from './text-sketch';
import type { SketchLikeness } from './text-sketch';
import { shorterPieces } from './shorter-pieces';

/** Two texts beside each other, with what both have marked. */
export interface TextComparison {
  /** Of the compared parts, exactly. */
  readonly likeness: SketchLikeness;
  readonly rows: readonly ComparedRow[];
  /** What stands in only one of them. */
  readonly onlyOne: OnlyHere;
  readonly onlyOther: OnlyHere;
  /** Whether the texts are longer than what was compared. */
  readonly isCut: boolean;
}

/** One above the other in reading order; a side is missing where nothing stands beside. */
export interface ComparedRow {
  readonly one: ComparedPiece | undefined;
  readonly other: ComparedPiece | undefined;
  /** Whether a word of it stands in one text only. */
  readonly differs: boolean;
}

export interface ComparedPiece {
  readonly isHeading: boolean;
  /** The text in order: what stands in both texts, and what only here. */
  readonly segments: readonly { readonly text: string; readonly isShared: boolean }[];
}

export interface OnlyHere {
  readonly words: number;
  /** Paragraphs that are all but wholly missing in the other; undefined where paragraphs are not known. */
  readonly paragraphs: number | undefined;
}

/** UTF-16 units of each text that are compared; a screen says so when there are more. */
export const COMPARED_CHARACTERS = 200_000;
/** A paragraph of which less than this part is shared is missing in the other text. */
const MISSING_PART = 0.25;
/** Shorter paragraphs (datelines, captions) are not counted as missing. */
const LEAST_WORDS = 8;

/**
 * Compares two texts word by word: a word is shared when it stands in a run of five (see
 * shingles.ts) that the other text has anywhere, so that paragraphs may have moved.
 */
export function compareTexts(
  onePages: readonly PageText[],
  otherPages: readonly PageText[],
  limit = COMPARED_CHARACTERS,
): TextComparison {
  const one = textOf(onePages, limit);
  const other = textOf(otherPages, limit);
  const shared = [...one.shingles].filter((shingle) => other.shingles.has(shingle)).length;
  const ones = piecesOf(one, other.shingles);
  const others = piecesOf(other, one.shingles);
  const rows = alignPieces(ones, others).map(([at, otherAt]): ComparedRow => {
    const [left, right] = [ones[at], others[otherAt]];
    const differs = [left, right].some((piece) => piece !== undefined && piece.sharedWords < piece.wordCount);
    return { one: left, other: right, differs };
  });
  return {
    likeness: likenessOf(shared, one.shingles.size, other.shingles.size),
    rows,
    onlyOne: onlyHere(ones, one.hasParagraphs),
    onlyOther: onlyHere(others, other.hasParagraphs),
    isCut: one.isCut || other.isCut,
  };
}

interface ComparedText {
  readonly pieces: readonly TextPiece[];
  readonly text: string;
  readonly words: ShingleWords;
  readonly shingles: ReadonlySet<number>;
  readonly hasParagraphs: boolean;
  readonly isCut: boolean;
}

function textOf(pages: readonly PageText[], limit: number): ComparedText {
  const hasParagraphs = pages.every(({ blocks }) => blocks !== undefined);
  const whole = articlePieces(pages);
  const pieces: TextPiece[] = [];
  let room = limit;
  for (const piece of hasParagraphs ? whole : whole.flatMap(shorterPieces)) {
    if (room <= 0) break;
    pieces.push({ ...piece, text: piece.text.slice(0, room) });
    room -= piece.text.length;
  }
  const text = pieces.map((piece) => piece.text).join('\n');
  const words = shingleWords(text);
  const shingles = new Set<number>();
  for (let index = 0; index < words.hashes.length; index += 1) {
    const shingle = shingleAt(words, index);
    if (shingle !== undefined) shingles.add(shingle);
  }
  const isCut = whole.reduce((sum, piece) => sum + piece.text.length, 0) > limit;
  return { pieces, text, words, shingles, hasParagraphs, isCut };
}

interface MarkedPiece extends ComparedPiece {
  readonly shingles: readonly number[];
  readonly words: string;
  readonly wordCount: number;
  readonly sharedWords: number;
}

function piecesOf(text: ComparedText, elsewhere: ReadonlySet<number>): readonly MarkedPiece[] {
  const { words } = text;
  const isShared = sharedWordsOf(words, elsewhere);
  let start = 0;
  let word = 0;
  return text.pieces.map(({ text: pieceText, isHeading }) => {
    const end = start + pieceText.length;
    const first = word;
    while (word < words.starts.length && (words.starts[word] ?? 0) < end) word += 1;
    const shingles: number[] = [];
    let sharedWords = 0;
    for (let index = first; index < word; index += 1) {
      const shingle = shingleAt(words, index);
      if (shingle !== undefined) shingles.push(shingle);
      sharedWords += isShared[index] ?? 0;
    }
    const piece = {
      isHeading,
      segments: segmentsOf(text, isShared, { start, end, first, last: word }),
      shingles,
      words: words.hashes.slice(first, word).join(' '),
      wordCount: word - first,
      sharedWords,
    };
    start = end + 1;
    return piece;
  });
}

/** 1 for each word that stands in a shingle of the other text. */
function sharedWordsOf(words: ShingleWords, elsewhere: ReadonlySet<number>): Uint8Array {
  const isShared = new Uint8Array(words.hashes.length);
  for (let index = 0; index < isShared.length; index += 1) {
    const shingle = shingleAt(words, index);
    if (shingle === undefined || !elsewhere.has(shingle)) continue;
    isShared.fill(1, index, index + shingleLength(words, index));
  }
  return isShared;
}

/** Cuts a piece where shared words begin and end; what stands between, before and after them goes along. */
function segmentsOf(
  { text, words }: ComparedText,
  isShared: Uint8Array,
  { start, end, first, last }: Record<'start' | 'end' | 'first' | 'last', number>,
): ComparedPiece['segments'] {
  const segments: { text: string; isShared: boolean }[] = [];
  let from = start;
  let shared = isShared[first] === 1 && first < last;
  const cutAt = (to: number) => {
    if (to > from) segments.push({ text: text.slice(from, to), isShared: shared });
    from = to;
    shared = !shared;
  };
  for (let index = first + 1; index < last; index += 1) {
    if (shared && isShared[index] === 0) cutAt(words.ends[index - 1] ?? end);
    else if (!shared && isShared[index] === 1) cutAt(words.starts[index] ?? end);
  }
  cutAt(end);
  return segments;
}

function onlyHere(pieces: readonly MarkedPiece[], hasParagraphs: boolean): OnlyHere {
  const words = pieces.reduce((sum, piece) => sum + piece.wordCount - piece.sharedWords, 0);
  const missing = pieces.filter(
    ({ isHeading, wordCount, sharedWords }) =>
      !isHeading && wordCount >= LEAST_WORDS && sharedWords < MISSING_PART * wordCount,
  );
  return { words, paragraphs: hasParagraphs ? missing.length : undefined };
}
