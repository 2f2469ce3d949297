import type { ChosenFile, StoredObject } from '../../../shared/record';
import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { ImportItem, ImportOutcome } from '../archive';
import { importedMessage, newSource } from '../model/new-source';
import type { Source } from '../model/source';
import type { CancelSignal } from '../ports';
import type { ImportPorts } from './import-ports';
import type { ImportSaver } from './save-imports';

/** What is being imported: a file on the disk, or what was pasted. */
export type ImportOrigin =
  | { readonly kind: 'file'; readonly file: ChosenFile }
  | { readonly kind: 'pasted'; readonly content: string };

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

const CANCELLED: ImportOutcome = { status: 'cancelled', message: 'Cancelled. Nothing was added.' };

/**
 * One file, from the disk into the archive: the original is stored before anything parses it, so
 * that a parser that fails cannot lose it. Never throws; every end is an outcome.
 */
export async function importOne(
  ports: ImportPorts,
  saver: ImportSaver,
  job: ImportJob,
): Promise<ImportOutcome> {
  let sha256 = '';
  try {
    job.progress('storing', 0, job.origin.kind === 'file' ? job.origin.file.size : 0);
    const stored = await storeOriginal(ports, job.origin);
    if (!stored.ok) {
      if (stored.failure.reason === 'cancelled') return CANCELLED;
      return await failed(saver, job, '', stored.failure.reason, stored.failure.message);
    }
    sha256 = stored.value.sha256;
    await job.claim(sha256);
    const same = await ports.lookups.sourceByHash(sha256);
    if (same !== undefined) return duplicate(same);
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
): Promise<ImportOutcome> {
  const { sha256, bytes } = original;
  job.progress('reading', 0, 0);
  const read = await ports.reader.read(
    { sha256, bytes, name: job.name },
    ({ pagesDone, pagesTotal }) => job.progress('reading', pagesDone, pagesTotal),
    job.signal,
  );
  if (job.signal.aborted) return CANCELLED;
  if (!read.ok) {
    if (read.failure.kind === 'cancelled') return CANCELLED;
    return failed(saver, job, sha256, read.failure.kind, read.failure.message);
  }
  job.progress('saving', 0, 0);
  const extraction = await ports.objects.storeExtraction(read.value.extraction);
  if (!extraction.ok) {
    return failed(saver, job, sha256, reasonOf(extraction.failure.kind), extraction.failure.message);
  }
  const arrival = {
    id: ports.identifiers.next(),
    name: job.name,
    folder: job.folder,
    sha256,
    bytes,
    at: ports.clock.now(),
    pasted: job.origin.kind === 'pasted',
  };
  const source = newSource(arrival, read.value, extraction.value.sha256);
  const saved = await saver.save({ kind: 'source-imported', payload: { source } });
  if (!saved.ok) {
    const { kind, message } = saved.failure;
    return { status: 'failed', reason: reasonOf(kind), message, sha256 };
  }
  return { status: 'imported', source, message: importedMessage(source) };
}

type FailedReason = Extract<ImportOutcome, { status: 'failed' }>['reason'];

async function storeOriginal(
  ports: ImportPorts,
  origin: ImportOrigin,
): Promise<
  Result<
    Pick<StoredObject, 'sha256' | 'bytes'>,
    { readonly reason: FailedReason | 'cancelled'; readonly message: string }
  >
> {
  if (origin.kind === 'pasted') {
    const stored = await ports.objects.storeBytes(ports.encode(origin.content));
    if (stored.ok) return stored;
    return failure({ reason: reasonOf(stored.failure.kind), message: stored.failure.message });
  }
  const stored = await ports.files.storeFile(origin.file.token);
  if (stored.ok) return success(stored.value);
  return failure({ reason: stored.failure.kind, message: stored.failure.message });
}

/** Tells the custody log of the failure; the outcome is the same where the log cannot be told. */
async function failed(
  saver: ImportSaver,
  job: ImportJob,
  sha256: string,
  reason: FailedReason,
  message: string,
): Promise<ImportOutcome> {
  const noted = await saver.save({
    kind: 'import-failed',
    payload: { name: job.name, sha256, reason, message },
  });
  const unnoted = noted.ok ? '' : ` This failure could not be recorded either: ${noted.failure.message}`;
  return { status: 'failed', reason, message: `${message}${unnoted}`, sha256 };
}

function duplicate(source: Source): ImportOutcome {
  return {
    status: 'duplicate',
    source,
    message: `These are the same bytes as “${source.title}”, which is in the archive already. Nothing was added.`,
  };
}

function reasonOf(
  kind: 'disk-full' | 'io' | 'recorder-stopped' | 'not-found' | 'invalid' | 'refused',
): FailedReason {
  return kind === 'invalid' ? 'refused' : kind;
}

function kept(sha256: string): string {
  return sha256 === '' ? 'Nothing was added.' : 'The original is kept unchanged.';
}
