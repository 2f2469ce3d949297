import type { ImportAttention, ImportItem } from '../../core/archive';
import { attentionOf, importedMessage } from '../../core/model/new-source';
import type { Source } from '../../core/model/source';
import { stageWords } from './import-words';

/** A row of the tray: the file, its source as it is now, and what it still wants. */
export interface TrayRow {
  readonly item: ImportItem;
  /** Undefined while it has none, and after it was taken out of the archive. */
  readonly source: Source | undefined;
  readonly need: ImportAttention | undefined;
  /** What is done with it, or came of it. */
  readonly words: string;
}

/** What is known of the archive since the files were imported. */
export interface SinceImport {
  /** Sources as they are now, by id; undefined while they are not followed. */
  readonly sources: ReadonlyMap<string, Source> | undefined;
  /** Ids of sources that wait for text recognition. */
  readonly queued: ReadonlySet<string>;
  /** Ids of rows that the researcher has skipped. */
  readonly skipped: ReadonlySet<string>;
}

/** The row of a file. */
export function rowOf(item: ImportItem, since: SinceImport): TrayRow {
  const { outcome } = item;
  if (outcome?.status !== 'imported' && outcome?.status !== 'duplicate') {
    return { item, source: undefined, need: undefined, words: stageWords(item) };
  }
  const source = since.sources === undefined ? outcome.source : since.sources.get(outcome.source.id);
  if (source === undefined) {
    return { item, source, need: undefined, words: 'Imported, and since taken out of the archive.' };
  }
  if (outcome.status === 'duplicate') return { item, source, need: undefined, words: outcome.message };
  const isQueued = since.queued.has(source.id) || source.recognition !== undefined;
  const isNew = source.extraction.sha256 !== outcome.source.extraction.sha256;
  const need = since.skipped.has(item.id) ? undefined : needOf(source, isQueued);
  return { item, source, need, words: importedWords(source, outcome.message, isQueued, isNew) };
}

/** What an imported source still wants: nothing more once its pictures wait for recognition, or were looked at. */
function needOf(source: Source, isQueued: boolean): ImportAttention | undefined {
  const attention = attentionOf(source);
  const isSeenTo = isQueued || source.extraction.recognised !== undefined;
  return attention === 'no-text' && isSeenTo ? undefined : attention;
}

function importedWords(source: Source, atImport: string, isQueued: boolean, isNew: boolean): string {
  if (isQueued) return 'Its text is being recognised.';
  const { recognised, withoutText } = source.extraction;
  if (recognised !== undefined && withoutText)
    return 'Recognised, and no words were found. The original is kept.';
  return isNew ? importedMessage(source) : atImport;
}

export const FILTERS = ['all', 'imported', 'needs', 'failed', 'duplicate'] as const;
export type TrayFilter = (typeof FILTERS)[number];

/** Whether a row is shown under a filter. Rows that need the researcher are among the imported too. */
export function isUnder({ item, need }: TrayRow, filter: TrayFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'needs':
      return need !== undefined;
    case 'failed':
      return item.outcome?.status === 'failed' || item.outcome?.status === 'cancelled';
    case 'imported':
    case 'duplicate':
      return item.outcome?.status === filter;
  }
}

/** How many rows stand under each filter. */
export function countsUnder(rows: readonly TrayRow[]): Readonly<Record<TrayFilter, number>> {
  const counts = { all: 0, imported: 0, needs: 0, failed: 0, duplicate: 0 };
  for (const row of rows) for (const filter of FILTERS) if (isUnder(row, filter)) counts[filter] += 1;
  return counts;
}
