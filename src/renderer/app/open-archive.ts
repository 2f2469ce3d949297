import type { DesktopApi, StartupReport } from '../../preload/desktop-api';
import { failure, type Result, success } from '../../shared/result';
import type { Archive } from '../core/archive';
import { type ActionPorts, archiveActions, archiveImports } from '../core/workflows/archive-actions';
import type { FileStore } from '../core/workflows/import-ports';
import { RecognitionQueue } from '../core/workflows/recognition-queue';
import { recognisePictures } from '../core/workflows/recognise-pictures';
import { saveRecognised } from '../core/workflows/save-recognised';
import { createTurns } from '../core/workflows/turns';
import { createDocumentReader } from '../documents/document-reader';
import { boxesForRange } from '../pdf/boxes-for-range';
import { createTextMeasure } from '../pdf/measure-text';
import { createTextRecognizer } from '../recognition/text-recognizer';
import { inSlices } from '../storage/in-slices';
import { openStorage } from '../storage/open-storage';
import { type ArchiveSearch, archiveSearch } from './archive-search';
import { objectAddress, objectStore } from './object-store';
import { originalReads } from '../core/workflows/original-reads';
import { openSample } from './open-sample';

/** Name of the working database; every archive has a data folder of its own, so one name will do. */
const DATABASE_NAME = 'sourcebook';

export interface OpenedArchive {
  readonly archive: Archive;
  /** What was set aside, mended, caught up or rebuilt; sentences for the researcher. */
  readonly notices: readonly string[];
  /** The search index's state, for the search screen. */
  readonly index: ArchiveSearch['upkeep'];
  /** Finishes writes, saves the index, closes the working database. */
  close(): Promise<void>;
}

export interface OpenArchiveOptions {
  readonly desktop: DesktopApi;
  readonly startup: StartupReport;
  /** Operations done, of how many, while catching up or rebuilding. */
  readonly onProgress: (done: number, total: number) => void;
  /** A sentence about trouble after opening. */
  readonly onProblem: (message: string) => void;
  /** Throw the working database and the index away first. */
  readonly discard?: boolean;
}

/** Joins storage, search and readers with the workflows. The one place that knows them all. */
export async function openArchive(options: OpenArchiveOptions): Promise<Result<OpenedArchive, string>> {
  const { desktop, startup } = options;
  // Storage that Chromium may evict when the disk runs low would only cost a rebuild, but why risk it.
  await navigator.storage.persist();
  if (options.discard) await discardDatabase();
  const storage = await openStorage(desktop, objectStore(desktop), {
    databaseName: DATABASE_NAME,
    onProgress: options.onProgress,
    onProblem: options.onProblem,
  });
  if (!storage.ok) return failure(storage.failure.message);
  const { log, objects, lookups, passages, sources, annotations, preferences, events, history, report } =
    storage.value;

  const { recognised, queued, likenesses } = storage.value;
  const search = archiveSearch(startup.archive.id, passages);
  const measure = createTextMeasure();
  const reader = createDocumentReader({ objectAddress });
  const ports: ActionPorts = {
    archiveName: startup.archive.name,
    actor: startup.account,
    log: search.follow(log),
    lookups,
    objects,
    reader,
    clock: { now: () => new Date().toISOString() },
    identifiers: { next: () => crypto.randomUUID() },
    boxesFor: (layout, text, start, end) => boxesForRange(layout, text, start, end, measure),
    files: startup.mode === 'command' ? unremembered(desktop) : desktop,
    inTurn: createTurns(),
    encode: (text) => new TextEncoder().encode(text),
    soon: (task) => void setTimeout(task, 16),
    inSlices,
    pageText: (sourceId, pageIndex) => sources.pageText(sourceId, pageIndex),
    verify: (expected) => desktop.verify(expected),
    dump: () => storage.value.dump(),
    search: search.search,
    openSample: () => openSample(desktop, archive),
  };
  const actions = archiveActions(ports);
  const recognition = new RecognitionQueue({
    ...ports,
    recognizer: createTextRecognizer({ objectAddress }),
    pages: recognised,
    queued,
    saveRecognised: (sourceId, pages, languages) =>
      ports.inTurn(() => saveRecognised(ports, sourceId, pages, languages)),
    elapsedMs: () => performance.now(),
    onProblem: options.onProblem,
  });
  const onPictures = (sourceIds: readonly string[]) => {
    void desktop.settings().then(async ({ recogniseAutomatically }) => {
      if (!recogniseAutomatically || startup.mode === 'command') return;
      const begun = await recognisePictures(recognition, lookups, sourceIds);
      if (!begun.ok) options.onProblem(begun.failure.message);
    });
  };
  const imports = archiveImports(ports, actions, onPictures);
  const archive: Archive = {
    id: startup.archive.id,
    name: startup.archive.name,
    path: startup.archive.path,
    appVersion: startup.appVersion,
    sources,
    originals: originalReads(reader),
    annotations,
    preferences,
    events,
    history,
    imports,
    recognition,
    likenesses,
    do: actions,
  };
  if (startup.mode === 'window') recognition.begin();
  search.start(options.discard ?? false);
  const leftOver = startup.mode === 'command' ? [] : await desktop.pendingFiles();
  if (leftOver.length > 0) void archive.imports.add(leftOver);
  return success({
    archive,
    notices: [...report.sentences, ...leftOverSentence(leftOver.length)],
    index: search.upkeep,
    async close() {
      await imports.end();
      await recognition.end();
      await search.close();
      await storage.value.close();
    },
  });
}

function leftOverSentence(files: number): readonly string[] {
  if (files === 0) return [];
  return [
    files === 1
      ? 'An import was not finished when the app was closed. It goes on with the one file that was left.'
      : `An import was not finished when the app was closed. It goes on with the ${files.toLocaleString('en')} files that were left.`,
  ];
}

/** What a terminal command leaves unfinished is the script's to do again, not the next window's. */
function unremembered(desktop: DesktopApi): FileStore {
  const nothing = () => Promise.resolve();
  return { ...desktop, rememberFiles: nothing, settleFiles: nothing };
}

function discardDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('The working database was not deleted')),
    );
  });
}
