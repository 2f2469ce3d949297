import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { type ArchivePaths, snapshotFileName, snapshotFileSeq } from './archive-paths';
import { removeIfThere, syncFolder, writeAll } from './durable-write';
import { errorCode, nodeError } from './error-code';
import { diskFailure, inputOutput, unknownHandleFailure } from './failure-sentences';
import type { FileSystem, OpenFile } from './file-system';
import { requireSpace } from './free-space';
import type { LatestSnapshot, SnapshotHeader, SnapshotPage, VerifyProblem } from './record-types';
import type { DiskFull, InputOutput, InvalidSnapshot, UnknownHandle } from './recorder-failures';
import { scanLines } from './scan-lines';
import {
  bodyOffset,
  footerBytes,
  maxSnapshotLineBytes,
  readWholeSnapshot,
  writeWholeSnapshot,
} from './snapshot-format';

type StoreFailure = UnknownHandle | InvalidSnapshot | DiskFull | InputOutput;
type HashAt = (seq: number) => Promise<string | undefined>;
interface Draft {
  readonly seq: number;
  readonly head: string;
  readonly path: string;
  readonly file: OpenFile;
  lines: number;
  queue: Promise<unknown>;
}

const keptSnapshots = 2;

/**
 * Snapshots: written line by line to `tmp/`, then put together with header and footer, flushed and renamed.
 * A damaged one is passed over and reported; the journal can always make another.
 */
export class SnapshotStore {
  private readonly drafts = new Map<string, Draft>();

  constructor(
    private readonly files: FileSystem,
    private readonly paths: ArchivePaths,
    private readonly reserveBytes: number,
  ) {}

  /** `head` is the hash of journal line `seq`. */
  async begin(seq: number, head: string | undefined): Promise<Result<string, StoreFailure>> {
    if (head === undefined) return failure(invalidSnapshot(`the journal has no operation ${seq}`));
    const space = await requireSpace(this.files, this.paths.root, 0, this.reserveBytes);
    if (!space.ok) return space;
    const id = randomUUID();
    const path = join(this.paths.temporary, `snapshot-${id}`);
    try {
      const file = await this.files.open(path, 'wx+', 0o600);
      this.drafts.set(id, { seq, head, path, file, lines: 0, queue: Promise.resolve() });
      return success(id);
    } catch (error) {
      return failure(diskFailure(nodeError(error)));
    }
  }

  append(id: string, lines: readonly string[]): Promise<Result<undefined, StoreFailure>> {
    return this.inTurn(id, async (draft) => {
      const isPlain = (line: unknown) =>
        typeof line === 'string' && !line.includes('\n') && Buffer.byteLength(line) < maxSnapshotLineBytes;
      if (!lines.every(isPlain)) return failure(invalidSnapshot('a line is too long or holds a line break'));
      if (lines.length > 0) await writeAll(draft.file, Buffer.from(`${lines.join('\n')}\n`), null);
      draft.lines += lines.length;
      return success(undefined);
    });
  }

  commit(id: string): Promise<Result<SnapshotHeader, StoreFailure>> {
    return this.inTurn(id, async (draft) => {
      const header: SnapshotHeader = { format: 1, seq: draft.seq, head: draft.head, lines: draft.lines };
      const whole = `${draft.path}-whole`;
      try {
        await writeWholeSnapshot(this.files, whole, header, draft.file);
        await this.files.rename(whole, join(this.paths.snapshots, snapshotFileName(draft.seq)));
        await syncFolder(this.files, this.paths.snapshots);
      } catch (error) {
        await removeIfThere(this.files, whole);
        throw error;
      }
      await this.drop(id, draft);
      for (const seq of (await this.listSeqs()).slice(keptSnapshots)) {
        await removeIfThere(this.files, join(this.paths.snapshots, snapshotFileName(seq)));
      }
      return success(header);
    });
  }

  discard(id: string): Promise<Result<undefined, StoreFailure>> {
    return this.inTurn(id, async (draft) => {
      await this.drop(id, draft);
      return success(undefined);
    });
  }

  async discardAll(): Promise<void> {
    await Promise.all([...this.drafts.keys()].map((id) => this.discard(id)));
  }

