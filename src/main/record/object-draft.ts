import { type Hash, createHash, randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { type ArchivePaths, objectPathIn } from './archive-paths';
import { removeIfThere, syncFolder, writeAll } from './durable-write';
import { errorCode } from './error-code';
import type { FileSystem, OpenFile } from './file-system';
import { hashFile } from './hash-file';
import type { StoredObject } from './record-types';

/**
 * An object on its way in: written to `tmp/`, hashed as it is written, then flushed, made read-only,
 * renamed to its hash, and the folder flushed. At every moment the object is there whole or not at all.
 * Every method throws Node errors; after a throw, `discard`.
 */
export class ObjectDraft {
  private readonly hash: Hash = createHash('sha256');
  private bytes = 0;
  private isOpen = true;

  private constructor(
    private readonly files: FileSystem,
    private readonly paths: ArchivePaths,
    private readonly path: string,
    private readonly file: OpenFile,
  ) {}

  static async begin(files: FileSystem, paths: ArchivePaths): Promise<ObjectDraft> {
    const path = join(paths.temporary, `object-${randomUUID()}`);
    return new ObjectDraft(files, paths, path, await files.open(path, 'wx', 0o600));
  }

  async write(bytes: Uint8Array): Promise<void> {
    await writeAll(this.file, bytes, null);
    this.hash.update(bytes);
    this.bytes += bytes.length;
  }

  /** Gives the object its name. */
  async finish(now: Date): Promise<StoredObject> {
    const sha256 = this.hash.digest('hex');
    const target = objectPathIn(this.paths, sha256);
    const present = await this.lookAt(target, sha256);
    if (present === 'good') {
      await this.discard();
      // Another import may have renamed it a moment ago and not have flushed the folder yet.
      await syncFolder(this.files, dirname(target));
      return { sha256, bytes: this.bytes, existed: true, repaired: false };
    }
    await this.file.sync();
    await this.file.chmod(0o444);
    await this.close();
    if (present === 'changed') await this.setAside(target, sha256, now);
    else await this.makeFolderFor(target);
    await this.files.rename(this.path, target);
    await syncFolder(this.files, dirname(target));
    return { sha256, bytes: this.bytes, existed: present !== 'none', repaired: present === 'changed' };
  }

  /** Leaves no trace. */
  async discard(): Promise<void> {
    await this.close();
    await removeIfThere(this.files, this.path);
  }

  private async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    await this.file.close();
  }

  /** A copy held already is read through: importing a document again must not count on a copy that has gone bad. */
  private async lookAt(target: string, sha256: string): Promise<'none' | 'good' | 'changed'> {
    try {
      if ((await this.files.stat(target)).size !== this.bytes) return 'changed';
      const found = await hashFile(this.files, target);
      return found !== 'stopped' && found.sha256 === sha256 ? 'good' : 'changed';
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return 'none';
      if (errorCode(error) === 'EIO') return 'changed';
      throw error;
    }
  }

  /** Nothing is deleted: the changed file moves to `damaged/`. */
  private async setAside(target: string, sha256: string, now: Date): Promise<void> {
    await this.files.makeFolder(this.paths.damaged);
    const stamp = now.toISOString().replaceAll(/[:.]/g, '-');
    await this.files.rename(target, join(this.paths.damaged, `${sha256}-${stamp}`));
    await syncFolder(this.files, this.paths.damaged);
    await syncFolder(this.files, this.paths.root);
  }

  private async makeFolderFor(target: string): Promise<void> {
    try {
      await this.files.stat(dirname(target));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      await this.files.makeFolder(dirname(target));
      await syncFolder(this.files, this.paths.objects);
    }
  }
}
