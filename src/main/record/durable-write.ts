import { dirname } from 'node:path';
import { errorCode } from './error-code';
import type { FileSystem, OpenFile } from './file-system';

/** Codes with which some network and FUSE file systems answer the fsync of a folder they cannot flush. */
const folderSyncNotSupported = new Set([
  'EINVAL',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EISDIR',
  'EPERM',
  'EACCES',
  'EBADF',
]);

/**
 * Flushes a folder, so that a rename or a new name in it survives a power cut.
 * Windows has no such call: there NTFS journals its own metadata, and this does nothing.
 */
export async function syncFolder(files: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  let handle: OpenFile | undefined;
  try {
    handle = await files.open(folder, 'r');
    await handle.sync();
  } catch (error) {
    if (!folderSyncNotSupported.has(errorCode(error))) throw error;
  } finally {
    await handle?.close();
  }
}

/** Writes every byte, however many calls that takes. `position` is a byte offset, or `null` for "after the last write". */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number | null): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const at = position === null ? null : position + done;
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at);
    done += bytesWritten;
  }
}

/** Reads a whole small file. */
export async function readSmallFile(files: FileSystem, path: string): Promise<Buffer> {
  const handle = await files.open(path, 'r');
  try {
    const parts: Buffer[] = [];
    for (;;) {
      const part = Buffer.alloc(64 * 1024);
      const { bytesRead } = await handle.read(part, 0, part.length, null);
      if (bytesRead === 0) return Buffer.concat(parts);
      parts.push(part.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

/**
 * Replaces a small file so that a crash leaves the old content or the new, never a part:
 * written beside under `temporary`, flushed, renamed, folder flushed. Both paths must be on one file system.
 */
export async function replaceFile(
  files: FileSystem,
  temporary: string,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  try {
    const handle = await files.open(temporary, 'wx', 0o644);
    try {
      await writeAll(handle, bytes, null);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await files.rename(temporary, path);
  } catch (error) {
    await removeIfThere(files, temporary);
    throw error;
  }
  await syncFolder(files, dirname(path));
}

/** Removes a file; true when it was there and is gone. Never throws: what cannot be removed now is swept at the next start. */
export async function removeIfThere(files: FileSystem, path: string): Promise<boolean> {
  try {
    await files.unlink(path);
    return true;
  } catch {
    return false;
  }
}
