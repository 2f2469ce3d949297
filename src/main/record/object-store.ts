import { randomUUID } from 'node:crypto';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { isSha256, objectPathIn } from './archive-paths';
import { errorCode, nodeError } from './error-code';
import { diskFailure, unknownHandleFailure } from './failure-sentences';
import { requireSpace } from './free-space';
import { ObjectDraft } from './object-draft';
import type { StoredObject } from './record-types';
import type { DiskFull, InputOutput, UnknownHandle } from './recorder-failures';
import type { StorePlace } from './store-file';

type DraftFailure = UnknownHandle | DiskFull | InputOutput;
interface OpenDraft {
  readonly draft: ObjectDraft;
  /** Calls on one draft run one after another, in the order they came. */
  queue: Promise<unknown>;
}

/** Objects that arrive in pieces from the app, and the question whether an object is there. */
export class ObjectStore {
  private readonly drafts = new Map<string, OpenDraft>();

  constructor(private readonly place: StorePlace) {}

  async open(expectedBytes = 0): Promise<Result<string, DiskFull | InputOutput>> {
    const { files, paths, reserveBytes } = this.place;
    const space = await requireSpace(files, paths.root, expectedBytes, reserveBytes);
    if (!space.ok) return space;
    try {
      const id = randomUUID();
      this.drafts.set(id, { draft: await ObjectDraft.begin(files, paths), queue: Promise.resolve() });
      return success(id);
    } catch (error) {
      return failure(diskFailure(nodeError(error)));
    }
  }

  write(id: string, bytes: Uint8Array): Promise<Result<undefined, DraftFailure>> {
    return this.inTurn(id, async (draft) => {
      await draft.write(bytes);
      return undefined;
    });
  }

  close(id: string): Promise<Result<StoredObject, DraftFailure>> {
    return this.inTurn(id, async (draft) => {
      const stored = await draft.finish(this.place.now());
      this.drafts.delete(id);
      return stored;
    });
  }

  discard(id: string): Promise<Result<undefined, DraftFailure>> {
    return this.inTurn(id, async (draft) => {
      this.drafts.delete(id);
      await draft.discard();
      return undefined;
    });
  }

  async discardAll(): Promise<void> {
    await Promise.all([...this.drafts.keys()].map((id) => this.discard(id)));
  }

  async has(sha256: string): Promise<boolean> {
    if (!isSha256(sha256)) return false;
    try {
      return (await this.place.files.stat(objectPathIn(this.place.paths, sha256))).isFile();
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    }
  }

  /** After a failure the draft is gone: what was written of it cannot be trusted. */
  private inTurn<Value>(
    id: string,
    act: (draft: ObjectDraft) => Promise<Value>,
  ): Promise<Result<Value, DraftFailure>> {
    const open = this.drafts.get(id);
    if (open === undefined) return Promise.resolve(failure(unknownHandleFailure));
    const turn = open.queue.then(async (): Promise<Result<Value, DraftFailure>> => {
      if (this.drafts.get(id) !== open) return failure(unknownHandleFailure);
      try {
        return success(await act(open.draft));
      } catch (error) {
        this.drafts.delete(id);
        await open.draft.discard().catch(nodeError);
        return failure(diskFailure(nodeError(error)));
      }
    });
    open.queue = turn;
    return turn;
  }
}
