import type { Envelope } from '../../shared/envelope';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { HeldLock } from './archive-lock';
import { type ArchivePaths, isSha256, objectPathIn } from './archive-paths';
import type { Ballast } from './ballast';
import { serializeEnvelopes } from './envelope-check';
import { nodeError } from './error-code';
import { closedFailure, inputOutput } from './failure-sentences';
import { readEntries, readHashAt } from './journal-reader';
import type { JournalWriter } from './journal-writer';
import { writeKnownHead } from './known-head';
import type { ObjectStore } from './object-store';
import type { OpenReport, SnapshotHeader } from './record-types';
import type { RecorderCalls, StoreProgress } from './recorder-calls';
import type { Closed, InputOutput, SnapshotFailure } from './recorder-failures';
import type { SnapshotStore } from './snapshot-store';
import { type StorePlace, storeFile } from './store-file';
import { type VerifyOptions, verifyArchive } from './verify-archive';

type Later<Call extends keyof RecorderCalls> = Promise<ReturnType<RecorderCalls[Call]>>;

/** What `openRecorder` has prepared. */
export interface RecorderParts {
  readonly place: StorePlace;
  readonly paths: ArchivePaths;
  readonly lock: HeldLock;
  readonly ballast: Ballast;
  readonly writer: JournalWriter;
  readonly objects: ObjectStore;
  readonly snapshots: SnapshotStore;
  readonly openReport: OpenReport;
}

/** An open archive: the only thing that writes in its folder. Get one from `openRecorder`; what each call does stands in `RecorderCalls`. */
export class Recorder {
  private readonly underWay = new Set<Promise<unknown>>();
  private closing: Later<'close'> | undefined;

  constructor(private readonly parts: RecorderParts) {}

  get openReport(): OpenReport {
    return this.parts.openReport;
  }

  append(envelopes: readonly Envelope[]): Later<'append'> {
    return this.run(async () => {
      const serialized = serializeEnvelopes(envelopes);
      return serialized.ok ? this.parts.writer.append(serialized.value) : serialized;
    });
  }

  entries(fromSeq: number, limitCount: number, limitBytes: number): Later<'entries'> {
    const { place, paths } = this.parts;
    return this.run(() =>
      readEntries(place.files, paths.journal, this.extent(), fromSeq, limitCount, limitBytes),
    );
  }

  head(): Later<'head'> {
    return this.run(async () => success(this.parts.writer.head));
  }

  hashAt(seq: number): Later<'hashAt'> {
    const { place, paths } = this.parts;
    return this.run(() => readHashAt(place.files, paths.journal, this.extent(), seq));
  }

  storeFile(
    path: string,
    options: { readonly onProgress?: (progress: StoreProgress) => void; readonly signal?: AbortSignal } = {},
  ): Later<'storeFile'> {
    return this.run(async () => {
      const stored = await storeFile(this.parts.place, path, options);
      if (stored.ok) void this.parts.ballast.restore(); // in the background: it never throws, and closing waits for it
      return stored;
    });
  }

  openObject(expectedBytes?: number): Later<'openObject'> {
    return this.run(() => this.parts.objects.open(expectedBytes));
  }

  writeObject(id: string, bytes: Uint8Array): Later<'writeObject'> {
    return this.run(() => this.parts.objects.write(id, bytes));
  }

  closeObject(id: string): Later<'closeObject'> {
    return this.run(() => this.parts.objects.close(id));
  }

  discardObject(id: string): Later<'discardObject'> {
    return this.run(() => this.parts.objects.discard(id));
  }

  hasObject(sha256: string): Later<'hasObject'> {
    return this.run(async () => success(await this.parts.objects.has(sha256)));
  }

  /** Where an object lies, or would lie; `undefined` for anything but a SHA-256 in lower-case hex. */
  objectPath(sha256: string): string | undefined {
    return isSha256(sha256) ? objectPathIn(this.parts.paths, sha256) : undefined;
  }

