import * as fs from 'node:fs';
import { join, relative } from 'node:path';
import { type LogCheck, type LogDamage, checkLog } from './leveldb-log';

/** What was found in one log file, and what was done. Paths are relative to the user-data folder. */
export type GuardFinding =
  | {
      readonly kind: 'torn-tail-cut';
      readonly path: string;
      readonly cutBytes: number;
      readonly keptBytes: number;
    }
  /** A MANIFEST is never changed. */
  | { readonly kind: 'torn-tail-left'; readonly path: string; readonly tornBytes: number }
  | {
      readonly kind: 'damaged';
      readonly path: string;
      readonly byteOffset: number;
      readonly reason: LogDamage;
    }
  | { readonly kind: 'unreadable'; readonly path: string; readonly code: string };

export interface GuardReport {
  /** LevelDB folders looked into. */
  readonly databases: number;
  readonly files: number;
  readonly findings: readonly GuardFinding[];
}

const deepestFolder = 5;
const largestLogBytes = 512 * 1024 * 1024;

/**
 * Cuts torn tails off Chromium's LevelDB logs, before Chromium opens them.
 *
 * Why: after a crash between two writes a log can end in a record header without payload. Chromium's LevelDB ignores
 * that tail when reading, but then goes on writing behind it; at the start after that it finds the checksums wrong and
 * deletes the whole database, blobs included (google/leveldb#1287). Cut to its last whole record, the log is in order.
 *
 * Damage in the middle is only reported: the working database can be rebuilt from the archive.
 * Call it before Electron's `ready`, and only while holding the single-instance lock: nobody else may have the files open.
 * Never throws for what it finds on the disk.
 */
export function guardLevelDb(userDataFolder: string): GuardReport {
  const findings: GuardFinding[] = [];
  let databases = 0;
  let files = 0;
  for (const folder of findDatabases(userDataFolder, 0)) {
    databases += 1;
    for (const name of listNames(folder)) {
      const kind = /^\d+\.log$/.test(name) ? 'log' : /^MANIFEST-\d+$/.test(name) ? 'manifest' : undefined;
      if (kind === undefined) continue;
      files += 1;
      const finding = guardFile(join(folder, name), kind);
      if (finding !== undefined)
        findings.push({ ...finding, path: relative(userDataFolder, join(folder, name)) });
    }
  }
  return { databases, files, findings };
}

function guardFile(path: string, kind: 'log' | 'manifest'): GuardFinding | undefined {
  try {
    const { size } = fs.statSync(path);
    if (size > largestLogBytes) return { kind: 'unreadable', path, code: 'EFBIG' };
    return actOn(path, size, kind, checkLog(fs.readFileSync(path)));
  } catch (error) {
    return { kind: 'unreadable', path, code: codeOf(error) };
  }
}

function actOn(
  path: string,
  size: number,
  kind: 'log' | 'manifest',
  check: LogCheck,
): GuardFinding | undefined {
  if (check.state === 'clean') return undefined;
  if (check.state === 'damaged')
    return { kind: 'damaged', path, byteOffset: check.byteOffset, reason: check.reason };
  const tornBytes = size - check.goodBytes;
  if (kind === 'manifest') return { kind: 'torn-tail-left', path, tornBytes };
  cut(path, check.goodBytes);
  return { kind: 'torn-tail-cut', path, cutBytes: tornBytes, keptBytes: check.goodBytes };
}

function cut(path: string, bytes: number): void {
  const handle = fs.openSync(path, 'r+');
  try {
    fs.ftruncateSync(handle, bytes);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** `IndexedDB/*.indexeddb.leveldb`, `Local Storage/leveldb`, the same in `Partitions/*`, and whatever else looks like a LevelDB. */
function* findDatabases(folder: string, depth: number): Generator<string> {
  const names = listNames(folder);
  if (names.some((name) => name === 'CURRENT' || /^MANIFEST-\d+$/.test(name)) || folder.endsWith('leveldb'))
    yield folder;
  if (depth === deepestFolder) return;
  for (const name of names) {
    const path = join(folder, name);
    if (fs.lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
      yield* findDatabases(path, depth + 1);
  }
}

/** Nothing for a folder that is not there or may not be read: there is nothing then that could be guarded. */
function listNames(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string')
    return error.code;
  throw error;
}
