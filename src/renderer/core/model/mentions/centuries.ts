import { GAP } from './date-tokens';
import { ALL_LANGUAGES, LANGUAGES } from './languages';
import type { LanguageSet } from './languages';
import { isNumbered } from './read-body';
import { partOfCentury } from './resolve-date';
import type { Span } from './resolve-date';
import { romanValue } from './roman-numbers';
import { behind, joins, skip, suffixAt, wordAt } from './scan';
import type { Reading, Scan } from './scan';
import { PERIOD_PARTS } from './vocabulary';

export interface CenturyReading extends Reading {
  readonly span: Span;
}

interface CenturyNumber extends Reading {
  readonly century: number;
  /** Whether a German or Turkish full stop, or a hyphen, may stand behind it. */
  readonly isBare: boolean;
}

const LATEST = 21;
/** “Our third century” counts from elsewhere. */
const OWNERS = new Set('our their its his her my your a another'.split(' '));
const STOPPED: LanguageSet = LANGUAGES.de | LANGUAGES.tr;
/** English says “19th century”; elsewhere a bare “19” may do. */
const BARE: LanguageSet = ALL_LANGUAGES & ~(LANGUAGES.en | LANGUAGES.fr | STOPPED);

/** “19th century”, “XIX–XX веках”, “early nineteenth century”, “19. Jahrhundert”, “XIX դարի վերջին”. */
export function readCentury(scan: Scan, index: number): CenturyReading | undefined {
  const before = wordAt(scan, index, 'partBefore', ALL_LANGUAGES);
  const partEnd = before === undefined ? index : behind(index, before);
  if (before !== undefined && !joins(scan, partEnd, GAP.dash)) return undefined;
  const possible = before?.languages ?? ALL_LANGUAGES;
  const at =
    before === undefined ? index : skip(scan, skip(scan, partEnd, 'of', possible), 'article', possible);
  const first = readNumber(scan, at, possible);
  if (first === undefined || isNumbered(scan, at) || OWNERS.has(scan.tokens[at - 1]?.word ?? ''))
    return undefined;
  const second = readSecond(scan, first);
  const last = second ?? first;
  const languages = centuryLanguages(scan, last);
  const word = wordAt(scan, last.next, 'century', languages);
  if (word === undefined) return undefined;
  const next = behind(last.next, word);
  const shared = word.languages & languages;
  const start = (first.century - 1) * 100;
  if (before !== undefined) {
    return second === undefined
      ? { next, languages: shared, span: partSpan(start, before.value) }
      : undefined;
  }
  const after = second === undefined ? wordAt(scan, next, 'partAfter', shared) : undefined;
  if (after !== undefined && joins(scan, next))
    return {
      next: behind(next, after),
      languages: shared & after.languages,
      span: partSpan(start, after.value),
    };
  const span = {
    first: `${twoDigits(first.century - 1)}XX`,
    last: `${twoDigits(last.century - 1)}XX`,
    isAbout: false,
    isUncertain: false,
  };
  return { next, languages: shared, span };
}

function partSpan(year: number, value: number): Span {
  return partOfCentury(year, PERIOD_PARTS[value] ?? 'early');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The second of “XIX–XX” or “19th and 20th”. */
function readSecond(scan: Scan, first: CenturyNumber): CenturyNumber | undefined {
  const gap = (scan.tokens[first.next]?.gap ?? GAP.other) & ~GAP.space;
  const and = gap === 0 ? wordAt(scan, first.next, 'and', first.languages) : undefined;
  const isDash = gap === GAP.dash || gap === (GAP.dash | GAP.stop);
  if (!isDash && and === undefined) return undefined;
  const at = and === undefined ? first.next : skip(scan, behind(first.next, and), 'article', first.languages);
  const second = readNumber(scan, at, first.languages);
  if (second === undefined || second.century <= first.century) return undefined;
  return isDash || second.century === first.century + 1 ? second : undefined;
}

/** The languages in which a number may stand before “century” in the way that it does. */
function centuryLanguages(scan: Scan, { next, languages, isBare }: CenturyNumber): LanguageSet {
  const gap = scan.tokens[next]?.gap ?? GAP.other;
  if (gap === (GAP.stop | GAP.space)) return isBare ? languages & STOPPED : 0;
  if (gap === GAP.dash) return isBare ? 0 : languages & (LANGUAGES.en | LANGUAGES.az | LANGUAGES.hy);
  if ((gap & ~GAP.space) !== 0) return 0;
  return isBare ? languages & BARE : languages;
}

function readNumber(scan: Scan, index: number, languages: LanguageSet): CenturyNumber | undefined {
  const token = scan.tokens[index];
  if (token === undefined) return undefined;
  if (token.digits > 0) {
    if (token.digits > 2 || token.value < 1 || token.value > LATEST) return undefined;
    const suffix = suffixAt(scan, index + 1, 'centurySuffix', languages);
    const shared = { century: token.value, isBare: suffix === undefined };
    return suffix === undefined
      ? { ...shared, next: index + 1, languages }
      : { ...shared, next: index + 2, languages: suffix.languages };
  }
  // Georgian puts its ordinal prefix before the figure: მე-19.
  if (token.word === 'მე' && scan.tokens[index + 1]?.gap === GAP.dash) {
    const figure = readNumber(scan, index + 1, languages & LANGUAGES.ka);
    return figure === undefined ? undefined : { ...figure, isBare: true };
  }
  return readRoman(scan, index, languages) ?? readOrdinal(scan, index, languages);
}

function readRoman(scan: Scan, index: number, languages: LanguageSet): CenturyNumber | undefined {
  const token = scan.tokens[index];
  if (token === undefined || token.end - token.start > 9) return undefined;
  const [, figures = '', french = ''] =
    /^([IVXХІ]+)(e|er|ème|eme|ᵉ)?$/u.exec(scan.text.slice(token.start, token.end)) ?? [];
  const century = romanValue(figures);
  if (century === undefined || century > LATEST) return undefined;
  if (french !== '') return { next: index + 1, languages: languages & LANGUAGES.fr, century, isBare: false };
  const suffix = suffixAt(scan, index + 1, 'centurySuffix', languages);
  if (suffix !== undefined) return { next: index + 2, languages: suffix.languages, century, isBare: false };
  const isStopped = scan.tokens[index + 1]?.gap === (GAP.stop | GAP.space);
  return { next: index + 1, languages, century, isBare: isStopped };
}

function readOrdinal(scan: Scan, index: number, languages: LanguageSet): CenturyNumber | undefined {
  const ordinal = wordAt(scan, index, 'ordinal', languages);
  if (ordinal === undefined || ordinal.value > LATEST) return undefined;
  return {
    next: behind(index, ordinal),
    languages: languages & ordinal.languages,
    century: ordinal.value,
    isBare: false,
  };
}
