import { join } from 'node:path';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { readArchiveIdentity } from './archive-folder';
import { type ArchivePaths, isSha256 } from './archive-paths';
import { errorCode, nodeError } from './error-code';
import { cancelledFailure, inputOutput } from './failure-sentences';
import type { FileSystem } from './file-system';
import { hashFile } from './hash-file';
import { walkJournal } from './journal-walk';
import type { VerifyProblem, VerifyProgress, VerifyReport } from './record-types';
import type { Cancelled, InputOutput } from './recorder-failures';

export interface VerifyOptions {
  /** Objects that must be there. */
  readonly expected?: readonly string[] | undefined;
  readonly onProgress?: ((progress: VerifyProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface VerifyPlace {
  readonly files: FileSystem;
  readonly paths: ArchivePaths;
  /** How far the journal is written: what comes after this moment is not looked at. */
  readonly journalEnd: { readonly fileNumber: number; readonly bytes: number };
  readonly snapshotProblems: () => Promise<readonly VerifyProblem[]>;
}

interface FoundObject {
  /** Relative to the archive folder, with forward slashes. */
  readonly path: string;
  readonly name: string;
  readonly folder: string;
  readonly bytes: number;
}

/** What operating systems leave in folders by themselves. */
const ignoredNames = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Reads every byte of the archive again and tells what is not as it was written. Changes nothing. */
export async function verifyArchive(
  place: VerifyPlace,
  options: VerifyOptions,
): Promise<Result<VerifyReport, Cancelled | InputOutput>> {
  const { files, paths } = place;
  const isCancelled = () => options.signal?.aborted === true;
  const problems: VerifyProblem[] = [];
  try {
    const identity = readArchiveIdentity(paths.root);
    if (!identity.ok)
      problems.push({
        kind: 'archive-file-damaged',
        path: 'archive.json',
        message: identity.failure.message,
      });
    const until = { fileNumber: place.journalEnd.fileNumber, bytes: place.journalEnd.bytes };
    const journal = await walkJournal(files, paths.journal, { until, isCancelled });
    if (!journal.ok) {
      const file = 'file' in journal.failure ? `journal/${journal.failure.file}` : 'journal';
      problems.push({ kind: 'journal-damaged', path: file, message: journal.failure.message });
    }
    if (isCancelled()) return failure(cancelledFailure);
    problems.push(...(await place.snapshotProblems()));
    const found = await findObjects(files, paths.objects, problems);
    const hashed = await hashObjects(files, paths, found, problems, options);
    if (hashed === undefined) return failure(cancelledFailure);
    const present = new Set(found.map(({ name }) => name));
    for (const sha256 of new Set(options.expected ?? [])) {
      // Looked up again if not in the list: it may have been stored since.
      if (!present.has(sha256) && !(await isThere(files, paths, sha256))) problems.push(missing(sha256));
    }
    const operations = journal.ok ? journal.value.head.seq : journalOperations(journal.failure);
    return success({ objects: found.length, bytes: hashed, operations, problems });
  } catch (error) {
    return failure(inputOutput(nodeError(error)));
  }
}

/** Lists `objects/ab/<sha256>` and complains of every other name. */
async function findObjects(
  files: FileSystem,
  objects: string,
  problems: VerifyProblem[],
): Promise<readonly FoundObject[]> {
  const found: FoundObject[] = [];
  for (const folder of [...(await files.listFolder(objects))].sort()) {
    if (ignoredNames.has(folder)) continue;
    const isFolder = /^[0-9a-f]{2}$/.test(folder) && (await files.stat(join(objects, folder))).isDirectory();
    if (!isFolder) {
      problems.push(misnamed(`objects/${folder}`));
      continue;
    }
    for (const name of [...(await files.listFolder(join(objects, folder)))].sort()) {
      const path = `objects/${folder}/${name}`;
      if (ignoredNames.has(name)) continue;
      const facts = await files.stat(join(objects, folder, name));
      if (isSha256(name) && name.startsWith(folder) && facts.isFile())
        found.push({ path, name, folder, bytes: facts.size });
      else problems.push(misnamed(path));
    }
  }
  return found;
}

/** Bytes read in all, or `undefined` when cancelled. */
async function hashObjects(
  files: FileSystem,
  paths: ArchivePaths,
  found: readonly FoundObject[],
  problems: VerifyProblem[],
  { onProgress, signal }: VerifyOptions,
): Promise<number | undefined> {
  const bytesTotal = found.reduce((sum, { bytes }) => sum + bytes, 0);
  let bytesDone = 0;
  for (const [objectsDone, { path, name, folder }] of found.entries()) {
    try {
      const hashed = await hashFile(files, join(paths.objects, folder, name), (bytes) => {
        bytesDone += bytes;
        onProgress?.({ objectsDone, objectsTotal: found.length, bytesDone, bytesTotal });
        return signal?.aborted !== true;
      });
      if (hashed === 'stopped' || signal?.aborted === true) return undefined;
      if (hashed.sha256 !== name) problems.push(changed(path));
    } catch (error) {
      problems.push(unreadable(path, errorCode(nodeError(error))));
    }
  }
  onProgress?.({ objectsDone: found.length, objectsTotal: found.length, bytesDone, bytesTotal });
  return bytesDone;
}

async function isThere(files: FileSystem, paths: ArchivePaths, sha256: string): Promise<boolean> {
  if (!isSha256(sha256)) return false;
  try {
    await files.stat(join(paths.objects, sha256.slice(0, 2), sha256));
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function journalOperations(damage: { readonly kind: string; readonly expectedSeq?: number }): number {
  return Math.max(0, (damage.expectedSeq ?? 1) - 1);
}

const putBack = 'Put the file back from a copy of this archive, or import the document again.';

const changed = (path: string): VerifyProblem => ({
  kind: 'object-changed',
  path,
  message: `${path} is no longer what was stored: its bytes have changed. Nothing was altered by this check. ${putBack}`,
});

const missing = (sha256: string): VerifyProblem => {
  const path = `objects/${sha256.slice(0, 2)}/${sha256}`;
  return { kind: 'object-missing', path, message: `${path} is missing. ${putBack}` };
};

const misnamed = (path: string): VerifyProblem => ({
  kind: 'object-misnamed',
  path,
  message: `${path} does not belong there: objects are named by the hash of their bytes. The app never reads it. If it is yours, move it out of the archive folder.`,
});

const unreadable = (path: string, code: string): VerifyProblem => ({
  kind: 'object-unreadable',
  path,
  message: `${path} cannot be read (${code}). The disk may be failing: make a copy of the archive now. ${putBack}`,
});
