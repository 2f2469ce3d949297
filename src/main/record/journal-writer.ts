import { join } from 'node:path';
import type { JournalHead } from '../../shared/envelope';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { journalFileName } from './archive-paths';
import { syncFolder, writeAll } from './durable-write';
import { isDiskFull } from './error-code';
import { closedFailure, diskFailure, refusing } from './failure-sentences';
import { type FileSystem, type OpenFile, readWriteOrCreate } from './file-system';
import type { JournalIndex } from './journal-index';
import { buildLine, hashLine } from './journal-line';
import type { AppendReceipt } from './record-types';
import type { AppendFailure, Refusing } from './recorder-failures';

type Answer = Result<AppendReceipt, AppendFailure>;
interface Batch {
  readonly parts: readonly Buffer[];
  readonly bytes: number;
  readonly answer: (answer: Answer) => void;
}

export interface JournalStart {
  readonly head: JournalHead;
  readonly fileNumber: number;
  readonly fileBytes: number;
  readonly index: JournalIndex;
}

export interface JournalWriterOptions {
  /** A batch that finds the file this long begins the next file. */
  readonly rotateBytes: number;
  /** Gives up reserved space on a full disk; true when there was some. */
  readonly freeSpace: () => Promise<boolean>;
}

/** Most bytes that are written and flushed together. */
const groupBytes = 16 * 1024 * 1024;

/**
 * Writes the end of the journal. Batches that arrive while one is being flushed are written together afterwards:
 * one write, one fsync, then every one is acknowledged, in order.
 *
 * A batch is all or nothing: its lines carry [index, count], it never reaches over two files, and it is acknowledged
 * only after the fsync. A crash can leave a part of it at the very end, which the next start sets aside.
 * A failed write is cut off again; if even that fails, the writer refuses from then on.
 */
export class JournalWriter {
  private readonly waiting: Batch[] = [];
  private draining: Promise<void> | undefined;
  private refusal: Refusing | undefined;
  private isClosed = false;
  private state: JournalHead;
  private bytes: number;
  private number: number;

  private constructor(
    private readonly files: FileSystem,
    private readonly folder: string,
    private readonly options: JournalWriterOptions,
    private file: OpenFile,
    private readonly start: JournalStart,
  ) {
    this.state = start.head;
    this.bytes = start.fileBytes;
    this.number = start.fileNumber;
  }

  /** Throws Node errors. */
  static async open(
    files: FileSystem,
    folder: string,
    start: JournalStart,
    options: JournalWriterOptions,
  ): Promise<JournalWriter> {
    const file = await files.open(join(folder, journalFileName(start.fileNumber)), 'r+');
    return new JournalWriter(files, folder, options, file, start);
  }

  /** The last acknowledged operation. */
  get head(): JournalHead {
    return this.state;
  }

  /** How far the journal reaches on the disk: the last file and its acknowledged bytes. */
  get end(): { readonly fileNumber: number; readonly bytes: number } {
    return { fileNumber: this.number, bytes: this.bytes };
  }

  get index(): JournalIndex {
    return this.start.index;
  }

  /** Queues one batch of serialized envelopes. */
  append(parts: readonly Buffer[]): Promise<Answer> {
    if (this.isClosed) return Promise.resolve(failure(closedFailure));
    return new Promise((answer) => {
      this.waiting.push({ parts, bytes: parts.reduce((sum, part) => sum + part.length, 0), answer });
      this.draining ??= this.drain();
    });
  }

  /** Writes what is queued, then closes the file. Throws Node errors. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.draining;
    await this.file.close();
  }

  private async drain(): Promise<void> {
    await Promise.resolve(); // let calls made in the same turn join the first group
    while (this.waiting.length > 0) {
      const group: Batch[] = [];
      let bytes = 0;
      for (let next = this.waiting[0]; next !== undefined; next = this.waiting[0]) {
        if (group.length > 0 && bytes + next.bytes > groupBytes) break;
        bytes += next.bytes;
        group.push(next);
        this.waiting.shift();
      }
      await this.writeGroup(group);
    }
    this.draining = undefined;
  }

  private async writeGroup(group: readonly Batch[], isRetry = false): Promise<void> {
    if (this.refusal !== undefined) return answerAll(group, failure(this.refusal));
    try {
      const isOurs = (await this.file.stat()).size === this.bytes;
      if (!isOurs || (this.bytes >= this.options.rotateBytes && !(await this.rotate()))) {
        this.refusal = refusing('Another program changed the archive’s journal while it was open.');
        return answerAll(group, failure(this.refusal));
      }
      await this.writeLines(group, isRetry);
    } catch (error) {
      if (!(await this.cutBack())) {
        this.refusal = refusing('A write to the archive failed, and so did undoing it.');
        return answerAll(group, failure(this.refusal));
      }
      if (!isRetry && isDiskFull(error) && (await this.options.freeSpace()))
        return this.writeGroup(group, true);
      if (group.length === 1) return answerAll(group, failure(diskFailure(error)));
      for (const batch of group) await this.writeGroup([batch], isRetry);
    }
  }

  private async writeLines(group: readonly Batch[], lowSpace: boolean): Promise<void> {
    let { seq, hash } = this.state;
    let offset = this.bytes;
    const lines: Buffer[] = [];
    const offsets: number[] = [];
    const receipts: AppendReceipt[] = [];
    for (const { parts } of group) {
      const firstSeq = seq + 1;
      for (const [batchIndex, part] of parts.entries()) {
        seq += 1;
        const line = buildLine({ seq, prev: hash, batchIndex, batchCount: parts.length }, part);
        hash = hashLine(line.subarray(0, -1));
        lines.push(line);
        offsets.push(offset);
        offset += line.length;
      }
      receipts.push({ firstSeq, lastSeq: seq, head: { seq, hash }, lowSpace });
    }
    await writeAll(this.file, Buffer.concat(lines), this.bytes);
    await this.file.sync();
    for (const [place, lineOffset] of offsets.entries())
      this.index.add(this.state.seq + 1 + place, this.number, lineOffset);
    this.state = { seq, hash };
    this.bytes = offset;
    for (const [place, batch] of group.entries()) batch.answer(success(receipts[place] as AppendReceipt));
  }

  /** Begins the next file; false when there is one already that is not ours. */
  private async rotate(): Promise<boolean> {
    const path = join(this.folder, journalFileName(this.number + 1));
    const next = await this.files.open(path, readWriteOrCreate, 0o644);
    try {
      if ((await next.stat()).size !== 0) {
        await next.close();
        return false;
      }
      await syncFolder(this.files, this.folder);
    } catch (error) {
      await next.close();
      throw error;
    }
    await this.file.close();
    this.file = next;
    this.number += 1;
    this.bytes = 0;
    return true;
  }

  /** Takes a failed write back; false when the file's end is not certain any more. */
  private async cutBack(): Promise<boolean> {
    try {
      if ((await this.file.stat()).size === this.bytes) return true;
      await this.file.truncate(this.bytes);
      await this.file.sync();
      return true;
    } catch {
      return false; // the caller says so, and refuses from now on
    }
  }
}

function answerAll(group: readonly Batch[], answer: Answer): void {
  for (const batch of group) batch.answer(answer);
}
