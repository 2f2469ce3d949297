import { foldWord } from '../../core/model/search-fold';

/** A page's text as it is compared, and where each of its units stands in the text itself. */
export interface FoldedPage {
  readonly text: string;
  /** Undefined where nothing was folded: then every unit stands where it stood. */
  readonly places: { readonly starts: Uint32Array; readonly ends: Uint32Array } | undefined;
}

/** ASCII in one piece, but for a letter with a mark on it; all other letters one by one, with their marks. */
// oxlint-disable-next-line no-control-regex
const LETTERS = /[\u0000-\u007f]+(?!\p{Mn})|[\p{L}\p{N}]\p{Mn}*|\p{Mn}+|[^\p{L}\p{N}\p{Mn}]/gu;
// ASCII is what it is under every folding.
// oxlint-disable-next-line no-control-regex
const ASCII = /^[\u0000-\u007f]*$/u;

/**
 * Text without accents and with its variant spellings as one, as the search over all texts compares
 * it, but with its capitals. What is not a letter stays as it is, unless it is never seen.
 */
export function foldedPage(text: string): FoldedPage {
  if (ASCII.test(text)) return { text, places: undefined };
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(LETTERS)) {
    const [piece] = match;
    const plain = folding(piece);
    folded.push(plain);
    const isSame = plain.length === piece.length;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(match.index + (isSame ? unit : 0));
      ends.push(isSame ? match.index + unit + 1 : match.index + piece.length);
    }
  }
  return {
    text: folded.join(''),
    places: { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) },
  };
}

/** Text that is sought, folded in the same way. */
export const foldedQuery = (query: string): string => query.replaceAll(LETTERS, folding);

const known = new Map<string, string>();
const MOST_KNOWN = 4_000;

function folding(piece: string): string {
  if (ASCII.test(piece)) return piece;
  const before = known.get(piece);
  if (before !== undefined) return before;
  const plain = foldWord(piece);
  const isCapital = piece !== piece.toLowerCase() && piece === piece.toUpperCase();
  const made = isCapital ? plain.toUpperCase() : plain;
  if (known.size < MOST_KNOWN) known.set(piece, made);
  return made;
}
