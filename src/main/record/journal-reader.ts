import { join } from 'node:path';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { journalFileName } from './archive-paths';
import { errorCode } from './error-code';
import { inputOutput, journalDamage } from './failure-sentences';
import type { FileSystem } from './file-system';
import type { JournalIndex } from './journal-index';
import { hashLine, maxLineBytes, noHash, parseEntry } from './journal-line';
import type { JournalLine } from './record-types';
import type { InputOutput, JournalDamage, JournalDamageReason } from './recorder-failures';
import { scanLines } from './scan-lines';

/** How far the journal may be read: what lies behind is not acknowledged yet. */
export interface JournalExtent {
  readonly headSeq: number;
  readonly fileNumber: number;
  readonly bytes: number;
  readonly index: JournalIndex;
}

/**
 * Reads operations with seq > `fromSeq`, in order, at most `limitCount`, and no further once `limitBytes` are passed.
 * Lines are checked again while reading: a disk can go bad while the archive is open.
 */
export async function readEntries(
  files: FileSystem,
  folder: string,
  extent: JournalExtent,
  fromSeq: number,
  limitCount: number,
  limitBytes: number,
): Promise<Result<readonly JournalLine[], JournalDamage | InputOutput>> {
  const entries: JournalLine[] = [];
  let bytes = 0;
  const lastSeq = Math.min(extent.headSeq, fromSeq + limitCount);
  const read = await readLines(files, folder, extent, fromSeq + 1, lastSeq, (line) => {
    const entry = parseEntry(line);
    if (typeof entry === 'string') return entry;
    entries.push(entry);
    bytes += line.length + 1;
    return bytes < limitBytes;
  });
  return read.ok ? success(entries) : read;
}

/** SHA-256 (hex) of line `seq`; 64 zeros for 0; `undefined` for a line that is not there. */
export async function readHashAt(
  files: FileSystem,
  folder: string,
  extent: JournalExtent,
  seq: number,
): Promise<Result<string | undefined, JournalDamage | InputOutput>> {
  if (seq === 0) return success(noHash);
  if (!Number.isInteger(seq) || seq < 0 || seq > extent.headSeq) return success(undefined);
  let hash: string | undefined;
  const read = await readLines(files, folder, extent, seq, seq, (line) => {
    hash = hashLine(line);
    return false;
  });
  return read.ok ? success(hash) : read;
}

/** Hands over the lines from `firstSeq` to `lastSeq`, counting from the nearest known line. */
async function readLines(
  files: FileSystem,
  folder: string,
  extent: JournalExtent,
  firstSeq: number,
  lastSeq: number,
  onLine: (line: Buffer) => boolean | JournalDamageReason,
): Promise<Result<undefined, JournalDamage | InputOutput>> {
  const mark = extent.index.before(Math.max(1, firstSeq));
  if (mark === undefined || firstSeq > lastSeq) return success(undefined);
  let seq = mark.seq - 1;
  let from = mark.offset;
  const damageAt = (reason: JournalDamageReason, number: number, byteOffset: number) => {
    const line = Math.max(1, seq - (extent.index.firstOf(number)?.seq ?? seq) + 1);
    return failure(
      journalDamage(reason, { file: journalFileName(number), line, byteOffset, expectedSeq: seq }),
    );
  };
  try {
    for (let number = mark.fileNumber; number <= extent.fileNumber; number += 1) {
      let damage: { readonly reason: JournalDamageReason; readonly offset: number } | undefined;
      const range = { from, maxLineBytes, ...(number === extent.fileNumber ? { to: extent.bytes } : {}) };
      const end = await scanLines(files, join(folder, journalFileName(number)), range, (line, offset) => {
        seq += 1;
        if (seq < firstSeq) return true;
        const goesOn = onLine(line);
        if (typeof goesOn === 'boolean') return goesOn && seq < lastSeq;
        damage = { reason: goesOn, offset };
        return false;
      });
      if (damage !== undefined) return damageAt(damage.reason, number, damage.offset);
      if (end.kind === 'line-too-long') return damageAt('crc', number, end.tailOffset);
      if (end.kind === 'stopped') return success(undefined);
      from = 0;
    }
    // Every line asked for was acknowledged, so the file has lost its end while the archive was open.
    return damageAt('missing-end', extent.fileNumber, extent.bytes);
  } catch (error) {
    if (errorCode(error) === 'UNKNOWN') throw error;
    return failure(inputOutput(error));
  }
}
