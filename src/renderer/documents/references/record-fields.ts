import { doiOf, isbn13 } from '../../core/model/identifiers';

/** Marks that styles of citation put into titles. */
const MARKUP = /<\/?(?:i|b|em|strong|sup|sub|sc|u|p|br|span)(?:\s[^<>]*)?\/?>/giu;

/** A value on one line, without marks of style. */
export function oneLine(text: string): string {
  return text.replaceAll(MARKUP, '').replaceAll(/\s+/gu, ' ').trim();
}

/** Names, each once, with semicolons between them. */
export function names(all: readonly string[]): string {
  return [...new Set(all.map(oneLine))].filter(Boolean).join('; ');
}

/** Only the fields that say something. */
export function withoutEmpty<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => (value as string | readonly string[]).length > 0),
  ) as Partial<Fields>;
}

interface WrittenIdentifiers {
  readonly doi: string;
  /** ISBNs and ISSNs, told apart by their digits; several may stand in one. */
  readonly numbers: readonly string[];
  readonly pmid: string;
}

/** Identifiers with their schemes: `doi:`, `isbn:`, `issn:`, `pmid:`. What is none of them is left out. */
export function identifiersOf({ doi, numbers, pmid }: WrittenIdentifiers): readonly string[] {
  const found = [
    doiOf(doi) && `doi:${doiOf(doi)}`,
    ...numbers.flatMap((number) => number.split(/[;,]|\s(?=97[89])|\)\s*/u)).map(numberOf),
    /^\d{1,9}$/u.test(pmid.trim()) ? `pmid:${pmid.trim()}` : '',
  ];
  return [...new Set(found)].filter(Boolean);
}

function numberOf(written: string): string {
  const isbn = isbn13(written.replace(/^[^\dX]*|\([^)]*\)?$/gu, ''));
  if (isbn !== '') return `isbn:${isbn}`;
  const issn = /(?<!\d)(\d{4})-?(\d{3}[\dX])(?!\d)/iu.exec(written);
  return issn === null ? '' : `issn:${issn[1]}-${issn[2]?.toUpperCase()}`;
}

/** Names of languages that babel and biblatex use beside the English ones. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  american: 'en',
  british: 'en',
  usenglish: 'en',
  ukenglish: 'en',
  canadian: 'en',
  australian: 'en',
  ngerman: 'de',
  austrian: 'de',
  naustrian: 'de',
  swissgerman: 'de',
  deutsch: 'de',
  francais: 'fr',
  français: 'fr',
  acadian: 'fr',
  canadien: 'fr',
  русский: 'ru',
  հայերեն: 'hy',
  ქართული: 'ka',
  azərbaycanca: 'az',
  türkçe: 'tr',
  العربية: 'ar',
  فارسی: 'fa',
  farsi: 'fa',
  azeri: 'az',
  castilian: 'es',
  brazilian: 'pt',
  portuges: 'pt',
  magyar: 'hu',
  nynorsk: 'no',
};

let byName: ReadonlyMap<string, string> | undefined;

/** The primary language of "hy-AM", "arm", "Armenian" or "ngerman"; of several the first; empty when unknown. */
export function languageTag(written: string): string {
  const first =
    written
      .split(/[;,/|]/u)[0]
      ?.trim()
      .toLowerCase() ?? '';
  const name = first.replace(/^lang(?:english|german|french)$/u, (word) => word.slice(4));
  byName ??= englishNames();
  const named = OTHER_NAMES[name] ?? byName.get(name);
  if (named !== undefined) return named;
  const tag = /^([a-z]{2,3})(?:[-_]|$)/u.exec(first)?.[1] ?? '';
  return tag === '' || tag === 'und' || tag === 'mul' ? '' : (Intl.getCanonicalLocales(tag)[0] ?? '');
}

/** Every language of two letters by its English name. */
function englishNames(): ReadonlyMap<string, string> {
  const display = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const tags = letters.flatMap((one) => letters.map((other) => one + other));
  return new Map(
    tags.flatMap((tag): [string, string][] => {
      const name = display.of(tag);
      return name === undefined ? [] : [[name.toLowerCase(), Intl.getCanonicalLocales(tag)[0] ?? tag]];
    }),
  );
}
