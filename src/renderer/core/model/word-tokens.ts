/**
 * A text cut into tokens: runs between spaces, and words where a script has no spaces. Three
 * parallel lists, because a long text has a million of them. Together the tokens hold every
 * character that is not white space, each once.
 */
export interface WordTokens {
  /** UTF-16 offsets. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** 1 for a word, 0 for a token without letters or digits. */
  readonly words: readonly (0 | 1)[];
}

/** Longer runs without a space are no words of a language; they are cut so that none fills a passage. */
const LONGEST_TOKEN = 1000;
/** How much is given to the segmenter at once: its time is not linear in the length of its text. */
const SEGMENTER_CHUNK = 2000;

const RUN = /\S+/gu;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The tokens of a text, in order. */
export function tokensOf(text: string): WordTokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: (0 | 1)[] = [];
  const add = (start: number, end: number, isWord: boolean) => {
    starts.push(start);
    ends.push(end);
    words.push(isWord ? 1 : 0);
  };
  for (const match of text.matchAll(RUN)) {
    const [run] = match;
    if (run.length <= LONGEST_TOKEN && !UNSPACED.test(run)) {
      add(match.index, match.index + run.length, WORD_CHARACTER.test(run));
      continue;
    }
    for (const [start, piece] of pieces(run)) {
      if (!UNSPACED.test(piece)) {
        add(match.index + start, match.index + start + piece.length, WORD_CHARACTER.test(piece));
        continue;
      }
      for (const segment of segmenter.segment(piece)) {
        const at = match.index + start + segment.index;
        add(at, at + segment.segment.length, segment.isWordLike === true);
      }
    }
  }
  return { starts, ends, words };
}

/** How many words a text has. */
export function countWords(text: string): number {
  return tokensOf(text).words.reduce<number>((sum, word) => sum + word, 0);
}

function* pieces(run: string): Generator<readonly [start: number, piece: string]> {
  const longest = UNSPACED.test(run) ? SEGMENTER_CHUNK : LONGEST_TOKEN;
  let start = 0;
  while (start < run.length) {
    let end = Math.min(run.length, start + longest);
    const unit = run.charCodeAt(end);
    if (end < run.length && unit >= 0xdc00 && unit <= 0xdfff) end -= 1;
    yield [start, run.slice(start, end)];
    start = end;
  }
}
