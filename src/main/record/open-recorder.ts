import { join } from 'node:path';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { readArchiveIdentity } from './archive-folder';
import { type HeldLock, takeLock } from './archive-lock';
import { type ArchivePaths, archivePaths } from './archive-paths';
import { Ballast } from './ballast';
import { removeIfThere } from './durable-write';
import { errorCode, isDiskFull, isNotPermitted, nodeError } from './error-code';
import { fullDisk } from './failure-sentences';
import { type FileSystem, nodeFileSystem } from './file-system';
import { defaultReserveBytes } from './free-space';
import { walkJournal } from './journal-walk';
import { JournalWriter } from './journal-writer';
import { readKnownHead, writeKnownHead } from './known-head';
import { ObjectStore } from './object-store';
import type { OpenFailure } from './recorder-failures';
import { Recorder } from './recorder';
import { SnapshotStore } from './snapshot-store';
import { setTornTailAside } from './torn-tail';

export interface RecorderOptions {
  readonly now?: () => Date;
  readonly files?: FileSystem;
  /** From an 'in-use' failure, when the researcher is sure that the archive is not open there. */
  readonly takeOverToken?: string | undefined;
  /** Bytes that an import must leave free; 500 MB. */
  readonly reserveBytes?: number | undefined;
  /** Bytes of the ballast; 64 MB, 0 for none. */
  readonly ballastBytes?: number | undefined;
  /** Bytes after which a new journal file begins; 64 MB. */
  readonly rotateBytes?: number | undefined;
}

const megabyte = 1024 * 1024;

/**
 * Opens an archive folder for writing: takes the lock, walks the journal, sets a torn tail aside, sweeps `tmp/`.
 * When it answers a failure it has released the lock; when that failure is damage, nothing in the folder has changed.
 */
export async function openRecorder(
  folder: string,
  options: RecorderOptions = {},
): Promise<Result<Recorder, OpenFailure>> {
  const { files = nodeFileSystem, now = () => new Date(), ballastBytes = 64 * megabyte } = options;
  const paths = archivePaths(folder);
  const identity = readArchiveIdentity(folder);
  if (!identity.ok) return identity;
  const ballast = new Ballast(files, paths, ballastBytes);
  const lock = await lockFolder(files, paths, ballast, now(), options.takeOverToken);
  if (!lock.ok) return lock;
  let recorder: Result<Recorder, OpenFailure>;
  try {
    recorder = await openLocked(files, paths, now, ballast, lock.value, options);
  } catch (error) {
    recorder = failure(openFailure(folder, error));
  }
  if (!recorder.ok) {
    // If even this fails, the lock goes stale when this process ends; the first failure is the one to tell.
    await lock.value.release().catch(nodeError);
  }
  return recorder;
}

async function lockFolder(
  files: FileSystem,
  paths: ArchivePaths,
  ballast: Ballast,
  now: Date,
  takeOverToken: string | undefined,
): Promise<Result<HeldLock, OpenFailure>> {
  for (let isRetry = false; ; isRetry = true) {
    try {
      return await takeLock(files, paths, { now, takeOverToken });
    } catch (error) {
      // A full disk must not keep anybody from opening what they have.
      if (!isRetry && isDiskFull(error) && (await ballast.release())) continue;
      return failure(openFailure(paths.root, error));
    }
  }
}

async function openLocked(
  files: FileSystem,
  paths: ArchivePaths,
  now: () => Date,
  ballast: Ballast,
  lock: HeldLock,
  { reserveBytes = defaultReserveBytes, rotateBytes = 64 * megabyte }: RecorderOptions,
): Promise<Result<Recorder, OpenFailure>> {
  const notes: string[] = [];
  const known = await readKnownHead(files, paths);
  if (known === 'damaged')
    notes.push(
      'The small file journal/head was damaged and has been written anew. The journal itself is whole.',
    );
  const expected = typeof known === 'object' ? known : undefined;
  const walked = await walkJournal(files, paths.journal, { known: expected });
  if (!walked.ok) return walked;
  const { head, index, torn, lastFileNumber, lastFileBytes } = walked.value;
  const tornFile =
    torn === undefined ? undefined : `journal/${await setTornTailAside(files, paths.journal, torn, now())}`;
  for (const folder of [paths.objects, paths.snapshots, paths.temporary]) await files.makeFolder(folder);
  const sweptFiles = await sweep(files, paths.temporary);
  if (expected?.seq !== head.seq) {
    try {
      await writeKnownHead(files, paths, head);
    } catch (error) {
      notes.push(
        `The small file journal/head could not be written (${errorCode(nodeError(error))}). The journal itself is whole.`,
      );
    }
  }
  const writer = await JournalWriter.open(
    files,
    paths.journal,
    { head, fileNumber: lastFileNumber, fileBytes: lastFileBytes, index },
    { rotateBytes, freeSpace: () => ballast.release() },
  );
  const place = { files, paths, reserveBytes, now };
  const openReport = {
    tornBytes: torn?.bytes ?? 0,
    tornFile,
    sweptFiles,
    tookOverLock: lock.tookOver,
    notes,
  };
  void ballast.ensure(); // in the background: it never throws, and closing waits for it
  return success(
    new Recorder({
      place,
      paths,
      lock,
      ballast,
      writer,
      objects: new ObjectStore(place),
      snapshots: new SnapshotStore(files, paths, reserveBytes),
      openReport,
    }),
  );
}

/** Removes what an earlier process left half-written; answers how many files. */
async function sweep(files: FileSystem, temporary: string): Promise<number> {
  let swept = 0;
  for (const name of await files.listFolder(temporary)) {
    if (await removeIfThere(files, join(temporary, name))) swept += 1;
  }
  return swept;
}

function openFailure(folder: string, error: unknown): OpenFailure {
  const code = errorCode(nodeError(error));
  if (isDiskFull(error)) {
    const message = `The archive in “${folder}” cannot be opened for writing, because its disk is full. Nothing was changed and everything in it is safe. Free some space on that disk, then open it again.`;
    return { ...fullDisk(), message };
  }
  if (isNotPermitted(error)) {
    const message = `The archive in “${folder}” may not be written (${code}). Nothing was changed. Check the folder’s permissions, and whether the disk is write-protected.`;
    return { kind: 'not-writable', code, message };
  }
  const message = `The archive in “${folder}” cannot be read (${code}). Nothing was changed. Check that its disk is connected, then open it again.`;
  return { kind: 'unreadable', code, message };
}
