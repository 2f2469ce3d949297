import type { TextPiece } from './article-text';

/** A piece of a page is cut at the first end of a sentence after so many characters. */
const SHORT = 240;
/** And at the end of a line in any case after so many. */
const LONG = 900;
const SENTENCE_END = /[.!?…։。！？؟۔:;]["'”’»)\]]*\s*$/u;
const LINE = /[^\n]*\n?/gu;

/**
 * A page cut into pieces of the size of paragraphs, at empty lines and where a line ends with a
 * sentence: a page of a PDF does not say where its paragraphs begin.
 */
export function shorterPieces({ text, isHeading }: TextPiece): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let piece = '';
  const cut = () => {
    if (piece.trim() !== '') pieces.push({ text: piece, isHeading });
    piece = '';
  };
  for (const [line] of text.matchAll(LINE)) {
    if (line.trim() === '') cut();
    else piece += line;
    if (piece.length > LONG || (piece.length > SHORT && SENTENCE_END.test(line))) cut();
  }
  cut();
  return pieces;
}
