import type { MentionLanguage } from './languages';

/**
 * Forms of a word, separated by `|`, several words by a space. A form with a capital is only read
 * with one. Endings of a form: `.` an abbreviation, after which a full stop may stand; `!` the full
 * stop must stand; `?` read only in a text that is surely in this language; `<` means “from …”, as
 * an ablative does.
 */
export type Forms = string;

/** Parts of a year, a month, a decade or a century. */
export const PERIOD_PARTS = ['early', 'middle', 'late', 'firstHalf', 'secondHalf'] as const;
export type PeriodPart = (typeof PERIOD_PARTS)[number];
type Parts = Readonly<Partial<Record<PeriodPart, Forms>>>;

export const UNITS = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** What one language has for speaking of dates. The grammar is common to all; see decision 12. */
export interface Vocabulary {
  readonly language: MentionLanguage;
  /** January first. */
  readonly months: readonly Forms[];
  /** Monday first; as they stand before a date. */
  readonly weekdays: readonly Forms[];
  /** As they stand alone and mean one day (“on Friday”); without it all of `weekdays`. */
  readonly loneWeekdays?: readonly Forms[];
  /** One of these must stand before, or one of `afterWeekday` behind, a weekday that stands alone. */
  readonly beforeWeekday?: Forms;
  readonly afterWeekday?: Forms;
  /** Before a weekday these mean no certain day: “every”. */
  readonly every: Forms;
  /** Spring first. */
  readonly seasons: readonly Forms[];
  readonly partsBefore?: Parts;
  readonly partsAfter?: Parts;
  /** Whether the day may follow the month: “February 13”, “fevralın 13-ü”. */
  readonly monthFirst?: boolean;
  /** “year”, before its number or behind it, and “years” behind a span or a decade. */
  readonly yearBefore?: Forms;
  readonly yearAfter?: Forms;
  readonly yearsAfter?: Forms;
  readonly yearsBefore?: Forms;
  readonly monthWord: Forms;
  readonly century: Forms;
  readonly of?: Forms;
  readonly article?: Forms;
  readonly from?: Forms;
  readonly between?: Forms;
  readonly to?: Forms;
  readonly and: Forms;
  /** After which a four-digit number is a year, surely or if nothing speaks against it. */
  readonly inYear?: Forms;
  readonly nearYear?: Forms;
  /** After which a month stands alone: “in February”. */
  readonly inMonth?: Forms;
  readonly about?: Forms;
  readonly aboutAfter?: Forms;
  readonly last: Forms;
  readonly current: Forms;
  readonly next: Forms;
  /** Days from the source's date: `[-1]: 'yesterday'`. */
  readonly dayWords: Readonly<Record<number, Forms>>;
  readonly yearWords?: Readonly<Record<number, Forms>>;
  readonly units: Readonly<Record<Unit, Forms>>;
  readonly ago?: Forms;
  readonly agoBefore?: Forms;
  /** One first. */
  readonly numbers: readonly Forms[];
  /** First first, as days. */
  readonly ordinals?: readonly Forms[];
  readonly beforeChrist: Forms;
  /** After which a number is no date: “page”, “article”, “No.”. */
  readonly labels: Forms;
  /** What may be joined to a number, folded: of a day, a year, a decade, a century. */
  readonly daySuffix?: RegExp;
  readonly yearSuffix?: RegExp;
  /** Which of the year's suffixes show by themselves that it is a year. */
  readonly sureYearSuffix?: RegExp;
  readonly decadeSuffix?: RegExp;
  readonly centurySuffix?: RegExp;
  /** Of the suffixes above, those that mean “from …”. */
  readonly fromSuffix?: RegExp;
  /** What may be joined to a month's name by an apostrophe. */
  readonly wordSuffix?: RegExp;
}

/** Every stem with every ending; a stem may be several, separated by `|`. */
export function withEndings(stems: readonly string[], endings: string): readonly Forms[] {
  return stems.map((each) =>
    each
      .split('|')
      .flatMap((stem) => endings.split('|').map((ending) => stem + ending))
      .join('|'),
  );
}

/** Joins the forms given for each place. */
export function eachWith(first: readonly Forms[], second: readonly Forms[]): readonly Forms[] {
  return first.map((forms, index) => [forms, second[index] ?? ''].filter((form) => form !== '').join('|'));
}