  verify(options: VerifyOptions = {}): Later<'verify'> {
    const { place, paths, writer, snapshots } = this.parts;
    const snapshotProblems = () => snapshots.problems(this.plainHashAt);
    return this.run(() =>
      verifyArchive({ files: place.files, paths, journalEnd: writer.end, snapshotProblems }, options),
    );
  }

  beginSnapshot(seq: number): Later<'beginSnapshot'> {
    return this.run(async () => this.parts.snapshots.begin(seq, await this.plainHashAt(seq)));
  }

  appendSnapshot(id: string, lines: readonly string[]): Later<'appendSnapshot'> {
    return this.run(() => this.parts.snapshots.append(id, lines));
  }

  commitSnapshot(id: string): Later<'commitSnapshot'> {
    return this.run(async () => {
      const committed = await this.parts.snapshots.commit(id);
      if (committed.ok) await this.rememberHead();
      return committed;
    });
  }

  discardSnapshot(id: string): Later<'discardSnapshot'> {
    return this.run(() => this.parts.snapshots.discard(id));
  }

  /** The three snapshot calls in one. */
  async saveSnapshot(
    seq: number,
    lines: AsyncIterable<string> | Iterable<string>,
  ): Promise<Result<SnapshotHeader, SnapshotFailure>> {
    const begun = await this.beginSnapshot(seq);
    if (!begun.ok) return begun;
    let page: string[] = [];
    for await (const line of lines) {
      page.push(line);
      if (page.length < 500) continue;
      const appended = await this.appendSnapshot(begun.value, page);
      if (!appended.ok) return appended;
      page = [];
    }
    const appended = await this.appendSnapshot(begun.value, page);
    return appended.ok ? this.commitSnapshot(begun.value) : appended;
  }

  latestSnapshot(): Later<'latestSnapshot'> {
    return this.run(async () => success(await this.parts.snapshots.latest(this.plainHashAt)));
  }

  readSnapshot(seq: number, cursor: number, limitBytes: number): Later<'readSnapshot'> {
    return this.run(() => this.parts.snapshots.read(seq, cursor, limitBytes));
  }

  /** Waits for what is under way, throws unfinished objects and snapshots away, releases the lock. A second call waits for the first. */
  close(): Later<'close'> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Later<'close'> {
    const { objects, snapshots, writer, ballast, lock } = this.parts;
    let firstError: unknown;
    const steps = [
      () => Promise.allSettled(this.underWay),
      () => objects.discardAll(),
      () => snapshots.discardAll(),
      () => writer.close(),
      () => this.rememberHead(),
      () => ballast.settled(),
      () => lock.release(),
    ];
    for (const step of steps) {
      try {
        await step();
      } catch (error) {
        firstError ??= nodeError(error);
      }
    }
    return firstError === undefined ? success(undefined) : failure(inputOutput(firstError));
  }

  /** Not being able to is no failure of a write: the journal itself is flushed. */
  private async rememberHead(): Promise<void> {
    const { place, paths, writer } = this.parts;
    try {
      await writeKnownHead(place.files, paths, writer.head);
    } catch (error) {
      nodeError(error);
    }
  }

  private readonly plainHashAt = async (seq: number): Promise<string | undefined> => {
    const { place, paths } = this.parts;
    const hash = await readHashAt(place.files, paths.journal, this.extent(), seq);
    return hash.ok ? hash.value : undefined;
  };

  private extent() {
    const { head, end, index } = this.parts.writer;
    return { headSeq: head.seq, fileNumber: end.fileNumber, bytes: end.bytes, index };
  }

  /** Keeps count of what is under way. Errors of the operating system that no part foresaw become 'io'. */
  private run<Value, Failure>(
    act: () => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure | Closed | InputOutput>> {
    if (this.closing !== undefined) return Promise.resolve(failure(closedFailure));
    const promise = act().catch((error: unknown) => failure(inputOutput(nodeError(error))));
    this.underWay.add(promise);
    const forget = () => this.underWay.delete(promise);
    promise.then(forget, forget);
    return promise;
  }
}
