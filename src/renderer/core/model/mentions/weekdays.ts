import { weekdayOf } from './civil-days';
import { GAP } from './date-tokens';
import { ALL_LANGUAGES, LANGUAGES } from './languages';
import type { LanguageSet } from './languages';
import { VOCABULARIES } from './lexicon';
import type { Piece } from './pieces';
import { dayText, exactly } from './resolve-date';
import { behind, joins, wordAt, wordBefore } from './scan';
import type { Reading, Scan } from './scan';

/** Languages in which a weekday alone is one only behind “on” or the like. */
const NEEDS_BEFORE: LanguageSet = VOCABULARIES.reduce(
  (sum, { language, beforeWeekday }) => sum + (beforeWeekday === undefined ? 0 : LANGUAGES[language]),
  0,
);
/** Of these, languages in which what stands behind it may show it as well. */
const MAY_END: LanguageSet = VOCABULARIES.reduce(
  (sum, { language, afterWeekday }) => sum + (afterWeekday === undefined ? 0 : LANGUAGES[language]),
  0,
);
/** Newspapers and institutions that are named for a day. */
const NAMED = new Set(
  'times telegraph express herald post mirror independent school agreement mornings afternoons evenings nights'.split(
    ' ',
  ),
);

/** The day number of a weekday: the last before `day`, the one in its week, or the next after it. */
export function weekdayDay(weekday: number, offset: number, day: number): number {
  const current = weekdayOf(day);
  if (offset === 0) return day - current + weekday;
  const away = (((weekday - current) % 7) + 7) % 7;
  if (offset > 0) return day + (away === 0 ? 7 : away);
  return day + away - 7;
}

/**
 * “on Friday”, “Friday and Saturday”, “Friday–Sunday”: as the press means it, the last one on or
 * before the day (a day number) that the source is from.
 */
export function readLoneWeekdays(
  scan: Scan,
  index: number,
  day: number | undefined,
): { readonly next: number; readonly pieces: readonly Piece[] } | undefined {
  const first = wordAt(scan, index, 'loneWeekday', ALL_LANGUAGES);
  if (first === undefined || day === undefined) return undefined;
  const isOpened = wordBefore(scan, index, 'beforeWeekday', first.languages) !== undefined;
  const end = behind(index, first);
  const languages = isOpened
    ? first.languages
    : first.languages & ~(isEnding(scan, end) ? NEEDS_BEFORE & ~MAY_END : NEEDS_BEFORE);
  if (languages === 0 || wordBefore(scan, index, 'every', languages) !== undefined) return undefined;
  if (NAMED.has(scan.tokens[end]?.word ?? '')) return undefined;
  const second = readSecond(scan, end, languages);
  if (second === undefined) {
    const span = exactly(dayText(lastOnOrBefore(first.value, day)));
    return { next: end, pieces: [{ span, from: index, to: end }] };
  }
  const { next } = second;
  const last = lastOnOrBefore(second.value, day);
  const between = (((second.value - first.value) % 7) + 7) % 7;
  const from = last - between;
  if (second.isRange || between === 1)
    return { next, pieces: [{ span: exactly(dayText(from), dayText(last)), from: index, to: next }] };
  return {
    next,
    pieces: [
      { span: exactly(dayText(from)), from: index, to: end },
      { span: exactly(dayText(last)), from: second.from, to: next },
    ],
  };
}

/** In English “the talks of Friday.” and “Friday night” are meant, “Sunday paper” is not. */
function isEnding(scan: Scan, next: number): boolean {
  const token = scan.tokens[next];
  if (token === undefined || (token.gap & ~(GAP.space | GAP.apostrophe)) !== 0) return true;
  return wordAt(scan, next, 'afterWeekday', ALL_LANGUAGES) !== undefined;
}

interface SecondWeekday extends Reading {
  readonly from: number;
  readonly value: number;
  readonly isRange: boolean;
}

function readSecond(scan: Scan, index: number, languages: LanguageSet): SecondWeekday | undefined {
  const gap = (scan.tokens[index]?.gap ?? GAP.other) & ~GAP.space;
  const isDash = gap === GAP.dash;
  const to = wordAt(scan, index, 'to', languages);
  const word = isDash ? undefined : (wordAt(scan, index, 'and', languages) ?? to);
  if (!isDash && (gap !== 0 || word === undefined)) return undefined;
  const at = word === undefined ? index : behind(index, word);
  const before = wordAt(scan, at, 'beforeWeekday', languages);
  const from = before === undefined ? at : behind(at, before);
  const weekday = wordAt(scan, from, 'loneWeekday', languages);
  if (weekday === undefined || !(isDash || joins(scan, from))) return undefined;
  const isRange = isDash || word === to;
  return {
    next: behind(from, weekday),
    languages: languages & weekday.languages,
    from,
    value: weekday.value,
    isRange,
  };
}

function lastOnOrBefore(weekday: number, day: number): number {
  return day - ((((weekdayOf(day) - weekday) % 7) + 7) % 7);
}
