import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { ArchivePaths } from './archive-paths';
import { readSmallFile, removeIfThere, writeAll } from './durable-write';
import { errorCode } from './error-code';
import type { FileSystem } from './file-system';
import { type LockContent, isStale, parseLock } from './lock-content';
import { ownIdentity } from './process-identity';
import type { InUse } from './recorder-failures';

export interface HeldLock {
  readonly tookOver: boolean;
  /** Removes the lock if it is still ours. */
  release(): Promise<void>;
}

export interface LockOptions {
  readonly now: Date;
  /** The token of a lock that the researcher said may be broken. */
  readonly takeOverToken?: string | undefined;
}

const linkNotSupported = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']);
const attempts = 20;

/**
 * Takes the archive's LOCK, or tells who holds it. Throws Node errors when the folder cannot be written.
 *
 * A new LOCK appears whole or not at all (a hard link to a finished file).
 * Taking over a stale lock cannot race: whoever wants to replace the lock with token T must first create
 * `LOCK.after-T`, which exactly one can; then look whether LOCK still says T; then rename its own lock over it.
 * If that process dies on the way, its claim is itself a stale lock, and the next one claims `LOCK.after-<its token>`.
 * A claim on a token that LOCK no longer has is worth nothing, so leftovers do no harm and are swept by the holder.
 */
export async function takeLock(
  files: FileSystem,
  paths: ArchivePaths,
  options: LockOptions,
): Promise<Result<HeldLock, InUse>> {
  const own: LockContent = { ...ownIdentity(), startedAt: options.now.toISOString(), token: randomUUID() };
  const draft = `${paths.lock}.new-${own.token}`;
  await writeDraft(files, draft, own);
  try {
    let holder: LockContent | undefined;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      if (await createExclusively(files, draft, paths.lock, own))
        return success(await hold(files, paths, own, false));
      holder = await readLock(files, paths.lock);
      if (holder === undefined) continue; // released in this moment
      if (!isStale(holder, options)) return failure(inUse(holder));
      const outcome = await replaceStale(files, paths, draft, own, holder, options);
      if (outcome === 'won') return success(await hold(files, paths, own, true));
      if (outcome !== 'again') return failure(inUse(outcome));
    }
    return failure(inUse(holder ?? own));
  } finally {
    await removeIfThere(files, draft);
  }
}

async function replaceStale(
  files: FileSystem,
  paths: ArchivePaths,
  draft: string,
  own: LockContent,
  stale: LockContent,
  options: LockOptions,
): Promise<'won' | 'again' | LockContent> {
  let last = stale;
  for (;;) {
    const claim = `${paths.lock}.after-${last.token}`;
    if (await createExclusively(files, draft, claim, own)) {
      if ((await readLock(files, paths.lock))?.token !== stale.token) {
        await removeIfThere(files, claim);
        return 'again';
      }
      await files.rename(draft, paths.lock);
      return 'won';
    }
    const claimant = await readLock(files, claim);
    if (claimant === undefined) return 'again';
    if (!isStale(claimant, options)) return claimant;
    last = claimant;
  }
}

/** Not flushed: after a power cut a lock is stale anyway, there or not. */
async function hold(
  files: FileSystem,
  paths: ArchivePaths,
  own: LockContent,
  tookOver: boolean,
): Promise<HeldLock> {
  const release = async () => {
    if ((await readLock(files, paths.lock))?.token === own.token) await files.unlink(paths.lock);
  };
  try {
    for (const name of await files.listFolder(paths.root)) {
      const isLeftOver = /^LOCK\.(after|new)-/.test(name) && !name.endsWith(own.token);
      if (isLeftOver && (await isAbandoned(files, join(paths.root, name))))
        await removeIfThere(files, join(paths.root, name));
    }
  } catch (error) {
    await release();
    throw error;
  }
  return { tookOver, release };
}

/** Drafts of openers that are trying at this moment are theirs; claims are worth nothing any more. */
async function isAbandoned(files: FileSystem, path: string): Promise<boolean> {
  if (path.includes('LOCK.after-')) return true;
  const draft = await readLock(files, path);
  return draft !== undefined && isStale(draft, { now: new Date() });
}

async function writeDraft(files: FileSystem, draft: string, own: LockContent): Promise<void> {
  try {
    const handle = await files.open(draft, 'wx', 0o644);
    try {
      await writeAll(handle, lockBytes(own), null);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await removeIfThere(files, draft);
    throw error;
  }
}

/** False when the name is taken. Where there are no hard links (exFAT, some network disks), the file is created empty and then filled. */
async function createExclusively(
  files: FileSystem,
  draft: string,
  path: string,
  own: LockContent,
): Promise<boolean> {
  try {
    await files.link(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (!linkNotSupported.has(errorCode(error))) throw error;
  }
  try {
    const handle = await files.open(path, 'wx', 0o644);
    try {
      await writeAll(handle, lockBytes(own), null);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** `undefined` when there is no such file. A lock that cannot be parsed gets a token made of its bytes. */
async function readLock(files: FileSystem, path: string): Promise<LockContent | undefined> {
  try {
    const bytes = await readSmallFile(files, path);
    const { mtimeMs } = await files.stat(path);
    return parseLock(bytes.toString('utf8')) ?? unreadableLock(bytes, mtimeMs);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function unreadableLock(bytes: Buffer, mtimeMs: number): LockContent {
  const token = `unreadable-${createHash('sha256').update(bytes).update(String(mtimeMs)).digest('hex').slice(0, 32)}`;
  return {
    pid: 0,
    host: '',
    bootId: undefined,
    processStart: undefined,
    startedAt: new Date(mtimeMs).toISOString(),
    token,
  };
}

function lockBytes(content: LockContent): Buffer {
  return Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
}

function inUse({ pid, host, startedAt, token }: LockContent): InUse {
  const where = host === '' ? 'by another program' : `on “${host}” (process ${pid})`;
  const message = `This archive is already open ${where} since ${startedAt}. Nothing was changed. Close it there first. If it is certainly not open there, because that computer crashed or has another name now, delete the file LOCK in the archive folder.`;
  return { kind: 'in-use', pid, host, since: startedAt, token, message };
}
