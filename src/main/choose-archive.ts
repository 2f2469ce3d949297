import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ArchiveFolder, OpenFailure } from '../preload/desktop-api';
import type { Result } from '../shared/result';
import { failure, success } from '../shared/result';
import { readArchiveIdentity, readOrCreateArchive } from './record/archive-folder';
import type { ArchiveFolderFailure } from './record/recorder-failures';
import { openFailure } from './open-failure';

export interface ArchiveChoice {
  readonly archive: ArchiveFolder;
  /** The folder with symbolic links resolved, as far as it exists. */
  readonly realPath: string;
  readonly opening: Result<void, OpenFailure>;
}

export interface ArchiveWishes {
  /** From `--archive`. */
  readonly asked: string | undefined;
  readonly last: string | undefined;
  /** Where the first archive is made. */
  readonly usual: string;
  readonly appVersion: string;
}

/**
 * Chooses the archive: the one asked for, else the one open last, else the usual folder. A folder
 * that was asked for, or the usual one, is made when it is missing; the last one is not: a disk
 * that is not connected must not turn into an empty archive of the same name.
 */
export function chooseArchive({ asked, last, usual, appVersion }: ArchiveWishes): ArchiveChoice {
  const path = resolve(asked ?? last ?? usual);
  const isRemembered = asked === undefined && last !== undefined;
  const known = readArchiveIdentity(path);
  const opened =
    isRemembered || known.ok ? lostOr(isRemembered, path, known) : readOrCreateArchive(path, { appVersion });
  const { id, created } = opened.ok ? { created: false, ...opened.value } : { id: '', created: false };
  return {
    archive: { id, name: basename(path) || path, path, created },
    realPath: realPathOf(path),
    opening: opened.ok ? success(undefined) : failure(openFailure(opened.failure)),
  };
}

function lostOr<Value>(
  isRemembered: boolean,
  path: string,
  known: Result<Value, ArchiveFolderFailure>,
): Result<Value, ArchiveFolderFailure> {
  if (known.ok || !isRemembered || known.failure.kind !== 'not-an-archive') return known;
  const message = `The archive that was open last is not at “${path}” any more. Nothing was changed. Connect the disk it is on, or open it from where it is now.`;
  return failure({ kind: 'not-an-archive', path, message });
}

/** The real path, also of a folder that is not there (yet): then its nearest parent's. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPathOf(parent), basename(path));
  }
}
