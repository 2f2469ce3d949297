import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { Annotation } from '../core/model/annotation';
import type { ArchiveEvent, EvidenceLink } from '../core/model/archive-event';
import type { ArchivePreferences } from '../core/model/archive-preferences';
import type { Passage } from '../core/model/passage';
import type { PassageRelation } from '../core/model/passage-relation';
import type { Source, SourceRelation } from '../core/model/source';
import type { IgnoredSuggestion } from '../core/model/suggestion';
import type { TextSketch } from '../core/model/text-sketch';
import type { BinnedAnnotation } from '../core/workflows/archive-lookups';
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
  /** The step its operations name, where that id was taken: something else was written between. */
  readonly partOf?: string;
  readonly label: string;
  /** Sequence number of its first operation; the others follow it without gaps. */
  readonly firstSeq: number;
  readonly operations: number;
  readonly state: 'done' | 'undone';
}

/** That an operation of the journal concerns an annotation: its history is read from there. */
export interface AnnotationChangeRow {
  readonly annotationId: string;
  readonly seq: number;
  /** For a removal: when it was removed and by whom, which doing it again does not change. */
  readonly removed?: Pick<BinnedAnnotation, 'removedAt' | 'removedBy'>;
  /** For an addition out of the bin: what the bin held, so that undo puts it back there. */
  readonly fromBin?: BinnedAnnotation;
}

/** The one row of preferences; there is none while they are the usual ones. */
export interface PreferencesRow {
  readonly id: typeof PREFERENCES_ID;
  readonly preferences: ArchivePreferences;
}
export const PREFERENCES_ID = 'archive';

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
  readonly passageRelations: number;
  readonly bin: number;
  readonly annotationChanges: number;
  readonly preferences: number;
  readonly ignoredSuggestions: number;
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
  readonly passageRelations: PassageRelation;
  readonly bin: BinnedAnnotation;
  readonly annotationChanges: AnnotationChangeRow;
  readonly preferences: PreferencesRow;
  readonly ignoredSuggestions: IgnoredSuggestion;
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
  {
    version: 3,
    stores: {
      passageRelations: 'id, from, to, kind',
      bin: 'id, removedAt',
      annotationChanges: '[annotationId+seq]',
      preferences: 'id',
      ignoredSuggestions: 'id, sourceId',
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
  declare readonly passageRelations: Table<PassageRelation, string>;
  declare readonly bin: Table<BinnedAnnotation, string>;
  declare readonly annotationChanges: Table<AnnotationChangeRow, [string, number]>;
  declare readonly preferences: Table<PreferencesRow, string>;
  declare readonly ignoredSuggestions: Table<IgnoredSuggestion, string>;
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
  const [shown, annotationChanges] = await Promise.all([
    countShown(database),
    database.annotationChanges.count(),
  ]);
  return { ...shown, annotationChanges };
}

/** All but the changes of annotations, which only grow in number: counting them at every write takes long. */
export async function countShown(database: ArchiveDatabase): Promise<Omit<RowCounts, 'annotationChanges'>> {
  const [sources, annotations, events, links, relations, passageRelations, bin, preferences, ignored] =
    await Promise.all([
      database.sources.count(),
      database.annotations.count(),
      database.events.count(),
      database.links.count(),
      database.relations.count(),
      database.passageRelations.count(),
      database.bin.count(),
      database.preferences.count(),
      database.ignoredSuggestions.count(),
    ]);
  return {
    sources,
    annotations,
    events,
    links,
    relations,
    passageRelations,
    bin,
    preferences,
    ignoredSuggestions: ignored,
  };
}