  /** Checks from the newest down until one is whole and its `head` is the journal's hash at its `seq`. Throws Node errors only for the folder itself. */
  async latest(hashAt: HashAt): Promise<LatestSnapshot> {
    const problems: VerifyProblem[] = [];
    for (const seq of await this.listSeqs()) {
      const header = await this.check(seq, hashAt);
      if ('message' in header) problems.push(header);
      else return { header, problems };
    }
    return { header: undefined, problems };
  }

  /** Problems of every snapshot there is. */
  async problems(hashAt: HashAt): Promise<readonly VerifyProblem[]> {
    const checked = [];
    for (const seq of await this.listSeqs()) checked.push(await this.check(seq, hashAt));
    return checked.filter((header) => 'message' in header);
  }

  /** `cursor` is 0 or the `nextCursor` of the page before. */
  async read(seq: number, cursor: number, limitBytes: number): Promise<Result<SnapshotPage, StoreFailure>> {
    const path = join(this.paths.snapshots, snapshotFileName(seq));
    const lines: string[] = [];
    let from = cursor;
    let bytes = 0;
    try {
      if (cursor === 0) {
        const header = await readWholeSnapshot(this.files, path);
        if (header === undefined) return failure(invalidSnapshot('it is damaged'));
        from = bodyOffset(header);
      }
      const to = (await this.files.stat(path)).size - footerBytes;
      const end = await scanLines(
        this.files,
        path,
        { from, to, maxLineBytes: maxSnapshotLineBytes },
        (line) => {
          lines.push(line.toString('utf8'));
          bytes += line.length + 1;
          return bytes < limitBytes;
        },
      );
      if (end.kind === 'line-too-long' || end.tail.length > 0)
        return failure(invalidSnapshot('it is damaged'));
      return success({ lines, nextCursor: end.tailOffset < to ? end.tailOffset : undefined });
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return failure(invalidSnapshot('it is not there'));
      return failure(inputOutput(nodeError(error)));
    }
  }

  /** Newest first. */
  private async listSeqs(): Promise<readonly number[]> {
    const names = await this.files.listFolder(this.paths.snapshots);
    return names
      .map(snapshotFileSeq)
      .filter((seq) => seq !== undefined)
      .sort((a, b) => b - a);
  }

  private async check(seq: number, hashAt: HashAt): Promise<SnapshotHeader | VerifyProblem> {
    const name = snapshotFileName(seq);
    const problem = (why: string): VerifyProblem => ({
      kind: 'snapshot-damaged',
      path: `snapshots/${name}`,
      message: `The snapshot ${name} ${why}, so it is not used. Nothing is lost: the journal holds everything, and the next snapshot takes its place.`,
    });
    try {
      const header = await readWholeSnapshot(this.files, join(this.paths.snapshots, name));
      if (header === undefined || header.seq !== seq) return problem('is damaged');
      return (await hashAt(seq)) === header.head ? header : problem('belongs to another journal');
    } catch (error) {
      return problem(`cannot be read (${errorCode(nodeError(error))})`);
    }
  }

  private async drop(id: string, draft: Draft): Promise<void> {
    this.drafts.delete(id);
    await draft.file.close();
    await removeIfThere(this.files, draft.path);
  }

  /** Calls on one draft run one after another; after a failure it is gone. */
  private inTurn<Value>(
    id: string,
    act: (draft: Draft) => Promise<Result<Value, StoreFailure>>,
  ): Promise<Result<Value, StoreFailure>> {
    const draft = this.drafts.get(id);
    if (draft === undefined) return Promise.resolve(failure(unknownHandleFailure));
    const turn = draft.queue.then(async (): Promise<Result<Value, StoreFailure>> => {
      if (this.drafts.get(id) !== draft) return failure(unknownHandleFailure);
      let result: Result<Value, StoreFailure>;
      try {
        result = await act(draft);
      } catch (error) {
        result = failure(diskFailure(nodeError(error)));
      }
      if (!result.ok && this.drafts.get(id) === draft) await this.drop(id, draft).catch(nodeError);
      return result;
    });
    draft.queue = turn;
    return turn;
  }
}

function invalidSnapshot(why: string): InvalidSnapshot {
  const message = `The snapshot cannot be used: ${why}. Nothing is lost: the journal holds everything, and the archive is rebuilt from it.`;
  return { kind: 'invalid-snapshot', message };
}
