import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { type ArchivePaths, archivePaths, journalFileName } from './archive-paths';
import { archiveReadme } from './archive-readme';
import { errorCode } from './error-code';
import type { ArchiveFolderFailure } from './recorder-failures';

/** The version of the folder's layout that this program writes, and the newest that it reads. */
export const archiveFormat = 1;

export interface ArchiveIdentity {
  readonly id: string;
  readonly createdAt: string;
  readonly createdBy: string;
}

export interface OpenedArchiveFolder extends ArchiveIdentity {
  /** True when the folder was empty or missing and has just been made into an archive. */
  readonly created: boolean;
}

export interface ArchiveFolderOptions {
  readonly now?: () => Date;
  readonly appVersion?: string;
}

const unfinishedName = 'archive.json.unfinished';
const ignoredNames = new Set(['.DS_Store', '.localized', 'Thumbs.db', 'desktop.ini']);

/**
 * Reads `archive.json` of an archive folder, or makes an empty or missing folder into an archive.
 * Synchronous, so that it can run before Electron is ready. Takes no lock and changes nothing in a folder that is an archive.
 * A folder with anything else in it is refused: nobody's files end up inside an archive by accident.
 */
export function readOrCreateArchive(
  folder: string,
  options: ArchiveFolderOptions = {},
): Result<OpenedArchiveFolder, ArchiveFolderFailure> {
  const known = readArchiveIdentity(folder);
  if (known.ok) return success({ ...known.value, created: false });
  if (known.failure.kind !== 'not-an-archive') return known;
  try {
    if (!isEmptyOrUnfinished(folder)) return known;
    return success({ ...createArchive(archivePaths(folder), options), created: true });
  } catch (error) {
    return failure(notWritable(folder, error));
  }
}

/** Reads `archive.json` and nothing else; a folder without one is 'not-an-archive'. */
export function readArchiveIdentity(folder: string): Result<ArchiveIdentity, ArchiveFolderFailure> {
  const path = archivePaths(folder).archiveFile;
  let text: string;
  try {
    text = fs.readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return failure(notAnArchive(folder));
    return failure(notWritable(folder, error));
  }
  return parseArchiveFile(text, path);
}

function parseArchiveFile(text: string, path: string): Result<ArchiveIdentity, ArchiveFolderFailure> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure(damagedArchiveFile(path));
  }
  if (typeof value !== 'object' || value === null) return failure(damagedArchiveFile(path));
  const { format, id, createdAt, createdBy } = value as Record<string, unknown>;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
    return failure(damagedArchiveFile(path));
  if (format > archiveFormat) {
    const message = `This archive was made by a newer Sourcebook (folder format ${format}, this one reads ${archiveFormat}). Nothing was changed. Open it with the newer version.`;
    return failure({ kind: 'newer-format', format, message });
  }
  const isUuid = typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  if (!isUuid || typeof createdAt !== 'string' || Number.isNaN(Date.parse(createdAt)))
    return failure(damagedArchiveFile(path));
  return success({ id, createdAt, createdBy: typeof createdBy === 'string' ? createdBy : '' });
}

/** An unfinished folder is one whose making was cut short: archive.json comes last, its unfinished form first. */
function isEmptyOrUnfinished(folder: string): boolean {
  let names: string[];
  try {
    names = fs.readdirSync(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    if (errorCode(error) === 'ENOTDIR') return false;
    throw error;
  }
  const present = names.filter((name) => !ignoredNames.has(name));
  if (present.length === 0) return true;
  const ours = new Set([unfinishedName, 'objects', 'journal', 'snapshots', 'tmp', 'README.txt']);
  if (!present.includes(unfinishedName) || !present.every((name) => ours.has(name))) return false;
  const hasObjects = present.includes('objects') && fs.readdirSync(join(folder, 'objects')).length > 0;
  const firstJournal = join(folder, 'journal', journalFileName(1));
  return !hasObjects && !(fs.existsSync(firstJournal) && fs.statSync(firstJournal).size > 0);
}

function createArchive(
  paths: ArchivePaths,
  { now = () => new Date(), appVersion = '0.1.0' }: ArchiveFolderOptions,
): ArchiveIdentity {
  const identity = {
    id: randomUUID(),
    createdAt: now().toISOString(),
    createdBy: `Sourcebook ${appVersion}`,
  };
  fs.mkdirSync(paths.root, { recursive: true });
  const unfinished = join(paths.root, unfinishedName);
  writeFlushed(unfinished, `${JSON.stringify({ format: archiveFormat, ...identity }, null, 2)}\n`);
  for (const inner of [paths.objects, paths.journal, paths.snapshots, paths.temporary])
    fs.mkdirSync(inner, { recursive: true });
  // The first journal file exists from the start: an archive without it has lost something.
  writeFlushed(join(paths.journal, journalFileName(1)), '');
  writeFlushed(paths.readme, archiveReadme);
  flushFolder(paths.journal);
  flushFolder(paths.root);
  fs.renameSync(unfinished, paths.archiveFile);
  flushFolder(paths.root);
  flushFolder(dirname(paths.root));
  return identity;
}

function writeFlushed(path: string, text: string): void {
  const handle = fs.openSync(path, 'w', 0o644);
  try {
    fs.writeFileSync(handle, text);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Not possible on Windows, and refused by some network disks and for folders above that are not ours; then the rename has to do. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  let handle: number | undefined;
  try {
    handle = fs.openSync(folder, 'r');
    fs.fsyncSync(handle);
  } catch (error) {
    if (errorCode(error) === 'EIO' || errorCode(error) === 'ENOSPC') throw error;
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}

function notAnArchive(path: string): ArchiveFolderFailure {
  const message = `“${path}” is not a Sourcebook archive: it has no archive.json but is not empty either. Nothing was changed. Choose an archive, or an empty folder for a new one.`;
  return { kind: 'not-an-archive', path, message };
}

function damagedArchiveFile(path: string): ArchiveFolderFailure {
  const message = `“${path}” cannot be read: its content is damaged. Nothing was changed; the documents and the journal beside it may well be whole. Put back archive.json from a copy of this archive.`;
  return { kind: 'damaged-archive-file', path, message };
}

function notWritable(path: string, error: unknown): ArchiveFolderFailure {
  const code = errorCode(error);
  const message =
    code === 'ENOSPC'
      ? `There is no room on the disk to make an archive in “${path}”. Free some space, or choose another disk.`
      : `“${path}” cannot be used for an archive (${code}). Nothing in it was changed. Check that the disk is connected and that you may write there.`;
  return { kind: 'not-writable', code, message };
}
