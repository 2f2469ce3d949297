import { randomBytes } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SavedFile, SaveFailure } from '../preload/desktop-api';
import type { Result } from '../shared/result';
import { failure, success } from '../shared/result';
import { errorCode, isDiskFull } from './record/error-code';
import { replaceFile } from './record/durable-write';
import { nodeFileSystem } from './record/file-system';

/**
 * Writes a file of the researcher: beside it, flushed, renamed, folder flushed. Whatever happens,
 * the old file or the new is there, whole. A symbolic link stays one; its target is replaced.
 */
export async function saveFile(path: string, text: string): Promise<Result<SavedFile, SaveFailure>> {
  try {
    const target = await realpath(path).catch(() => path);
    const aside = join(dirname(target), `.sourcebook-${randomBytes(6).toString('hex')}.unfinished`);
    try {
      await replaceFile(nodeFileSystem, aside, target, Buffer.from(text, 'utf8'));
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
    return success({ name: basename(path) });
  } catch (error) {
    return failure(saveFailure(path, error));
  }
}

function saveFailure(path: string, error: unknown): SaveFailure {
  const name = basename(path);
  if (isDiskFull(error)) {
    const message = `The disk is full, so “${name}” was not written. A file of that name that was there before is unchanged. Free some space, or choose another disk.`;
    return { kind: 'disk-full', message };
  }
  const message = `“${name}” could not be written there (${errorCode(error)}). A file of that name that was there before is unchanged. Choose another folder.`;
  return { kind: 'not-writable', message };
}
