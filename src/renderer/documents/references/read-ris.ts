import type { SourceMetadata } from '../../core/model/source';
import { identifiersOf, languageTag, names, oneLine, withoutEmpty } from './record-fields';
import type { ReadRecords } from './read-references';
import { dateInWords, slashedDate } from './record-date';
import { MOST_RECORDS } from './reference-file';

/**
 * RIS, as its makers describe it and as Zotero, EndNote and Mendeley write it: a line for a field,
 * "TY  - JOUR", lines without a tag going on with the one before, "ER  -" at the end of a record.
 * Read here and not with a library: those keep neither the files of a record (L1) nor text with
 * "  - " in it.
 */
export function readRis(text: string): ReadRecords {
  const records: Fields[] = [];
  let fields: Fields | undefined;
  let last = '';
  for (const line of text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u)) {
    const match = /^\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/u.exec(line);
    const [, tag = '', value = ''] = match ?? [];
    if (tag === 'TY') {
      if (records.length > MOST_RECORDS) break;
      fields = new Map();
      records.push(fields);
    }
    if (fields === undefined) continue;
    if (tag === 'ER') fields = undefined;
    else if (tag !== '') {
      fields.set(tag, [...(fields.get(tag) ?? []), value.trim()]);
      last = tag;
    } else if (line.trim() !== '') goOn(fields, last, line.trim());
  }
  return records.map(record);
}

/** The values of each tag, in their order. */
type Fields = Map<string, readonly string[]>;

function goOn(fields: Fields, tag: string, line: string): void {
  const values = fields.get(tag) ?? [];
  fields.set(tag, [...values.slice(0, -1), `${values.at(-1) ?? ''} ${line}`.trim()]);
}

function record(fields: Fields, index: number) {
  const all = (...tags: string[]) =>
    tags.flatMap((tag) => fields.get(tag) ?? []).filter((value) => value !== '');
  const first = (...tags: string[]) => oneLine(all(...tags)[0] ?? '');
  const isWhole = /^(?:BOOK|EBOOK|EDBOOK|THES|RPRT|MAP|PAMP|WEB|ELEC|MANSCPT|GEN)$/u.test(first('TY'));
  const title = isWhole ? first('TI', 'T1', 'BT', 'CT', 'T2') : first('TI', 'T1', 'CT', 'BT', 'ST');
  const container = isWhole ? '' : first('JF', 'JO', 'T2', 'JA', 'J2', 'BT');
  const metadata: Partial<SourceMetadata> = withoutEmpty({
    title,
    author: names(all('AU', 'A1').map(turned)) || names(all('ED', 'A2').map(turned)),
    publisher: container === title ? first('PB') : container || first('PB', 'DP'),
    date: dateOf(first('DA', 'Y1'), first('PY', 'Y1')),
    language: languageTag(first('LA')),
    address: first('UR', 'L2', 'LK').replace(/^<|>$/gu, ''),
    identifiers: identifiersOf({
      doi: first('DO', 'M3'),
      numbers: all('SN'),
      pmid: pmidOf(all('AN', 'C7'), fields),
    }),
    acquiredOn: slashedDate(first('Y2')),
  });
  const files = all('L1', 'L4')
    .flatMap((value) => value.split(/;(?=\S)/u))
    .filter((file) => !isAddress(file));
  if (title === '' && files.length === 0 && metadata.identifiers === undefined) return undefined;
  return { key: first('ID') || String(index + 1), metadata, files };
}

/** The fuller one: many writers give the year alone in PY, and the day in DA. */
function dateOf(day: string, year: string): string {
  const date = slashedDate(day) || dateInWords(day);
  return date || slashedDate(year) || dateInWords(year);
}

/** A PubMed number, where the record says that it comes from there. */
function pmidOf(numbers: readonly string[], fields: Fields): string {
  const database = [...(fields.get('DB') ?? []), ...(fields.get('DP') ?? [])].join(' ');
  return /pubmed|medline|nlm/iu.test(database)
    ? (numbers.find((number) => /^\d{1,9}$/u.test(number)) ?? '')
    : '';
}

/** "Hakobyan, Levon, Jr." as "Levon Hakobyan, Jr."; a name without a comma is an institution's, or in order. */
function turned(name: string): string {
  const [family = '', given = '', suffix = ''] = name.split(/\s*,\s*/u);
  const inOrder = [given, family].filter(Boolean).join(' ');
  return suffix === '' ? inOrder : `${inOrder}, ${suffix}`;
}

const isAddress = (file: string) => /^\s*(?:https?|ftp):/iu.test(file);
