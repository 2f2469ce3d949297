import { randomFillSync, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ArchivePaths } from './archive-paths';
import { removeIfThere, syncFolder, writeAll } from './durable-write';
import { errorCode } from './error-code';
import type { FileSystem } from './file-system';

const megabyte = 1024 * 1024;
/** The ballast is only made when this much is free. */
const roomForBallastBytes = 1024 * megabyte;
const retryMs = 60_000;

/**
 * Space kept in reserve: a file that is deleted when the disk is full, so that the last operations can still be written.
 * Filled with noise, because a disk that compresses would keep a file of zeros in no space at all.
 */
export class Ballast {
  private making: Promise<void> | undefined;
  /** When the space was given back, in milliseconds since 1970; after that, the time of the last try to take it again. */
  private missingSinceMs: number | undefined;

  constructor(
    private readonly files: FileSystem,
    private readonly paths: ArchivePaths,
    /** 0 for none. */
    private readonly bytes: number,
  ) {}

  /** Gives the space back; false when there was no ballast. */
  async release(): Promise<boolean> {
    await this.making;
    if (!(await removeIfThere(this.files, this.paths.ballast))) return false;
    await syncFolder(this.files, this.paths.root);
    this.missingSinceMs = Date.now();
    return true;
  }

  /** Makes the ballast again after it was given up, if there is room by now; tries once a minute at most. */
  async restore(): Promise<void> {
    if (this.missingSinceMs === undefined || Date.now() - this.missingSinceMs < retryMs) return;
    this.missingSinceMs = Date.now();
    await this.ensure();
  }

  /** Makes the ballast if it is missing and there is room. Failing to is no failure: there is just no reserve. */
  async ensure(): Promise<void> {
    if (this.bytes === 0) return;
    this.making ??= this.make().finally(() => {
      this.making = undefined;
    });
    await this.making;
  }

  /** Waits until nothing is being written. */
  async settled(): Promise<void> {
    await this.making;
  }

  private async make(): Promise<void> {
    const draft = join(this.paths.temporary, `ballast-${randomUUID()}`);
    try {
      if (await this.isThere()) return;
      if ((await this.files.freeBytes(this.paths.root)) < roomForBallastBytes) return;
      const handle = await this.files.open(draft, 'wx', 0o644);
      try {
        const block = Buffer.allocUnsafe(Math.min(megabyte, this.bytes));
        for (let done = 0; done < this.bytes; done += block.length) {
          randomFillSync(block);
          await writeAll(handle, block.subarray(0, Math.min(block.length, this.bytes - done)), null);
        }
        await handle.sync();
      } finally {
        await handle.close();
      }
      await this.files.rename(draft, this.paths.ballast);
      await syncFolder(this.files, this.paths.root);
    } catch {
      // No room or no right: the archive works without; tried again at the next start.
      await removeIfThere(this.files, draft);
    }
  }

  private async isThere(): Promise<boolean> {
    try {
      return (await this.files.stat(this.paths.ballast)).size === this.bytes;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    }
  }
}
