import type { Source, SourceMetadata } from '../../core/model/source';
import { parseUncertainDate } from '../../core/model/uncertain-date';

/** What can be changed for many sources at once. Titles and identifiers belong to one. */
export const BULK_FIELDS = [
  'author',
  'publisher',
  'date',
  'language',
  'address',
  'acquiredOn',
  'acquiredFrom',
  'acquiredHow',
  'remarks',
] as const;
export type BulkField = (typeof BULK_FIELDS)[number];

/** Fields the researcher has changed, as typed. */
export type BulkDraft = Partial<Readonly<Record<BulkField, string>>>;

/** The value all of them have, or undefined when they differ. */
export function sharedValue(sources: readonly Source[], field: BulkField): string | undefined {
  const [first, ...others] = sources;
  if (first === undefined) return undefined;
  return others.every((source) => source[field] === first[field]) ? first[field] : undefined;
}

/** How many of them would say something else than they do. */
export function changedCount(sources: readonly Source[], draft: BulkDraft): number {
  const changes = Object.entries(draft) as [BulkField, string][];
  return sources.filter((source) => changes.some(([field, value]) => source[field] !== value.trim())).length;
}

/** Why a value cannot be kept, or undefined. */
export function bulkError(field: BulkField, value: string): string | undefined {
  if ((field !== 'date' && field !== 'acquiredOn') || value.trim() === '') return undefined;
  const date = parseUncertainDate(value);
  return date.ok ? undefined : date.failure.message;
}

/** The draft as changes of details; undefined when a value cannot be kept. */
export function bulkChanges(draft: BulkDraft): Partial<SourceMetadata> | undefined {
  const entries = Object.entries(draft) as [BulkField, string][];
  return entries.some(([field, value]) => bulkError(field, value) !== undefined) ? undefined : { ...draft };
}
