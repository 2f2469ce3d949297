import { GAP } from './date-tokens';
import type { LanguageSet } from './languages';
import { behind, isFromSuffix, joins, suffixAt, wordAt } from './scan';
import type { Reading, Scan } from './scan';

export interface YearReading extends Reading {
  readonly year: number;
  /** Of a span of years. */
  readonly lastYear?: number;
  readonly isDecade: boolean;
  /** Whether a word or an ending shows that the number is a year. */
  readonly isSure: boolean;
  readonly isFrom: boolean;
  /** Whether an abbreviation ends it, behind which a full stop may stand. */
  readonly isAbbreviated: boolean;
}

const EARLIEST = 1000;
const LATEST = 2099;
/** A longer span of years is more often something else. */
const LONGEST_SPAN = 200;

/** “1915”, “1915 թ.”, “the year 1915”, “1914–18”, “1990s”, “2026-cı ilin”; undefined where no year stands. */
export function readYear(scan: Scan, index: number, languages: LanguageSet): YearReading | undefined {
  const initial = scan.tokens[index];
  if (initial === undefined || (initial.digits !== 4 && initial.lexemes.length === 0)) return undefined;
  const yearBefore = wordAt(scan, index, 'yearBefore', languages);
  const yearsBefore = wordAt(scan, index, 'yearsBefore', languages);
  const before =
    (yearsBefore?.rest.length ?? -1) > (yearBefore?.rest.length ?? -1)
      ? yearsBefore
      : (yearBefore ?? yearsBefore);
  const at = before === undefined ? index : behind(index, before);
  if (before !== undefined && !joins(scan, at)) return undefined;
  const token = scan.tokens[at];
  if (token?.digits !== 4 || token.value < EARLIEST || token.value > LATEST) return undefined;
  const possible = before === undefined ? languages : languages & before.languages;
  const lastYear = spanEnd(scan, at + 1, token.value);
  const year = { year: token.value, ...(lastYear === undefined ? {} : { lastYear }) };
  const next = lastYear === undefined ? at + 1 : at + 2;
  const isTen = token.value % 10 === 0 && lastYear === undefined;
  const suffixed =
    readSuffixed(scan, next, possible, isTen) ?? readYearWord(scan, next, possible, lastYear !== undefined);
  if (suffixed !== undefined) return { ...year, ...suffixed };
  // A letter or another suffix at the number makes it a model, a name or a quantity.
  const tight = scan.tokens[next];
  if (tight !== undefined && tight.gap === 0) return undefined;
  const isDecade = before !== undefined && before === yearsBefore && isTen && before !== yearBefore;
  return {
    ...year,
    next,
    languages: possible,
    isDecade,
    isSure: before !== undefined,
    isFrom: false,
    isAbbreviated: false,
  };
}

/** The end of a span such as 1914–1918, 1914–18 or 1918/19 whose second number is at `index`. */
function spanEnd(scan: Scan, index: number, first: number): number | undefined {
  const token = scan.tokens[index];
  if (token === undefined || token.digits === 0) return undefined;
  const gap = token.gap & ~GAP.space;
  if (gap === GAP.dash && token.digits === 4 && token.value > first && token.value <= LATEST)
    return token.value - first <= LONGEST_SPAN ? token.value : undefined;
  if (token.digits !== 2 || token.gap !== gap) return undefined;
  const full = first - (first % 100) + token.value;
  if (gap === GAP.dash && full > first) return full;
  return gap === GAP.slash && full === first + 1 ? full : undefined;
}

type Marked = Omit<YearReading, 'year' | 'lastYear'>;

function readSuffixed(scan: Scan, index: number, languages: LanguageSet, isTen: boolean): Marked | undefined {
  const ofYear = suffixAt(scan, index, 'yearSuffix', languages);
  const ofDecade = isTen ? suffixAt(scan, index, 'decadeSuffix', languages) : undefined;
  if (ofYear !== undefined) {
    const next = index + 1;
    const year = readYearWord(scan, next, ofYear.languages, false);
    if (year !== undefined) return year;
    const plural = wordAt(scan, next, 'yearsAfter', ofYear.languages);
    if (plural !== undefined && joins(scan, next, GAP.dash)) {
      const shared = ofYear.languages & plural.languages;
      return {
        next: behind(next, plural),
        languages: shared,
        isDecade: isTen,
        isSure: true,
        isFrom: plural.isFrom,
        isAbbreviated: plural.isAbbreviation,
      };
    }
    if (ofDecade === undefined) {
      const isSure = suffixAt(scan, index, 'sureYearSuffix', ofYear.languages) !== undefined;
      const isFrom = isFromSuffix(ofYear);
      return { next, languages: ofYear.languages, isDecade: false, isSure, isFrom, isAbbreviated: false };
    }
  }
  if (ofDecade === undefined) return undefined;
  const plural = wordAt(scan, index + 1, 'yearsAfter', ofDecade.languages);
  const hasPlural = plural !== undefined && joins(scan, index + 1, GAP.dash);
  return {
    next: hasPlural ? behind(index + 1, plural) : index + 1,
    languages: ofDecade.languages,
    isDecade: true,
    isSure: true,
    isFrom: hasPlural && plural.isFrom,
    isAbbreviated: hasPlural && plural.isAbbreviation,
  };
}

function readYearWord(
  scan: Scan,
  index: number,
  languages: LanguageSet,
  isSpan: boolean,
): Marked | undefined {
  const word =
    wordAt(scan, index, 'yearAfter', languages) ??
    (isSpan ? wordAt(scan, index, 'yearsAfter', languages) : undefined);
  if (word === undefined || !joins(scan, index)) return undefined;
  return {
    next: behind(index, word),
    languages: languages & word.languages,
    isDecade: false,
    isSure: true,
    isFrom: word.isFrom,
    isAbbreviated: word.isAbbreviation,
  };
}
