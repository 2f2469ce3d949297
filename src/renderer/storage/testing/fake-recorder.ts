import { createHash } from 'node:crypto';
import type { Envelope, JournalEntry } from '../../../shared/envelope';
import type { RecordFailure } from '../../../shared/record';
import { failure, success } from '../../../shared/result';
import type { Extraction } from '../../core/model/extraction';
import type { ObjectStore } from '../../core/ports';
import type { RecordPort } from '../record-port';

/** A recorder in memory: numbered, chained by hashes, with snapshots. JSON goes in and out, as on a disk. */
export class FakeRecorder implements RecordPort {
  readonly lines: string[] = [];
  readonly snapshots: { seq: number; head: string; lines: string[] }[] = [];
  /** The next append answers with this, once. */
  nextFailure: RecordFailure | undefined;
  #open: { seq: number; lines: string[] } | undefined;

  async append(envelopes: readonly Envelope[]) {
    const refused = this.nextFailure;
    this.nextFailure = undefined;
    if (refused !== undefined) return failure(refused);
    const firstSeq = this.lines.length + 1;
    for (const { kind, at, actor, step, payload } of envelopes) {
      const prev = this.#hash(this.lines.length);
      this.lines.push(JSON.stringify({ kind, at, actor, step, payload, seq: this.lines.length + 1, prev }));
    }
    return success({ firstSeq, lastSeq: this.lines.length, head: this.#head() });
  }

  async entries(afterSeq: number, limit: number) {
    return success(
      this.lines.slice(afterSeq, afterSeq + limit).map((line) => JSON.parse(line) as JournalEntry),
    );
  }

  async head() {
    return success(this.#head());
  }

  async hashAt(seq: number) {
    return success(seq > this.lines.length ? undefined : this.#hash(seq));
  }

  async latestSnapshot() {
    const snapshot = this.snapshots.at(-1);
    return success(
      snapshot === undefined
        ? undefined
        : { seq: snapshot.seq, head: snapshot.head, lines: snapshot.lines.length },
    );
  }

  async snapshotLines(seq: number, from: number, limit: number) {
    const snapshot = this.snapshots.find((candidate) => candidate.seq === seq);
    return success(snapshot?.lines.slice(from, from + limit) ?? []);
  }

  async beginSnapshot(seq: number) {
    this.#open = { seq, lines: [] };
    return success(undefined);
  }

  async appendSnapshot(lines: readonly string[]) {
    this.#open?.lines.push(...lines);
    return success(undefined);
  }

  async commitSnapshot() {
    if (this.#open !== undefined) this.snapshots.push({ ...this.#open, head: this.#hash(this.#open.seq) });
    this.#open = undefined;
    return success(undefined);
  }

  #head() {
    return { seq: this.lines.length, hash: this.#hash(this.lines.length) };
  }

  #hash(seq: number): string {
    return seq === 0
      ? '0'.repeat(64)
      : createHash('sha256')
          .update(this.lines[seq - 1] ?? '')
          .digest('hex');
  }
}

/** Objects in memory, by the SHA-256 of their bytes. */
export class FakeObjects implements ObjectStore {
  readonly stored = new Map<string, string>();

  async storeExtraction(extraction: Extraction) {
    const sha256 = this.put(JSON.stringify(extraction));
    return success({ sha256 });
  }

  async readExtraction(sha256: string) {
    const text = this.stored.get(sha256);
    return text === undefined
      ? failure({ kind: 'missing', message: 'The text is not in the archive.' } as const)
      : success(JSON.parse(text) as Extraction);
  }

  async storeBytes(bytes: Uint8Array) {
    return success({ sha256: this.put(Buffer.from(bytes).toString('latin1')), bytes: bytes.length });
  }

  put(text: string): string {
    const sha256 = createHash('sha256').update(text).digest('hex');
    this.stored.set(sha256, text);
    return sha256;
  }
}
