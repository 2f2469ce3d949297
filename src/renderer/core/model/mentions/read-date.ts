import { GAP } from './date-tokens';
import { ALL_LANGUAGES, LANGUAGES } from './languages';
import type { LanguageSet } from './languages';
import { readBody } from './read-body';
import type { BodyReading } from './read-body';
import { readYear } from './read-year';
import type { YearReading } from './read-year';
import { behind, joins, skip, wordAt } from './scan';
import type { Reading, Scan } from './scan';
import { PERIOD_PARTS } from './vocabulary';
import type { PeriodPart } from './vocabulary';

/** A date in words, before its year is looked for elsewhere. */
export interface DateReading extends Reading {
  /** The first token: an approximating word, a weekday, or the date itself. */
  readonly from: number;
  readonly isAbout: boolean;
  readonly body?: BodyReading;
  readonly year?: YearReading;
  /** Of the year or the decade, when nothing but that stands there. */
  readonly part?: PeriodPart;
  /** Whether it says “from …” by an ending. */
  readonly isFrom: boolean;
}

/** Languages in which a year may stand before day and month without the word “year”. */
const BARE_YEAR_FIRST: LanguageSet = LANGUAGES.en | LANGUAGES.hy | LANGUAGES.az | LANGUAGES.tr | LANGUAGES.ka;

/** The date in words that begins at a token: day, month and year in any order the languages have. */
export function readDate(scan: Scan, index: number, languages = ALL_LANGUAGES): DateReading | undefined {
  const about = wordAt(scan, index, 'about', languages);
  const afterAbout = about === undefined ? index : behind(index, about);
  if (about !== undefined && !joins(scan, afterAbout, about.isAbbreviation ? GAP.stop : 0)) return undefined;
  const possible = about === undefined ? languages : languages & about.languages;
  const afterArticle = about === undefined ? afterAbout : skip(scan, afterAbout, 'article', possible);
  const at = skipWeekday(scan, afterArticle, possible);
  const core =
    bodyThenYear(scan, at, possible) ?? yearThenBody(scan, at, possible) ?? partOfYear(scan, at, possible);
  if (core === undefined) return undefined;
  const later = wordAt(scan, core.next, 'aboutAfter', core.languages);
  const isAbout = about !== undefined || (later !== undefined && joins(scan, core.next));
  const next = later !== undefined && joins(scan, core.next) ? behind(core.next, later) : core.next;
  return { ...core, next, from: index, isAbout };
}

type Core = Omit<DateReading, 'from' | 'isAbout'>;

function skipWeekday(scan: Scan, index: number, languages: LanguageSet): number {
  const weekday = wordAt(scan, index, 'weekday', languages);
  if (weekday === undefined) return index;
  const next = behind(index, weekday);
  if (!joins(scan, next, GAP.comma | (weekday.isAbbreviation ? GAP.stop : 0))) return index;
  return skip(scan, next, 'article', languages);
}

function bodyThenYear(scan: Scan, index: number, languages: LanguageSet): Core | undefined {
  const body = readBody(scan, index, languages);
  if (body === undefined) return undefined;
  const core: Core = { next: body.next, languages: body.languages, body, isFrom: body.isFrom };
  if (body.month === 'this') return core;
  const year = yearBehind(scan, body);
  if (year === undefined) return core;
  return { ...core, next: year.next, languages: year.languages, year, isFrom: body.isFrom || year.isFrom };
}

function yearBehind(scan: Scan, body: BodyReading): YearReading | undefined {
  const gap = scan.tokens[body.next]?.gap ?? GAP.other;
  const isTight = gap === GAP.dash && body.days !== undefined;
  if (!isTight && !joins(scan, body.next, GAP.comma | (body.isAbbreviated ? GAP.stop : 0))) return undefined;
  const plain = readYear(scan, body.next, body.languages);
  const of = plain === undefined ? skip(scan, body.next, 'of', body.languages) : body.next;
  const year = plain ?? readYear(scan, of, body.languages);
  if (year === undefined || year.isDecade) return undefined;
  // “avqustun 19-da, 1938-ci il oktyabrın 31-də”: behind a comma the year goes with what follows it.
  const isNext =
    (gap & GAP.comma) !== 0 && year.isSure && joins(scan, year.next, year.isAbbreviated ? GAP.stop : 0);
  if (isNext && readBody(scan, year.next, year.languages)?.month !== undefined) return undefined;
  const isSeasonOfTwo = body.season === 3 && year.lastYear === year.year + 1;
  return year.lastYear === undefined || isSeasonOfTwo ? year : undefined;
}

function yearThenBody(scan: Scan, index: number, languages: LanguageSet): Core | undefined {
  const year = readYear(scan, index, languages);
  if (year === undefined) return undefined;
  const alone: Core = { next: year.next, languages: year.languages, year, isFrom: year.isFrom };
  const stop = year.isAbbreviated ? GAP.stop : 0;
  const part = wordAt(scan, year.next, 'partAfter', year.languages);
  if (part !== undefined && joins(scan, year.next, stop)) {
    const value = PERIOD_PARTS[part.value];
    const languages = year.languages & part.languages;
    const next = behind(year.next, part);
    return { ...alone, next, languages, ...(value === undefined ? {} : { part: value }), isFrom: false };
  }
  const isSeasonOfTwo = year.lastYear === year.year + 1;
  if (year.isDecade || (year.lastYear !== undefined && !isSeasonOfTwo)) return alone;
  if (!joins(scan, year.next, GAP.comma | stop)) return alone;
  const possible = year.isSure || year.next > index + 1 ? year.languages : year.languages & BARE_YEAR_FIRST;
  const body = readBody(scan, year.next, possible);
  if (body === undefined || body.month === 'this') return alone;
  if (body.season !== undefined && body.season !== 3 && year.lastYear !== undefined) return alone;
  // “в 1915 году 24 апреля 1916 года”: the day has its own year.
  if (yearBehind(scan, body) !== undefined) return alone;
  // “in 2020, May was cold”, “1915 March” need a word for the year or a day.
  const isNamed = body.season !== undefined && (body.languages & LANGUAGES.en) === 0;
  if (!year.isSure && body.days === undefined && !isNamed && year.next === index + 1) return alone;
  const { next, languages: shared } = body;
  return { next, languages: shared, year, body, isFrom: body.isFrom };
}

/** “early 1915”, “the late 1990s”. */
function partOfYear(scan: Scan, index: number, languages: LanguageSet): Core | undefined {
  const before = wordAt(scan, index, 'partBefore', languages);
  if (before === undefined) return undefined;
  const value = PERIOD_PARTS[before.value];
  const partEnd = behind(index, before);
  if (!joins(scan, partEnd, GAP.dash) || value === undefined) return undefined;
  const possible = languages & before.languages;
  const at = skip(scan, skip(scan, partEnd, 'of', possible), 'article', possible);
  const year = readYear(scan, at, possible);
  if (year === undefined || year.lastYear !== undefined) return undefined;
  return { next: year.next, languages: year.languages, year, part: value, isFrom: false };
}
