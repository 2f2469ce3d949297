/**
 * Marks that would be read as Markdown anywhere in a line: `_` only at a word's edge, `#` only at its
 * beginning. `://`, `www.` and `@` are broken up because a link made of them would show the other escapes.
 */
const INLINE =
  /[\\`*[\]<>~|]|&(?=#|\p{L})|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|!(?=\[)|(?<=^|\s)#|:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/giu;
/** Marks that mean a list, a rule or a heading at the beginning of a line. */
const LINE_START = /^[+\-=:]|(?<=^\d{1,9})[.)]/;
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/**
 * A line of text as Markdown that renders as exactly these words: what Markdown would take as a
 * mark is escaped (CommonMark 0.31, section 2.4). White space at the ends is left out, since four
 * spaces before a line would make code of it.
 */
export function escapeLine(line: string): string {
  return line.trim().replaceAll(INLINE, String.raw`\$&`).replace(LINE_START, String.raw`\$&`);
}

/** Text of one or more lines as Markdown; lines stay lines, empty ones part paragraphs. */
export function escapeText(text: string): string {
  return escapedLines(text).join('\n');
}

/** Text as a block quotation, each of its lines after `> `. */
export function quotation(text: string): string {
  return escapedLines(text)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** White space of every kind as single spaces, for titles and names that stand in one line. */
export function escapeInline(text: string): string {
  return escapeLine(text.replaceAll(/\s+/gu, ' '));
}

function escapedLines(text: string): string[] {
  const lines = text.split(LINE_BREAK).map(escapeLine);
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first === -1 ? [] : lines.slice(first, last + 1);
}
