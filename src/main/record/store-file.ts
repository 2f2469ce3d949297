import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { ArchivePaths } from './archive-paths';
import { errorCode } from './error-code';
import { cancelledFailure, diskFailure, inputOutput } from './failure-sentences';
import type { FileFacts, FileSystem, OpenFile } from './file-system';
import { requireSpace } from './free-space';
import { ObjectDraft } from './object-draft';
import type { StoredObject } from './record-types';
import type { StoreProgress } from './recorder-calls';
import type { StoreFileFailure } from './recorder-failures';

export interface StoreFileOptions {
  readonly onProgress?: ((progress: StoreProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface StorePlace {
  readonly files: FileSystem;
  readonly paths: ArchivePaths;
  readonly reserveBytes: number;
  readonly now: () => Date;
}

const chunkBytes = 1024 * 1024;

/**
 * Copies a file into the archive, hashing while copying, 1 MB at a time.
 * If its size, time or identity is not the same afterwards, or another number of bytes came, nothing is stored.
 */
export async function storeFile(
  place: StorePlace,
  path: string,
  options: StoreFileOptions = {},
): Promise<Result<StoredObject, StoreFileFailure>> {
  const source = await openSource(place.files, path);
  if (!source.ok) return source;
  const { file, facts } = source.value;
  try {
    const space = await requireSpace(place.files, place.paths.root, facts.size, place.reserveBytes);
    if (!space.ok) return space;
    return await copyIn(place, path, file, facts, options);
  } finally {
    await file.close();
  }
}

async function openSource(
  files: FileSystem,
  path: string,
): Promise<Result<{ readonly file: OpenFile; readonly facts: FileFacts }, StoreFileFailure>> {
  try {
    // Looked at before opening: opening a named pipe would wait for ever.
    const before = await files.stat(path);
    if (before.isDirectory()) {
      return failure({
        kind: 'is-directory',
        message: `“${path}” is a folder, not a file. Nothing was stored. Choose the files inside it.`,
      });
    }
    if (!before.isFile()) {
      return failure({
        kind: 'not-a-regular-file',
        message: `“${path}” is a device or a pipe, not a document. Nothing was stored.`,
      });
    }
    const file = await files.open(path, 'r');
    return success({ file, facts: await file.stat() });
  } catch (error) {
    return failure(sourceFailure(path, error));
  }
}

async function copyIn(
  place: StorePlace,
  path: string,
  file: OpenFile,
  facts: FileFacts,
  { onProgress, signal }: StoreFileOptions,
): Promise<Result<StoredObject, StoreFileFailure>> {
  let draft: ObjectDraft | undefined;
  try {
    draft = await ObjectDraft.begin(place.files, place.paths);
    const chunk = Buffer.allocUnsafe(Math.max(1, Math.min(chunkBytes, facts.size + 1)));
    let bytesDone = 0;
    for (;;) {
      if (signal?.aborted === true) return await giveUp(draft, cancelledFailure);
      let bytesRead: number;
      try {
        ({ bytesRead } = await file.read(chunk, 0, chunk.length, null));
      } catch (error) {
        return await giveUp(draft, sourceFailure(path, error));
      }
      if (bytesRead === 0) break;
      bytesDone += bytesRead;
      if (bytesDone > facts.size) return await giveUp(draft, changedWhileReading(path));
      await draft.write(chunk.subarray(0, bytesRead));
      onProgress?.({ bytesDone, bytesTotal: facts.size });
    }
    if (bytesDone !== facts.size || !isSame(facts, await file.stat()))
      return await giveUp(draft, changedWhileReading(path));
    return success(await draft.finish(place.now()));
  } catch (error) {
    if (errorCode(error) === 'UNKNOWN') throw error;
    return giveUp(draft, diskFailure(error));
  }
}

async function giveUp(
  draft: ObjectDraft | undefined,
  reason: StoreFileFailure,
): Promise<Result<never, StoreFileFailure>> {
  try {
    await draft?.discard();
  } catch (error) {
    // The first failure is the one to tell; what is left in tmp/ is swept at the next start.
    if (errorCode(error) === 'UNKNOWN') throw error;
  }
  return failure(reason);
}

function isSame(before: FileFacts, after: FileFacts): boolean {
  return before.size === after.size && before.mtimeMs === after.mtimeMs && before.ino === after.ino;
}

function changedWhileReading(path: string): StoreFileFailure {
  return {
    kind: 'changed-while-reading',
    message: `“${path}” was changed by another program while it was being copied, so it was not stored. Wait until that program has finished, then import the file again.`,
  };
}

function sourceFailure(path: string, error: unknown): StoreFileFailure {
  const code = errorCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        kind: 'not-found',
        message: `“${path}” is not there any more. Nothing was stored. Was it moved, or its disk unplugged?`,
      };
    case 'EACCES':
    case 'EPERM':
      return {
        kind: 'not-readable',
        code,
        message: `“${path}” may not be read. Nothing was stored. Change its permissions, or copy it to a folder of your own first.`,
      };
    case 'EISDIR':
      return {
        kind: 'is-directory',
        message: `“${path}” is a folder, not a file. Nothing was stored. Choose the files inside it.`,
      };
    case 'UNKNOWN':
      throw error;
    default:
      return {
        ...inputOutput(error),
        message: `“${path}” could not be read to its end (${code}). Nothing was stored, and the archive is safe. Check the disk it is on, then import it again.`,
      };
  }
}
