import type { ChosenFile, StoredObject } from '../../../shared/record';
import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { ImportItem, ImportOutcome } from '../archive';
import { operationsOfMarks } from '../model/embedded-mark';
import { attentionOf, importedMessage, keptUnread, newSource } from '../model/new-source';
import type { Arrived } from '../model/new-source';
import type { ReferenceRecord } from '../model/reference-record';
import { problemOf } from '../model/source-reading';
import type { Source, SourceKind } from '../model/source';
import type { CancelSignal, ContainedFile, ReadDocument, ReadFailure } from '../ports';
import type { ImportPorts } from './import-ports';
import type { ImportSaver } from './save-imports';

/** What is being imported: a file on the disk, what was pasted, or a file inside a source. */
export type ImportOrigin =
  | { readonly kind: 'file'; readonly file: ChosenFile }
  | { readonly kind: 'pasted'; readonly content: string }
  | {
      readonly kind: 'contained';
      readonly container: Source;
      readonly file: ContainedFile;
      readonly depth: number;
    };

export interface ImportJob {
  readonly origin: ImportOrigin;
  readonly name: string;
  readonly folder: string;
  readonly signal: CancelSignal;
  /** Tells the stage, and how far it is. */
  readonly progress: (stage: ImportItem['stage'], done: number, total: number) => void;
  /** Waits until no other job is importing these bytes, then claims them until this job ends. */
  readonly claim: (sha256: string) => Promise<void>;
}

/** What came of one file, and what is in it for others. */
export interface ImportEnd {
  readonly outcome: ImportOutcome;
  /** Files in it that are to become sources, and the source they stand in. */
  readonly contained?: { readonly container: Source; readonly files: readonly ContainedFile[] };
  readonly references?: readonly ReferenceRecord[];
}

/** A new source has no marks yet. */
const NOTHING_KNOWN: ReadonlySet<string> = new Set();
const CANCELLED: ImportEnd = { outcome: { status: 'cancelled', message: 'Cancelled. Nothing was added.' } };
/** Kinds that hold files of their own. */
const CONTAINERS: ReadonlySet<SourceKind> = new Set(['zip', 'mailbox', 'email']);
/** Names of files that may hold bibliographic records. */
export const REFERENCE_NAME = /\.(?:ris|bib|bibtex|json)$/iu;

/**
 * One file, from the disk into the archive: the original is stored before anything parses it, so
 * that a parser that fails cannot lose it, and what cannot be read is kept with the reason. Never
 * throws; every end is an outcome.
 */
export async function importOne(ports: ImportPorts, saver: ImportSaver, job: ImportJob): Promise<ImportEnd> {
  let sha256 = '';
  try {
    job.progress('storing', 0, job.origin.kind === 'file' ? job.origin.file.size : 0);
    const stored = await storeOriginal(ports, job.origin, job.signal);
    if (!stored.ok) {
      if (stored.failure.reason === 'cancelled') return CANCELLED;
      return await failed(saver, job, '', stored.failure.reason, stored.failure.message);
    }
    sha256 = stored.value.sha256;
    await job.claim(sha256);
    const same = await ports.lookups.sourceByHash(sha256);
    if (same !== undefined) return await duplicate(ports, job, same);
    if (job.signal.aborted) return CANCELLED;
    return await readAndSave(ports, saver, job, stored.value);
  } catch (error) {
    const message = `The file could not be imported because of a fault in the app (${String(error)}). ${kept(sha256)}`;
    return failed(saver, job, sha256, 'unreadable', message);
  }
}

async function readAndSave(
  ports: ImportPorts,
  saver: ImportSaver,
  job: ImportJob,
  original: Pick<StoredObject, 'sha256' | 'bytes'>,
): Promise<ImportEnd> {
  const { sha256, bytes } = original;
  const read = await readOriginal(ports, job, original);
  if (job.signal.aborted || (!read.ok && read.failure.kind === 'cancelled')) return CANCELLED;
  const arrived = read.ok ? read.value : unread(read.failure);
  if (arrived === undefined) {
    const { kind, message } = read.ok ? EMPTY : read.failure;
    return failed(saver, job, sha256, kind, message);
  }
  job.progress('saving', 0, 0);
  const stored = read.ok ? read.value.stored : undefined;
  const extraction = await ports.objects.storeExtraction(arrived.extraction, stored);
  if (!extraction.ok) {
    return failed(saver, job, sha256, reasonOf(extraction.failure.kind), extraction.failure.message);
  }
  const { origin } = job;
  const arrival = {
    id: ports.identifiers.next(),
    name: job.name,
    folder: job.folder,
    sha256,
    bytes,
    at: ports.clock.now(),
    pasted: origin.kind === 'pasted',
    parent:
      origin.kind === 'contained' ? { sourceId: origin.container.id, path: origin.file.path } : undefined,
  };
  const source = newSource(arrival, arrived, extraction.value.sha256);
  const marked = operationsOfMarks(
    source,
    arrived.extraction.pages,
    read.ok ? read.value.marks : [],
    NOTHING_KNOWN,
    arrival.at,
  );
  const saved = await saver.save({ kind: 'source-imported', payload: { source } }, ...marked);
  if (!saved.ok) {
    const { kind, message } = saved.failure;
    return { outcome: { status: 'failed', reason: reasonOf(kind), message, sha256 } };
  }
  const attention = attentionOf(source);
  const outcome: ImportOutcome = {
    status: 'imported',
    source,
    message: importedMessage(source),
    ...(attention === undefined ? {} : { attention }),
  };
  return read.ok ? withContents(outcome, source, read.value) : { outcome };
}

