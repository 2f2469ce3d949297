import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { Annotation } from '../core/model/annotation';
import type { ArchiveEvent, EvidenceLink } from '../core/model/archive-event';
import type { Passage } from '../core/model/passage';
import type { Source, SourceRelation } from '../core/model/source';
import type { TextSketch } from '../core/model/text-sketch';
import type { RecognisedPageRow } from './recognised-pages';

/** One page of reading text. The table of sources holds no text, so that long lists stay light. */
export interface PageRow {
  readonly sourceId: string;
  readonly pageIndex: number;
  readonly text: string;
  /** Where the blocks of a document without pages begin, as UTF-16 offsets; empty for PDF pages. */
  readonly paragraphStarts: readonly number[];
}

/** A step that can be undone, or done again. */
export interface StepRow {
  readonly id: string;
  readonly label: string;
  /** Sequence number of its first operation; the others follow it without gaps. */
  readonly firstSeq: number;
  readonly operations: number;
  readonly state: 'done' | 'undone';
}

/** How far the rows have come in the journal. Written in the same transaction as the rows. */
export interface HeadRow {
  readonly key: 'head';
  readonly seq: number;
  /** SHA-256 of the journal's line `seq`. */
  readonly hash: string;
  /** Rows that must be there: Chromium has been seen to lose some without a word. */
  readonly counts: RowCounts;
}

export interface RowCounts {
  readonly sources: number;
  readonly annotations: number;
  readonly events: number;
  readonly links: number;
  readonly relations: number;
}

/** What each table holds. */
export interface ArchiveRows {
  readonly sources: Source;
  readonly pages: PageRow;
  readonly passages: Passage;
  readonly annotations: Annotation;
  readonly events: ArchiveEvent;
  readonly links: EvidenceLink;
  readonly relations: SourceRelation;
  readonly sketches: TextSketch;
  readonly steps: StepRow;
}

/**
 * Every form the tables have had. A released one is never edited. A database of another version is
 * not migrated: it is thrown away and rebuilt from the record, which is always whole.
 */
const SCHEMA_VERSIONS = [
  {
    version: 1,
    stores: {
      meta: 'key',
      sources: 'id, sha256, importedAt, bytes',
      pages: '[sourceId+pageIndex]',
      passages: 'id, [sourceId+number]',
      annotations: 'id, sourceId, changedAt, *tags',
      events: 'id',
      links: 'id, annotationId, eventId, [annotationId+eventId]',
      steps: 'id, [state+firstSeq]',
    },
  },
  {
    version: 2,
    stores: {
      sources: 'id, sha256, importedAt, bytes, recognition.requestedAt, parent.sourceId',
      relations: 'id, *sourceIds',
      sketches: 'sourceId, [sourceId+print]',
      recognisedPages: '[sourceId+pageIndex]',
    },
  },
] as const;

/** The version this app works with, as IndexedDB counts it (Dexie multiplies by ten). */
export const INDEXED_DB_VERSION = Math.max(...SCHEMA_VERSIONS.map(({ version }) => version)) * 10;

/** The working database: rows that can always be made again from the record. */
export class ArchiveDatabase extends Dexie {
  declare readonly meta: Table<HeadRow, string>;
  declare readonly sources: Table<Source, string>;
  declare readonly pages: Table<PageRow, [string, number]>;
  declare readonly passages: Table<Passage, string>;
  declare readonly annotations: Table<Annotation, string>;
  declare readonly events: Table<ArchiveEvent, string>;
  declare readonly links: Table<EvidenceLink, string>;
  declare readonly relations: Table<SourceRelation, string>;
  declare readonly sketches: Table<TextSketch, string>;
  declare readonly steps: Table<StepRow, string>;
  /** A cache: recognised pages of sources that are not done yet. */
  declare readonly recognisedPages: Table<RecognisedPageRow, [string, number]>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores } of SCHEMA_VERSIONS) this.version(version).stores(stores);
  }
}

/** The rows there are now. Call it inside a transaction to have one moment's numbers. */
export async function countRows(database: ArchiveDatabase): Promise<RowCounts> {
  const [sources, annotations, events, links, relations] = await Promise.all([
    database.sources.count(),
    database.annotations.count(),
    database.events.count(),
    database.links.count(),
    database.relations.count(),
  ]);
  return { sources, annotations, events, links, relations };
}
