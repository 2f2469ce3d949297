import type { Result } from '../../shared/result';
import { failure } from '../../shared/result';
import type {
  CallProgress,
  RecorderProcessCalls,
  RecorderReply,
  RecorderRequest,
  RecorderStopped,
  StoreProgress,
} from './recorder-calls';
import type { VerifyProgress } from './record-types';

/** The wire to the recorder's process, whatever it is: a utility process, a forked child, a message port. */
export interface RecorderChannel {
  postMessage(request: RecorderRequest): void;
  onMessage(listener: (reply: RecorderReply) => void): void;
  /** Called once when the other side has ended; `reason` is for the log. */
  onExit(listener: (reason: string) => void): void;
}

export interface CallOptions<Progress> {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

type Answer<Call extends keyof RecorderProcessCalls> =
  ReturnType<RecorderProcessCalls[Call]> extends Result<infer Value, infer Failure>
    ? Promise<Result<Value, Failure | RecorderStopped>>
    : never;

type PlainCalls = Exclude<keyof RecorderProcessCalls, 'storeFile' | 'verify'>;

/** The recorder as main sees it: the same calls, answered later, each with one more failure: 'recorder-stopped'. */
export type RecorderClient = {
  readonly [Call in PlainCalls]: (...args: Parameters<RecorderProcessCalls[Call]>) => Answer<Call>;
} & {
  storeFile(path: string, options?: CallOptions<StoreProgress>): Answer<'storeFile'>;
  verify(expected?: readonly string[], options?: CallOptions<VerifyProgress>): Answer<'verify'>;
};

interface Waiting {
  readonly settle: (result: Result<unknown, unknown>) => void;
  readonly onProgress: ((progress: CallProgress) => void) | undefined;
}

const stopped = (why: string): RecorderStopped => ({
  kind: 'recorder-stopped',
  message: `The part of the app that writes the archive stopped (${why}). Everything confirmed before is safe; what was under way may not have been stored. Close the app and open the archive again.`,
});

const faulty = (what: string): RecorderStopped => ({
  kind: 'recorder-stopped',
  message: `The part of the app that writes the archive could not answer (${what}). Everything confirmed before is safe; this was not confirmed. This is a mistake in the app; please report it, and open the archive again.`,
});

/** Speaks to a recorder over `channel`. Calls may overlap; answers find their call by number. */
export function connectRecorder(channel: RecorderChannel): RecorderClient {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended: string | undefined;

  channel.onMessage((reply) => {
    const call = waiting.get(reply.id);
    if (call === undefined) return; // answered before: a late progress message
    if (reply.type === 'progress') return call.onProgress?.(reply.progress);
    waiting.delete(reply.id);
    call.settle(reply.type === 'answer' ? reply.result : failure(faulty(reply.message)));
  });
  channel.onExit((reason) => {
    ended = reason;
    for (const { settle } of waiting.values()) settle(failure(stopped(reason)));
    waiting.clear();
  });

  const ask = (
    call: keyof RecorderProcessCalls,
    args: readonly unknown[],
    options: CallOptions<never> = {},
  ): Promise<never> => {
    const answer = new Promise<Result<unknown, unknown>>((resolve) => {
      if (ended !== undefined) return resolve(failure(stopped(ended)));
      lastId += 1;
      const id = lastId;
      const cancel = () => channel.postMessage({ type: 'cancel', id });
      const settle = (result: Result<unknown, unknown>) => {
        options.signal?.removeEventListener('abort', cancel);
        resolve(result);
      };
      waiting.set(id, { settle, onProgress: options.onProgress as Waiting['onProgress'] });
      channel.postMessage({ type: 'call', id, call, args });
      if (options.signal?.aborted === true) cancel();
      else options.signal?.addEventListener('abort', cancel, { once: true });
    });
    return answer as Promise<never>;
  };

  return {
    open: (request) => ask('open', [request]),
    append: (envelopes) => ask('append', [envelopes]),
    entries: (fromSeq, limitCount, limitBytes) => ask('entries', [fromSeq, limitCount, limitBytes]),
    head: () => ask('head', []),
    hashAt: (seq) => ask('hashAt', [seq]),
    storeFile: (path, options) => ask('storeFile', [path], options),
    openObject: (expectedBytes) => ask('openObject', [expectedBytes]),
    writeObject: (id, bytes) => ask('writeObject', [id, bytes]),
    closeObject: (id) => ask('closeObject', [id]),
    discardObject: (id) => ask('discardObject', [id]),
    hasObject: (sha256) => ask('hasObject', [sha256]),
    verify: (expected, options) => ask('verify', [expected], options),
    beginSnapshot: (seq) => ask('beginSnapshot', [seq]),
    appendSnapshot: (id, lines) => ask('appendSnapshot', [id, lines]),
    commitSnapshot: (id) => ask('commitSnapshot', [id]),
    discardSnapshot: (id) => ask('discardSnapshot', [id]),
    latestSnapshot: () => ask('latestSnapshot', []),
    readSnapshot: (seq, cursor, limitBytes) => ask('readSnapshot', [seq, cursor, limitBytes]),
    close: () => ask('close', []),
  };
}
