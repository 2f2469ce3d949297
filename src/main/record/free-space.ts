import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { fullDisk } from './failure-sentences';
import type { FileSystem } from './file-system';
import type { DiskFull } from './recorder-failures';

/** Space that an import must leave free, in bytes: enough for the working database beside it. */
export const defaultReserveBytes = 500 * 1024 * 1024;

/**
 * Refuses a write of `bytes` unless max(reserve, 2 × bytes) are free.
 * Where the system cannot say how much is free, the write may go ahead: a full disk then still answers ENOSPC.
 */
export async function requireSpace(
  files: FileSystem,
  folder: string,
  bytes: number,
  reserveBytes: number,
): Promise<Result<undefined, DiskFull>> {
  let freeBytes: number;
  try {
    freeBytes = await files.freeBytes(folder);
  } catch {
    return success(undefined);
  }
  const neededBytes = Math.max(reserveBytes, 2 * bytes);
  return freeBytes < neededBytes ? failure(fullDisk(freeBytes, neededBytes)) : success(undefined);
}
