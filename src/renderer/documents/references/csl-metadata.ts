import type { SourceMetadata } from '../../core/model/source';
import { readDate } from '../../core/model/uncertain-date';
import { dateInWords, dateOfParts } from './record-date';
import { identifiersOf, languageTag, names, oneLine, withoutEmpty } from './record-fields';

/** An item of the Citation Style Language's JSON, as it comes: nothing in it is sure. */
export type CslFields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is CslFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an item says, in the archive's terms. */
export function cslMetadata(item: CslFields): Partial<SourceMetadata> {
  const field = (name: string) => oneLine(text(item[name]));
  return withoutEmpty({
    title: field('title'),
    author: namesOf(item['author']) || namesOf(item['editor']),
    publisher: field('container-title') || field('publisher'),
    date: dateOf(item['issued']),
    language: languageTag(field('language')),
    address: field('URL'),
    identifiers: identifiersOf({
      doi: field('DOI'),
      numbers: [...all(item['ISBN']), ...all(item['ISSN'])],
      pmid: field('PMID') || (/^PMID:\s*(\d+)/mu.exec(text(item['note']))?.[1] ?? ''),
    }),
    acquiredOn: dateOf(item['accessed']),
  });
}

/** "Given Family; Given Family", with the particles and suffixes of names in their places. */
function namesOf(value: unknown): string {
  if (!Array.isArray(value)) return '';
  return names(
    value.map((name: unknown) => {
      if (!isFields(name)) return text(name);
      const part = (key: string) => text(name[key]);
      if (part('literal') !== '') return part('literal');
      const inOrder = ['given', 'dropping-particle', 'non-dropping-particle', 'family'].map(part);
      const whole = inOrder.filter(Boolean).join(' ');
      return part('suffix') === '' ? whole : `${whole}, ${part('suffix')}`;
    }),
  );
}

/** A date of CSL: parts of one or two days, or words; `circa` makes it approximate. */
function dateOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return dateInWords(String(value));
  if (!isFields(value)) return '';
  const parts = value['date-parts'];
  const [from, to] = (Array.isArray(parts) ? parts : []).map((part: unknown) =>
    Array.isArray(part) ? dateOfParts(text(part[0]), text(part[1]), text(part[2])) : '',
  );
  const exact = from ? span(from, to) : dateInWords(text(value['raw']) || text(value['literal']));
  const isCirca = Boolean(value['circa']) && readDate(`${exact}~`) !== undefined;
  return isCirca ? `${exact}~` : exact;
}

function span(from: string, to: string | undefined): string {
  if (!to || to === from) return from;
  const both = `${from}/${to}`;
  return readDate(both) === undefined ? from : both;
}

const all = (value: unknown) => (Array.isArray(value) ? value.map(text) : [text(value)]);

function text(value: unknown): string {
  if (Array.isArray(value)) return text(value[0]);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