async function readOriginal(
  ports: ImportPorts,
  job: ImportJob,
  { sha256, bytes }: Pick<StoredObject, 'sha256' | 'bytes'>,
): Promise<Result<ReadDocument, ReadFailure>> {
  job.progress('reading', 0, 0);
  const depth = job.origin.kind === 'contained' ? job.origin.depth : 0;
  return ports.reader.read(
    { sha256, bytes, name: job.name, depth, asBytes: true },
    ({ pagesDone, pagesTotal }) => job.progress('reading', pagesDone, pagesTotal),
    job.signal,
  );
}

function unread(why: ReadFailure): Arrived | undefined {
  const problem = problemOf(why);
  return problem && keptUnread(why.sourceKind ?? 'other', problem);
}

function withContents(outcome: ImportOutcome, source: Source, document: ReadDocument): ImportEnd {
  const { contained, references } = document;
  return {
    outcome,
    ...(contained.length === 0 ? {} : { contained: { container: source, files: contained } }),
    ...(references.length === 0 ? {} : { references }),
  };
}

/**
 * Nothing is added for bytes that are there. But what they contain may not have come in when an
 * earlier import was cut short, and records may have been imported before the files they describe.
 */
async function duplicate(ports: ImportPorts, job: ImportJob, source: Source): Promise<ImportEnd> {
  const outcome: ImportOutcome = {
    status: 'duplicate',
    source,
    message: `These are the same bytes as “${source.title}”, which is in the archive already. Nothing was added.`,
  };
  if (!CONTAINERS.has(source.kind) && !REFERENCE_NAME.test(job.name)) return { outcome };
  const read = await readOriginal(ports, job, source);
  if (!read.ok) return { outcome };
  const there = new Set((await ports.lookups.sourcesIn(source.id)).map(({ parent }) => parent?.path));
  const contained = read.value.contained.filter(({ path }) => !there.has(path));
  return withContents(outcome, source, { ...read.value, contained });
}

type FailedReason = Extract<ImportOutcome, { status: 'failed' }>['reason'];

async function storeOriginal(
  ports: ImportPorts,
  origin: ImportOrigin,
  signal: CancelSignal,
): Promise<
  Result<
    Pick<StoredObject, 'sha256' | 'bytes'>,
    { readonly reason: FailedReason | 'cancelled'; readonly message: string }
  >
> {
  if (origin.kind === 'file') {
    const stored = await ports.files.storeFile(origin.file.token);
    if (stored.ok) return success(stored.value);
    return failure({ reason: stored.failure.kind, message: stored.failure.message });
  }
  let bytes: Uint8Array;
  if (origin.kind === 'pasted') bytes = ports.encode(origin.content);
  else {
    const { sha256, bytes: size, originalName: name } = origin.container;
    const taken = await ports.reader.extract({ sha256, bytes: size, name }, origin.file, signal);
    if (!taken.ok) return failure({ reason: taken.failure.kind, message: taken.failure.message });
    bytes = taken.value;
  }
  const stored = await ports.objects.storeBytes(bytes);
  if (stored.ok) return stored;
  return failure({ reason: reasonOf(stored.failure.kind), message: stored.failure.message });
}

/** Tells the custody log of the failure; the outcome is the same where the log cannot be told. */
async function failed(
  saver: ImportSaver,
  job: ImportJob,
  sha256: string,
  reason: FailedReason,
  message: string,
): Promise<ImportEnd> {
  const noted = await saver.save({
    kind: 'import-failed',
    payload: { name: job.name, sha256, reason, message },
  });
  const unnoted = noted.ok ? '' : ` This failure could not be recorded either: ${noted.failure.message}`;
  return { outcome: { status: 'failed', reason, message: `${message}${unnoted}`, sha256 } };
}

const EMPTY = { kind: 'empty', message: 'This file is empty: it holds no bytes.' } as const;

function reasonOf(
  kind: 'disk-full' | 'io' | 'recorder-stopped' | 'not-found' | 'invalid' | 'refused',
): FailedReason {
  return kind === 'invalid' ? 'refused' : kind;
}

function kept(sha256: string): string {
  return sha256 === '' ? 'Nothing was added.' : 'The original is kept unchanged.';
}
