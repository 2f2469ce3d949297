import { join } from 'node:path';
import { journalFileName } from './archive-paths';
import { syncFolder, writeAll } from './durable-write';
import { errorCode } from './error-code';
import type { FileSystem, OpenFile } from './file-system';
import type { TornTail } from './journal-walk';

const chunkBytes = 1024 * 1024;

/**
 * Copies a torn tail to `journal/<name>.torn-<time>`, flushes the copy, and only then cuts the journal.
 * Answers the name of the copy. Throws Node errors; the journal is then as it was, or already cut and the copy safe.
 */
export async function setTornTailAside(
  files: FileSystem,
  folder: string,
  torn: TornTail,
  now: Date,
): Promise<string> {
  const name = journalFileName(torn.fileNumber);
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-');
  const source = await files.open(join(folder, name), 'r+');
  try {
    const { copy, copyName } = await createCopy(files, folder, `${name}.torn-${stamp}`);
    try {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      let position = torn.offset;
      for (;;) {
        const { bytesRead } = await source.read(chunk, 0, chunk.length, position);
        if (bytesRead === 0) break;
        await writeAll(copy, chunk.subarray(0, bytesRead), null);
        position += bytesRead;
      }
      await copy.sync();
    } finally {
      await copy.close();
    }
    await syncFolder(files, folder);
    await source.truncate(torn.offset);
    await source.sync();
    return copyName;
  } finally {
    await source.close();
  }
}

/** A copy from an earlier start that was itself cut short is never overwritten. */
async function createCopy(
  files: FileSystem,
  folder: string,
  base: string,
): Promise<{ readonly copy: OpenFile; readonly copyName: string }> {
  for (let attempt = 0; ; attempt += 1) {
    const copyName = attempt === 0 ? base : `${base}-${attempt}`;
    try {
      return { copy: await files.open(join(folder, copyName), 'wx', 0o444), copyName };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST' || attempt > 1000) throw error;
    }
  }
}
