import { join } from 'node:path';

/** The names inside an archive folder. */
export interface ArchivePaths {
  readonly root: string;
  readonly archiveFile: string;
  readonly objects: string;
  readonly journal: string;
  /** The last end of the journal that was certainly acknowledged; a lower bound, never ahead of the journal. */
  readonly journalHead: string;
  readonly snapshots: string;
  readonly temporary: string;
  /** Objects that no longer matched their name and were replaced by a good copy. Made when first needed. */
  readonly damaged: string;
  readonly lock: string;
  readonly ballast: string;
  readonly readme: string;
}

export function archivePaths(root: string): ArchivePaths {
  const journal = join(root, 'journal');
  return {
    root,
    archiveFile: join(root, 'archive.json'),
    objects: join(root, 'objects'),
    journal,
    journalHead: join(journal, 'head'),
    snapshots: join(root, 'snapshots'),
    temporary: join(root, 'tmp'),
    damaged: join(root, 'damaged'),
    lock: join(root, 'LOCK'),
    ballast: join(root, 'ballast'),
    readme: join(root, 'README.txt'),
  };
}

/** True for the lower-case hex form of a SHA-256: the only object names there are. */
export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Where an object lies: `objects/ab/<sha256>`. Throws on anything but a SHA-256, so that no other path can be asked for. */
export function objectPathIn(paths: ArchivePaths, sha256: string): string {
  if (!isSha256(sha256)) throw new TypeError('An object is named by 64 lower-case hex digits.');
  return join(paths.objects, sha256.slice(0, 2), sha256);
}

/** `000001.jsonl` for 1. */
export function journalFileName(number: number): string {
  return `${String(number).padStart(6, '0')}.jsonl`;
}

/** 1 for `000001.jsonl`; `undefined` for every other name, torn tails included. */
export function journalFileNumber(name: string): number | undefined {
  const digits = /^(\d{6,})\.jsonl$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** `000000000042.jsonl` for 42. */
export function snapshotFileName(seq: number): string {
  return `${String(seq).padStart(12, '0')}.jsonl`;
}

/** 42 for `000000000042.jsonl`; `undefined` for every other name. */
export function snapshotFileSeq(name: string): number | undefined {
  const digits = /^(\d{12,})\.jsonl$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
