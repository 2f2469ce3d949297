import type { JournalHead } from '../../shared/envelope';
import { hashLine, noHash, readLineHead } from './journal-line';
import type { JournalDamageReason } from './recorder-failures';

/** The place after a whole batch: everything before it is complete. */
export interface BatchBoundary extends JournalHead {
  /** Byte offset in the current file where the next batch begins. */
  readonly offset: number;
}

/**
 * Follows the chain line by line: checksum, numbering, hash of the line before, batches whole.
 * Knows nothing of files except where the current one is (`startFile`).
 */
export class JournalChain {
  seq = 0;
  hash = noHash;
  private batchIndex = 0;
  private batchCount = 1;
  private boundary: BatchBoundary = { seq: 0, hash: noHash, offset: 0 };

  /** True when the last line was the last of its batch. */
  get isBetweenBatches(): boolean {
    return this.batchIndex === 0;
  }

  /** The last point at which no batch was open. */
  get lastBoundary(): BatchBoundary {
    return this.boundary;
  }

  /** Batches never reach over two files. */
  startFile(): 'batch' | undefined {
    if (!this.isBetweenBatches) return 'batch';
    this.boundary = { seq: this.seq, hash: this.hash, offset: 0 };
    return undefined;
  }

  /** Takes one line without its newline; a reason when it does not belong here. */
  take(line: Buffer, offset: number): JournalDamageReason | undefined {
    const head = readLineHead(line);
    if (typeof head === 'string') return head;
    if (head.seq !== this.seq + 1) return 'sequence';
    if (head.prev !== this.hash) return 'chain';
    if (head.batchIndex !== this.batchIndex || head.batchIndex >= head.batchCount) return 'batch';
    if (head.batchIndex > 0 && head.batchCount !== this.batchCount) return 'batch';
    this.seq = head.seq;
    this.hash = hashLine(line);
    this.batchCount = head.batchCount;
    this.batchIndex = head.batchIndex + 1 === head.batchCount ? 0 : head.batchIndex + 1;
    if (this.batchIndex === 0)
      this.boundary = { seq: this.seq, hash: this.hash, offset: offset + line.length + 1 };
    return undefined;
  }

  /** True when `line` would be the next whole line of the chain. */
  wouldTake(line: Buffer): boolean {
    const head = readLineHead(line);
    return typeof head !== 'string' && head.seq === this.seq + 1 && head.prev === this.hash;
  }
}
