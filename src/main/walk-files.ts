import { lstat, readdir, stat } from 'node:fs/promises';
import { sep } from 'node:path';

/** A path of the disk: text, or its bytes where they are no valid UTF-8 (old disks, other encodings). */
export type DiskPath = string | Buffer;

export interface FoundFile {
  readonly path: DiskPath;
  /** File name to show. */
  readonly name: string;
  /** Folder path inside the walked folder, with `/`; empty at its top and for single files. */
  readonly folder: string;
  /** Bytes. */
  readonly size: number;
}

export interface FoundFiles {
  /** Sorted by folder and name. */
  readonly files: readonly FoundFile[];
  /** Names of what could not be read. */
  readonly unreadable: readonly string[];
  /** True when there are more files than `limit`; the rest was left out. */
  readonly isCut: boolean;
}

export const mostFiles = 100_000;

/** Files that systems leave in folders and nobody means to import. */
const leftBehind = new Set(['.DS_Store', '.localized', 'Thumbs.db', 'desktop.ini']);

/**
 * Finds the regular files in `roots`: files themselves, and folders with everything inside. A
 * symbolic link inside a folder is passed over: one that points inside is found at its target
 * anyway, and one that points out is not part of the folder. So no walk leaves a folder or circles.
 * Hidden folders, and files that systems leave behind, are passed over too.
 */
export async function walkFiles(roots: readonly string[], limit: number = mostFiles): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const unreadable: string[] = [];
  for (const root of roots) {
    const facts = await stat(root).catch(() => undefined);
    if (facts === undefined) unreadable.push(nameOf(Buffer.from(root)));
    else if (facts.isDirectory()) await walkFolder(Buffer.from(root), '', { files, unreadable, limit });
    else if (facts.isFile())
      files.push({ path: root, name: nameOf(Buffer.from(root)), folder: '', size: facts.size });
    if (files.length > limit) break;
  }
  files.sort(byFolderAndName);
  return { files: files.slice(0, limit), unreadable, isCut: files.length > limit };
}

interface Walk {
  readonly files: FoundFile[];
  readonly unreadable: string[];
  readonly limit: number;
}

async function walkFolder(path: Buffer, folder: string, walk: Walk): Promise<void> {
  const names = await readdir(path, { encoding: 'buffer' }).catch(() => undefined);
  if (names === undefined) {
    walk.unreadable.push(folder === '' ? nameOf(path) : folder);
    return;
  }
  names.sort((one, other) => Buffer.compare(one, other));
  for (const bytes of names) {
    if (walk.files.length > walk.limit) return;
    const name = bytes.toString('utf8');
    if (leftBehind.has(name) || name.startsWith('._')) continue;
    const inner = Buffer.concat([path, Buffer.from(sep), bytes]);
    const facts = await lstat(inner).catch(() => undefined);
    if (facts === undefined) walk.unreadable.push(joined(folder, name));
    else if (facts.isFile()) walk.files.push({ path: textIfWhole(inner), name, folder, size: facts.size });
    else if (facts.isDirectory() && !name.startsWith('.'))
      await walkFolder(inner, joined(folder, name), walk);
  }
}

const joined = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);

function textIfWhole(path: Buffer): DiskPath {
  const text = path.toString('utf8');
  return Buffer.from(text, 'utf8').equals(path) ? text : path;
}

function nameOf(path: Buffer): string {
  const parts = path.toString('utf8').split(sep);
  return parts.findLast((part) => part !== '') ?? sep;
}

function byFolderAndName(one: FoundFile, other: FoundFile): number {
  const left = joined(one.folder, one.name);
  const right = joined(other.folder, other.name);
  return left < right ? -1 : left > right ? 1 : 0;
}
