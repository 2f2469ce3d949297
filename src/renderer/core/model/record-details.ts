import type { ReferenceRecord } from './reference-record';
import type { MetadataField, Source, SourceMetadata } from './source';
import { tidyDetails, tidyIdentifiers } from './source-details';
import { readDate } from './uncertain-date';

/**
 * What a record says of its source beyond what the researcher wrote: a field that is empty, or whose
 * value came from a file. Identifiers are added to those that are there. A date that only says less
 * (the year of a day that is known), or is none, is left out.
 */
export function recordDetails(source: Source, record: ReferenceRecord): Partial<SourceMetadata> {
  const given = Object.entries(tidyDetails(record.metadata)) as [MetadataField, string | string[]][];
  const taken = given.flatMap(([field, value]): [MetadataField, string | readonly string[]][] => {
    if (value.length === 0) return [];
    if (typeof value !== 'string') return [[field, tidyIdentifiers([...source.identifiers, ...value])]];
    const current = source[field];
    const isResearchers = current.length > 0 && source.origins[field] === undefined;
    if (isResearchers || (isDateField(field) && !isBetterDate(String(current), value))) return [];
    return [[field, value]];
  });
  return Object.fromEntries(taken) as Partial<SourceMetadata>;
}

const isDateField = (field: MetadataField) => field === 'date' || field === 'acquiredOn';

const isBetterDate = (current: string, offered: string) =>
  readDate(offered) !== undefined && !current.startsWith(`${offered}-`);
