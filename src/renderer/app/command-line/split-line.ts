import { failure, type Result, success } from '../../../shared/result';

/**
 * Splits a line of a command file into arguments. Words are parted by spaces; '…' keeps everything
 * as it is; "…" keeps everything but \" and \\; outside quotes a backslash keeps the next character.
 */
export function splitLine(line: string): Result<readonly string[], string> {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] as string;
    if (quote === '' && /\s/u.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      word ??= '';
    } else if (character === quote) {
      quote = '';
    } else if (character === '\\' && isEscape(quote, line[at + 1])) {
      word = (word ?? '') + line[at + 1];
      at += 1;
    } else {
      word = (word ?? '') + character;
    }
  }
  if (quote !== '') return failure(`A quote that starts with ${quote} does not end.`);
  if (word !== undefined) words.push(word);
  return success(words);
}

const isEscape = (quote: string, next: string | undefined): boolean =>
  next !== undefined && (quote === '' || (quote === '"' && (next === '"' || next === '\\')));
