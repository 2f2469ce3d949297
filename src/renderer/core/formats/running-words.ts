/** A hyphen with which a line ends inside a word: also the Armenian one, and signs for a soft one. */
const AT_LINE_END = /(?<=\p{L})([-\u2010\u058a\u00ad\u00ac])[^\S\n]*\n\s*(?=\p{L})/gu;
/** Soft hyphens, and the sign that recognised texts have for one: they are there for the line alone. */
const SOFT = /[\u00ad\u00ac]/u;
const LETTERS_BEFORE = /\p{L}+$/u;
const LETTERS_AFTER = /^\p{L}+/u;

/**
 * The lines of a printed page as running words; empty lines still part paragraphs. A word that a
 * line's end has parted is put together again where that is sure: its hyphen is a soft one, or
 * `around`, the text it stands in, has the word whole elsewhere. Otherwise the hyphen stays.
 */
export function runningWords(lines: string, around: string): string {
  return lines
    .trim()
    .split(/\n{2,}/u)
    .map((paragraph) => withoutLines(paragraph, around))
    .join('\n\n');
}

function withoutLines(paragraph: string, around: string): string {
  return paragraph
    .replaceAll(AT_LINE_END, (found, hyphen: string, at: number) => {
      if (SOFT.test(hyphen)) return '';
      const before = LETTERS_BEFORE.exec(paragraph.slice(0, at))?.[0] ?? '';
      const after = LETTERS_AFTER.exec(paragraph.slice(at + found.length))?.[0] ?? '';
      return isWordIn(around, before + after) ? '' : hyphen;
    })
    .replaceAll(/\s*\n\s*/gu, ' ');
}

const isWordIn = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, 'iu').test(text);
