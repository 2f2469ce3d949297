import { GAP } from './date-tokens';
import { ALL_LANGUAGES } from './languages';
import { isCounting } from './counted-words';
import { isNumbered, isQuantity } from './read-body';
import type { DateReading } from './read-date';
import { joins, wordAt, wordBefore } from './scan';
import type { Scan } from './scan';

const NUMERIC_NOUNS = new Set(
  (
    'number numbers total sum speed altitude height length depth distance cost price weight population average maximum minimum ' +
    'value values ratio pressure group crowd force garrison army temperature capacity limit excess rate level amount ' +
    'percentage frequency range scale salary income debt loss gain rise reward fine worth factor series set'
  ).split(' '),
);

/** Whether a year that stands alone is one: by a word for “year”, or by what stands around it. */
export function isYearMeant(scan: Scan, reading: DateReading, isOpened: boolean): boolean {
  const { year } = reading;
  if (year === undefined || isNumbered(scan, reading.from) || isQuantity(scan, reading.next)) return false;
  const isRound = year.year % 100 === 0;
  const isByEnding =
    year.isSure && scan.tokens[year.next - 1]?.gap !== GAP.space && year.next - reading.from === 2;
  if (year.isSure && !(isRound && isByEnding && !year.isDecade)) return true;
  if (isGlued(scan, reading.from) || isCounting(scan, reading.next)) return false;
  if (reading.part !== undefined) return true;
  if (reading.isAbout) {
    const isBehind = wordBefore(scan, reading.next, 'aboutAfter', ALL_LANGUAGES) !== undefined;
    return !isRound && (isBehind || isFollowedByStop(scan, reading.next));
  }
  const isBehindWord = joins(scan, reading.from);
  if (isBehindWord && wordBefore(scan, reading.from, 'inYear', ALL_LANGUAGES) !== undefined) return true;
  const isLikely = year.year >= 1700 && !isRound;
  if (isOpened) return isLikely || year.lastYear !== undefined;
  if (year.lastYear !== undefined) return isSpanMeant(scan, reading);
  if (!isLikely || !isBehindWord || wordBefore(scan, reading.from, 'nearYear', ALL_LANGUAGES) === undefined)
    return false;
  return !isAfterNumericNoun(scan, reading.from);
}

/** “(1892–1965)” after a name, “the 1914–1918 war”. */
function isSpanMeant(scan: Scan, { from, next, year }: DateReading): boolean {
  const first = scan.tokens[from];
  const last = scan.tokens[next - 1];
  if (first === undefined || last === undefined || year === undefined || year.year < 1500) return false;
  if ((year.lastYear ?? 0) - year.year > 120) return false;
  if (wordBefore(scan, from, 'nearYear', ALL_LANGUAGES) !== undefined) return !isAfterNumericNoun(scan, from);
  const isInBrackets = scan.text.charAt(first.start - 1) === '(' && /[);,]/u.test(scan.text.charAt(last.end));
  return isInBrackets || scan.tokens[from - 1]?.word === 'the';
}

/** Joined by a hyphen to a word before it, as in the name of a machine. */
function isGlued(scan: Scan, index: number): boolean {
  const gap = scan.tokens[index]?.gap ?? 0;
  return index > 0 && (gap === 0 || gap === GAP.dash || gap === GAP.slash || gap === GAP.stop);
}

/** “c. 1915,” but not “c. 1915 soldiers”: an approximate number is a year only where little follows. */
function isFollowedByStop(scan: Scan, next: number): boolean {
  const token = scan.tokens[next];
  if (token === undefined || token.gap !== GAP.space) return true;
  return (
    (['and', 'to', 'inYear', 'of', 'article', 'from', 'nearYear'] as const).some(
      (role) => wordAt(scan, next, role, ALL_LANGUAGES) !== undefined,
    ) || ['when', 'was', 'is', 'by', 'at', 'on', 'wurde', 'war', 'que'].includes(token.word)
  );
}

function isAfterNumericNoun(scan: Scan, index: number): boolean {
  const nouns = [scan.tokens[index - 2], scan.tokens[index - 3]];
  return scan.tokens[index - 1]?.word === 'of' && nouns.some((token) => NUMERIC_NOUNS.has(token?.word ?? ''));
}
