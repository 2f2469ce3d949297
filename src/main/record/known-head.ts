import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { JournalHead } from '../../shared/envelope';
import type { ArchivePaths } from './archive-paths';
import { readSmallFile, replaceFile } from './durable-write';
import { errorCode } from './error-code';
import type { FileSystem } from './file-system';

/**
 * `journal/head` says how far the journal certainly reached: `<crc32> {"seq":…,"hash":"…"}`.
 * A journal that lost its last lines still follows its chain; only this shows the loss.
 * It is written at start, at close and with each snapshot, so it may lag behind the journal but never leads it.
 */
export async function readKnownHead(
  files: FileSystem,
  paths: ArchivePaths,
): Promise<JournalHead | 'none' | 'damaged'> {
  let text: string;
  try {
    text = (await readSmallFile(files, paths.journalHead)).toString('utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'none';
    throw error;
  }
  const match = /^([0-9a-f]{8}) (\{"seq":(\d{1,15}),"hash":"([0-9a-f]{64})"\})\n$/.exec(text);
  if (match === null || checksum(match[2] as string) !== match[1]) return 'damaged';
  return { seq: Number(match[3]), hash: match[4] as string };
}

/** Throws Node errors. */
export async function writeKnownHead(
  files: FileSystem,
  paths: ArchivePaths,
  { seq, hash }: JournalHead,
): Promise<void> {
  const json = JSON.stringify({ seq, hash });
  const draft = join(paths.temporary, `head-${randomUUID()}`);
  await replaceFile(files, draft, paths.journalHead, Buffer.from(`${checksum(json)} ${json}\n`));
}

function checksum(json: string): string {
  return crc32(json).toString(16).padStart(8, '0');
}
