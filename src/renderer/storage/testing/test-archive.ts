import 'fake-indexeddb/auto';
import type { ArchiveActions } from '../../core/archive';
import type { Extraction } from '../../core/model/extraction';
import { NO_METADATA } from '../../core/model/source';
import type { Source } from '../../core/model/source';
import { finished } from '../../core/model/steps';
import { archiveActions } from '../../core/workflows/archive-actions';
import type { ActionPorts } from '../../core/workflows/archive-actions';
import { createTurns } from '../../core/workflows/turns';
import { writeStep } from '../../core/workflows/workflow-context';
import { openStorage } from '../open-storage';
import type { Storage } from '../open-storage';
import { FakeObjects, FakeRecorder } from './fake-recorder';

let databases = 0;
let identifiers = 0;
let ticks = 0;

/** A clock that is never twice at the same time, and identifiers that can be read. */
export const testClock = {
  now: () => new Date(Date.UTC(2026, 1, 1) + (ticks += 1000)).toISOString(),
};
export const testIdentifiers = {
  next: () => {
    identifiers += 1;
    return `id-${String(identifiers).padStart(5, '0')}`;
  },
};

/** An archive over a fake record and a fake IndexedDB. */
export interface TestArchive {
  readonly recorder: FakeRecorder;
  readonly objects: FakeObjects;
  readonly storage: Storage;
  readonly actions: ArchiveActions;
  readonly ports: ActionPorts;
  readonly problems: string[];
  readonly databaseName: string;
}

/** Opens storage on a record, under a new database name unless one is given. */
export async function openTestArchive(
  recorder = new FakeRecorder(),
  objects = new FakeObjects(),
  databaseName?: string,
): Promise<TestArchive> {
  databases += 1;
  const name = databaseName ?? `test-${databases}`;
  const problems: string[] = [];
  const opened = await openStorage(recorder, objects, {
    databaseName: name,
    onProblem: (message) => problems.push(message),
  });
  if (!opened.ok) throw new Error(opened.failure.message);
  const storage = opened.value;
  const notUsed = () => Promise.reject(new Error('not used in these tests'));
  const ports: ActionPorts = {
    archiveName: 'Test archive',
    actor: 'tester',
    log: storage.log,
    lookups: storage.lookups,
    objects: storage.objects,
    reader: { read: notUsed, extract: notUsed },
    clock: testClock,
    identifiers: testIdentifiers,
    boxesFor: () => [],
    files: {
      storeFile: notUsed,
      cancelStore: notUsed,
      rememberFiles: notUsed,
      settleFiles: notUsed,
      onStoreProgress: () => () => undefined,
    },
    inTurn: createTurns(),
    inSlices: async (steps) => finished(steps),
    encode: (text) => new TextEncoder().encode(text),
    soon: (task) => task(),
    pageText: (sourceId, pageIndex) => storage.sources.pageText(sourceId, pageIndex),
    verify: notUsed,
    dump: () => storage.dump(),
    search: notUsed,
    openSample: notUsed,
  };
  return { recorder, objects, storage, actions: archiveActions(ports), ports, problems, databaseName: name };
}

/** Adds a source with these page texts, as an import does. */
export async function importText(archive: TestArchive, title: string, ...pages: string[]): Promise<Source> {
  const extraction: Extraction = {
    format: 1,
    parser: { name: 'test', version: '1' },
    pages: pages.map((text, pageIndex) => ({ pageIndex, text })),
  };
  const stored = await archive.storage.objects.storeExtraction(extraction);
  if (!stored.ok) throw new Error(stored.failure.message);
  const source: Source = {
    ...NO_METADATA,
    id: testIdentifiers.next(),
    kind: 'pdf',
    sha256: archive.objects.put(`original of ${title}`),
    bytes: 10,
    originalName: `${title}.pdf`,
    originalPath: '',
    importedAt: testClock.now(),
    title,
    language: 'en',
    origins: {},
    formerReadings: [],
    extraction: {
      sha256: stored.value.sha256,
      pages: pages.length,
      words: pages.join(' ').split(/\s+/).length,
      characters: pages.join('').length,
      withoutText: false,
      failedPages: [],
      warnings: [],
      parser: extraction.parser,
      encoding: '',
      emptyPages: [],
      at: '',
    },
  };
  const written = await writeStep(archive.ports, { role: 'do', label: '' }, [
    { kind: 'source-imported', payload: { source } },
  ]);
  if (!written.ok) throw new Error(written.failure.message);
  return source;
}

/** The dump without the history, to compare an archive before a step and after its undoing. */
export async function contentOf(archive: TestArchive): Promise<readonly string[]> {
  return (await archive.storage.dump()).filter(
    (line) => !line.includes('"table":"steps"') && !line.includes('"table":"annotationChanges"'),
  );
}

/** The value of a result that must be a success. */
export function valueOf<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: unknown },
): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
