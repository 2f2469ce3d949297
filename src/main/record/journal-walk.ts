import { join } from 'node:path';
import type { JournalHead } from '../../shared/envelope';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { journalFileName, journalFileNumber } from './archive-paths';
import { errorCode } from './error-code';
import { journalDamage } from './failure-sentences';
import type { FileSystem } from './file-system';
import { JournalChain } from './journal-chain';
import { JournalIndex } from './journal-index';
import { maxLineBytes } from './journal-line';
import type { JournalDamage, JournalDamageReason, Unreadable } from './recorder-failures';
import { scanLines } from './scan-lines';

/** Bytes behind the last complete batch: a write that was cut short and never acknowledged. */
export interface TornTail {
  readonly fileNumber: number;
  readonly offset: number;
  readonly bytes: number;
}

export interface WalkedJournal {
  readonly head: JournalHead;
  readonly lastFileNumber: number;
  /** Bytes of the last file up to the last complete batch. */
  readonly lastFileBytes: number;
  readonly index: JournalIndex;
  readonly torn: TornTail | undefined;
}

export interface WalkOptions {
  /** An end that the journal is known to have had: the walk must pass it. */
  readonly known?: JournalHead | undefined;
  /** Where to stop, when the journal is being written meanwhile: nothing behind this is read. */
  readonly until?: { readonly fileNumber: number; readonly bytes: number };
  /** Asked after each file; true ends the walk early with what was read. */
  readonly isCancelled?: () => boolean;
}

/**
 * Walks the whole journal in order and checks every line. Reads, never writes.
 * A tail that a crash can leave (a last line without newline, or a batch whose last lines are missing,
 * at the very end of the last file) is reported as torn; anything else that does not fit is damage.
 */
export async function walkJournal(
  files: FileSystem,
  folder: string,
  options: WalkOptions = {},
): Promise<Result<WalkedJournal, JournalDamage | Unreadable>> {
  try {
    return await walk(files, folder, options);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return failure(damageAt('missing-file', 1, 1, 0, 1));
    const message = `The archive’s journal cannot be read (${code}). Nothing was changed. Check that the disk is connected and that you may read the folder, then open the archive again.`;
    return failure({ kind: 'unreadable', code, message });
  }
}

async function walk(
  files: FileSystem,
  folder: string,
  { known, until, isCancelled }: WalkOptions,
): Promise<Result<WalkedJournal, JournalDamage>> {
  const chain = new JournalChain();
  const index = new JournalIndex();
  let numbers = (await files.listFolder(folder))
    .map(journalFileNumber)
    .filter((number) => number !== undefined);
  if (until !== undefined) numbers = numbers.filter((number) => number <= until.fileNumber);
  numbers.sort((a, b) => a - b);
  const last = Math.max(1, numbers.at(-1) ?? 1);
  let tail: Buffer = Buffer.alloc(0);
  let tailOffset = 0;
  let lines = 0;
  for (let number = 1; number <= last; number += 1) {
    lines = 0;
    if (numbers[number - 1] !== number) return failure(damageAt('missing-file', number, 1, 0, chain.seq + 1));
    if (chain.startFile() !== undefined) return failure(damageAt('batch', number, 1, 0, chain.seq + 1));
    let damage: { readonly reason: JournalDamageReason; readonly offset: number } | undefined;
    const range = { from: 0, maxLineBytes, ...(until?.fileNumber === number ? { to: until.bytes } : {}) };
    const end = await scanLines(files, join(folder, journalFileName(number)), range, (line, offset) => {
      const reason = chain.take(line, offset);
      if (reason !== undefined) {
        damage = { reason, offset };
        return false;
      }
      lines += 1;
      index.add(chain.seq, number, offset);
      if (chain.seq === known?.seq && chain.hash !== known.hash) {
        damage = { reason: 'replaced', offset };
        return false;
      }
      return true;
    });
    if (end.kind === 'line-too-long') damage = { reason: 'crc', offset: end.tailOffset };
    else if (end.tail.length > 0 && (number < last || isLineThatLostItsNewline(chain, end.tail))) {
      damage = { reason: 'unterminated', offset: end.tailOffset };
    }
    if (damage !== undefined) {
      const line = damage.reason === 'replaced' ? lines : lines + 1;
      return failure(damageAt(damage.reason, number, line, damage.offset, chain.seq + 1));
    }
    tail = end.tail;
    tailOffset = end.tailOffset;
    if (isCancelled?.() === true) break;
  }
  const { seq, hash, offset } = chain.lastBoundary;
  if (known !== undefined && seq < known.seq && isCancelled?.() !== true) {
    return failure(damageAt('missing-end', last, lines + 1, offset, seq + 1));
  }
  index.cutAfter(seq);
  const tornBytes = tailOffset + tail.length - offset;
  return success({
    head: { seq, hash },
    lastFileNumber: last,
    lastFileBytes: offset,
    index,
    torn: tornBytes > 0 ? { fileNumber: last, offset, bytes: tornBytes } : undefined,
  });
}

/** A whole line with another byte where its newline was is damage: a crash cuts, it does not change bytes. */
function isLineThatLostItsNewline(chain: JournalChain, tail: Buffer): boolean {
  return chain.wouldTake(tail.subarray(0, -1));
}

function damageAt(
  reason: JournalDamageReason,
  fileNumber: number,
  line: number,
  byteOffset: number,
  expectedSeq: number,
): JournalDamage {
  return journalDamage(reason, { file: journalFileName(fileNumber), line, byteOffset, expectedSeq });
}
