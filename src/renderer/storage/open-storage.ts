import { failure, success } from '../../shared/result';
import type { Result } from '../../shared/result';
import type { AnnotationReads } from '../core/annotation-work';
import type { EventReads, History, Likenesses, SourceReads } from '../core/archive';
import type { ArchivePreferences } from '../core/model/archive-preferences';
import type { Source } from '../core/model/source';
import type { ObjectStore, OperationLog, RecognisedPages, Watchable } from '../core/ports';
import type { ArchiveLookups } from '../core/workflows/archive-lookups';
import { annotationRepository } from './annotation-repository';
import { ArchiveDatabase, INDEXED_DB_VERSION, countRows } from './archive-database';
import { canonicalDump } from './canonical-dump';
import { catchUp, rebuild } from './catch-up';
import type { RebuildProgress } from './catch-up';
import { eventRepository } from './event-repository';
import { historyOf } from './history-repository';
import { archiveLookups, preferencesOf } from './lookups';
import { openingReport } from './opening-report';
import type { OpeningReport } from './opening-report';
import { createOperationLog } from './operation-log';
import { passageRepository } from './passage-repository';
import type { PassageReads } from './passage-repository';
import { deleteRaw, openRaw } from './raw-open';
import type { RawOpening } from './raw-open';
import type { RecordPort } from './record-port';
import { likenessRepository } from './likeness-repository';
import { recognisedPages } from './recognised-pages';
import { rememberExtractions } from './remember-extractions';
import { createSnapshots } from './snapshots';
import { sourceRepository } from './source-repository';
import { watchQuery } from './watchables';

export interface StorageOptions {
  /** Of the working database; one per archive. */
  readonly databaseName: string;
  /** A long rebuild says how far it is: operations done, of how many. */
  readonly onProgress?: RebuildProgress;
  /** A sentence for the researcher about trouble after opening. */
  readonly onProblem: (message: string) => void;
  /** How long an open of the database may take. */
  readonly openLimitMs?: number;
}

/** The working database, level with the record, and everything that reads or writes it. */
export interface Storage {
  readonly log: OperationLog;
  /** The objects as given, remembering extractions between their storing and their projection. */
  readonly objects: ObjectStore;
  readonly sources: SourceReads;
  readonly annotations: AnnotationReads;
  readonly events: EventReads;
  readonly history: Watchable<History>;
  readonly preferences: Watchable<ArchivePreferences>;
  readonly lookups: ArchiveLookups;
  readonly passages: PassageReads;
  readonly likenesses: Likenesses;
  readonly recognised: RecognisedPages;
  /** Every source that waits for text recognition. */
  readonly queued: Watchable<readonly Source[]>;
  readonly report: OpeningReport;
  dump(): Promise<readonly string[]>;
  /** Waits for writes and a snapshot under way, then closes the database. */
  close(): Promise<void>;
}

export interface StorageFailure {
  readonly kind: 'record' | 'unknown-operation' | 'unusable';
  readonly message: string;
}

const OPEN_LIMIT_MS = 20_000;

/**
 * Opens the working database and brings it level with the record: looks first, without any
 * library, for data loss; throws away what cannot be used; then catches up or builds again.
 */
export async function openStorage(
  record: RecordPort,
  objects: ObjectStore,
  options: StorageOptions,
): Promise<Result<Storage, StorageFailure>> {
  const opened = await openDatabase(options);
  if (!opened.ok) return opened;
  const { database, opening } = opened.value;
  const remembered = rememberExtractions(objects);
  const ports = {
    database,
    record,
    objects: remembered,
    onProgress: options.onProgress ?? (() => undefined),
  };
  const brought = await bringLevel(ports);
  if (!brought.ok) {
    database.close();
    const kind = brought.failure.kind === 'unknown-operation' ? 'unknown-operation' : 'record';
    return failure({ kind, message: brought.failure.message });
  }
  const snapshots = createSnapshots(database, record, options.onProblem);
  const log = createOperationLog({
    ...ports,
    onProgress: () => undefined,
    onProblem: options.onProblem,
    onWritten: (seq) => snapshots.consider(seq),
  });
  snapshots.consider(brought.value.head.seq);
  return success({
    log,
    objects: remembered,
    sources: sourceRepository(database, remembered),
    annotations: annotationRepository(database, record),
    events: eventRepository(database),
    history: historyOf(database),
    preferences: watchQuery(() => preferencesOf(database)),
    lookups: archiveLookups(database, record),
    passages: passageRepository(database),
    likenesses: likenessRepository(database),
    recognised: recognisedPages(database),
    queued: watchQuery(async () => database.sources.orderBy('recognition.requestedAt').toArray()),
    report: openingReport(
      brought.value,
      opening,
      await countRows(database),
      await unreadable(database, brought.value.withoutText),
    ),
    dump: () => canonicalDump(database),
    async close() {
      await log.settled();
      await snapshots.settled();
      database.close();
    },
  });
}

/** Of the sources of which a text was missed, those whose present text is missing: not a former one. */
async function unreadable(database: ArchiveDatabase, ids: readonly string[]): Promise<readonly Source[]> {
  const sources = (await database.sources.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
  const isMissing = await Promise.all(
    sources.map(async ({ id, extraction }) => {
      if (extraction.characters === 0) return false;
      return (await database.pages.get([id, 0])) === undefined;
    }),
  );
  return sources.filter((_source, index) => isMissing[index]);
}

/** A database that opens but then fails in use is treated like one that is lost. */
async function bringLevel(ports: Parameters<typeof catchUp>[0]): ReturnType<typeof catchUp> {
  try {
    return await catchUp(ports);
  } catch {
    return rebuild(ports, 'incomplete');
  }
}

async function openDatabase(
  options: StorageOptions,
): Promise<Result<{ readonly database: ArchiveDatabase; readonly opening: RawOpening }, StorageFailure>> {
  const { databaseName: name, openLimitMs = OPEN_LIMIT_MS } = options;
  const opening = await openRaw(indexedDB, name, openLimitMs);
  const isOurs = opening.state !== 'present' || opening.version === INDEXED_DB_VERSION;
  if (opening.state === 'unusable' || !isOurs) {
    if (!(await deleteRaw(indexedDB, name, openLimitMs))) return failure(unusable(opening));
  }
  const database = new ArchiveDatabase(name);
  try {
    await database.open();
  } catch {
    database.close();
    if (!(await deleteRaw(indexedDB, name, openLimitMs))) return failure(unusable(opening));
    await database.open();
  }
  return success({ database, opening });
}

function unusable(opening: RawOpening): StorageFailure {
  const reason = opening.state === 'unusable' ? ` (${opening.reason})` : '';
  return {
    kind: 'unusable',
    message: `The working database on this computer cannot be opened or replaced${reason}. Your archive’s folder is whole. Close every window of the app, check that the disk has free space, and start again.`,
  };
}
