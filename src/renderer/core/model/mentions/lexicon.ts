import { foldWord } from '../search-fold';
import { LANGUAGES } from './languages';
import type { LanguageSet } from './languages';
import { PERIOD_PARTS, UNITS } from './vocabulary';
import type { Forms, Vocabulary } from './vocabulary';
import { ARMENIAN } from './vocabulary/armenian';
import { AZERBAIJANI } from './vocabulary/azerbaijani';
import { ENGLISH } from './vocabulary/english';
import { FRENCH } from './vocabulary/french';
import { GEORGIAN } from './vocabulary/georgian';
import { GERMAN } from './vocabulary/german';
import { RUSSIAN } from './vocabulary/russian';
import { TURKISH } from './vocabulary/turkish';

export const VOCABULARIES: readonly Vocabulary[] = [
  ENGLISH,
  RUSSIAN,
  ARMENIAN,
  AZERBAIJANI,
  TURKISH,
  GEORGIAN,
  FRENCH,
  GERMAN,
];

/** What a word can be in a date. */
export type Role =
  | 'month'
  | 'weekday'
  | 'loneWeekday'
  | 'season'
  | 'partBefore'
  | 'partAfter'
  | 'deictic'
  | 'dayWord'
  | 'yearWord'
  | 'unit'
  | 'number'
  | 'ordinal'
  | PlainRole;

/** Roles of words without a value. */
const PLAIN_ROLES = [
  'beforeWeekday',
  'afterWeekday',
  'every',
  'yearBefore',
  'yearAfter',
  'yearsBefore',
  'yearsAfter',
  'monthWord',
  'century',
  'of',
  'article',
  'from',
  'between',
  'to',
  'and',
  'inYear',
  'nearYear',
  'inMonth',
  'about',
  'aboutAfter',
  'ago',
  'agoBefore',
  'beforeChrist',
  'labels',
] as const;
type PlainRole = (typeof PLAIN_ROLES)[number];

/** One meaning of a word, in the languages that share it. */
export interface Lexeme {
  readonly role: Role;
  /** Months, weekdays and numbers from 1; seasons, parts and units from 0; others as an offset. */
  readonly value: number;
  readonly languages: LanguageSet;
  /** Folded words that follow the first. */
  readonly rest: readonly string[];
  readonly needsCapital: boolean;
  readonly isAbbreviation: boolean;
  readonly needsStop: boolean;
  readonly needsEvidence: boolean;
  readonly isFrom: boolean;
}

export type Lexicon = ReadonlyMap<string, readonly Lexeme[]>;

let built: Lexicon | undefined;

/** All words of all languages by their first folded word; made when it is first asked for. */
export function lexicon(): Lexicon {
  built ??= buildLexicon();
  return built;
}

function buildLexicon(): Lexicon {
  const entries = new Map<string, Lexeme[]>();
  for (const vocabulary of VOCABULARIES) {
    for (const [role, value, forms] of formsOf(vocabulary)) {
      for (const form of forms.split('|')) {
        if (form !== '') add(entries, lexemeOf(form, role, value, LANGUAGES[vocabulary.language]));
      }
    }
  }
  for (const lexemes of entries.values()) lexemes.sort((a, b) => b.rest.length - a.rest.length);
  return entries;
}

function add(entries: Map<string, Lexeme[]>, { first, lexeme }: ReturnType<typeof lexemeOf>): void {
  const others = entries.get(first);
  if (others === undefined) {
    entries.set(first, [lexeme]);
    return;
  }
  const same = others.findIndex(
    (other) => JSON.stringify({ ...other, languages: 0 }) === JSON.stringify({ ...lexeme, languages: 0 }),
  );
  const other = others[same];
  if (other === undefined) others.push(lexeme);
  else others[same] = { ...other, languages: other.languages | lexeme.languages };
}

function lexemeOf(form: string, role: Role, value: number, languages: LanguageSet) {
  const [, written = '', marks = ''] = /^(.*?)([.!?<]*)$/u.exec(form) ?? [];
  const [first = '', ...rest] = written.split(' ').map(foldWord);
  const initial = written.charAt(0);
  const lexeme: Lexeme = {
    role,
    value,
    languages,
    rest,
    // Georgian capitals (Mtavruli) are never written in a table, so this holds for it as well.
    needsCapital: initial !== initial.toLowerCase(),
    isAbbreviation: marks.includes('.') || marks.includes('!'),
    needsStop: marks.includes('!'),
    needsEvidence: marks.includes('?'),
    isFrom: marks.includes('<'),
  };
  return { first, lexeme };
}

function* formsOf(vocabulary: Vocabulary): Generator<readonly [Role, number, Forms]> {
  yield* numbered('month', vocabulary.months, 1);
  yield* numbered('weekday', vocabulary.weekdays, 1);
  yield* numbered('loneWeekday', vocabulary.loneWeekdays ?? vocabulary.weekdays, 1);
  yield* numbered('season', vocabulary.seasons, 0);
  yield* numbered('number', vocabulary.numbers, 1);
  yield* numbered('ordinal', vocabulary.ordinals ?? [], 1);
  yield* numbered(
    'unit',
    UNITS.map((unit) => vocabulary.units[unit]),
    0,
  );
  yield* numbered(
    'partBefore',
    PERIOD_PARTS.map((part) => vocabulary.partsBefore?.[part] ?? ''),
    0,
  );
  yield* numbered(
    'partAfter',
    PERIOD_PARTS.map((part) => vocabulary.partsAfter?.[part] ?? ''),
    0,
  );
  yield* numbered('deictic', [vocabulary.last, vocabulary.current, vocabulary.next], -1);
  for (const [days, forms] of Object.entries(vocabulary.dayWords)) yield ['dayWord', Number(days), forms];
  for (const [years, forms] of Object.entries(vocabulary.yearWords ?? {}))
    yield ['yearWord', Number(years), forms];
  for (const role of PLAIN_ROLES) yield [role, 0, vocabulary[role] ?? ''];
}

function* numbered(
  role: Role,
  all: readonly Forms[],
  from: number,
): Generator<readonly [Role, number, Forms]> {
  for (const [index, forms] of all.entries()) yield [role, index + from, forms];
}
