import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { closedFailure } from './failure-sentences';
import type { Recorder } from './recorder';
import type {
  CallProgress,
  OpenRequest,
  RecorderProcessCalls,
  RecorderReply,
  RecorderRequest,
} from './recorder-calls';
import type { OpenFailure } from './recorder-failures';

/** The recorder's end of a wire. */
export interface ServerChannel {
  postMessage(reply: RecorderReply): void;
  onMessage(listener: (request: RecorderRequest) => void): void;
}

export type OpenArchive = (request: OpenRequest) => Promise<Result<Recorder, OpenFailure>>;

/** One archive, opened by whoever asks first, served on any number of wires. */
export class RecorderHost {
  recorder: Recorder | undefined;

  constructor(private readonly openArchive: OpenArchive) {}

  async open(request: OpenRequest): Promise<ReturnType<RecorderProcessCalls['open']>> {
    const opened = await this.openArchive(request);
    if (!opened.ok) return opened;
    this.recorder = opened.value;
    const head = await opened.value.head();
    if (!head.ok) throw new Error('A recorder that was just opened must know its head.');
    return success({ head: head.value, openReport: opened.value.openReport });
  }
}

type Running = { readonly onProgress: (progress: CallProgress) => void; readonly signal: AbortSignal };
type Served = {
  readonly [Call in keyof RecorderProcessCalls]: (
    args: Parameters<RecorderProcessCalls[Call]>,
    running: Running,
  ) => Promise<ReturnType<RecorderProcessCalls[Call]>>;
};

const progressEveryMs = 100;

/**
 * Answers calls on one wire. `allow` narrows what may be asked there: a wire that ends in a page must not
 * name files by path. Messages that are no calls are answered with a fault, never with silence.
 */
export function serveRecorder(
  channel: ServerChannel,
  host: RecorderHost,
  allow: readonly (keyof RecorderProcessCalls)[] | 'everything' = 'everything',
): void {
  const calls = servedCalls(host);
  const running = new Map<number, AbortController>();

  channel.onMessage((request) => {
    if (request.type === 'cancel') return running.get(request.id)?.abort();
    void answer(request.id, request.call, request.args);
  });

  async function answer(
    id: number,
    call: keyof RecorderProcessCalls,
    args: readonly unknown[],
  ): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const isAllowed = Object.hasOwn(calls, call) && (allow === 'everything' || allow.includes(call));
      if (!isAllowed) throw new Error(`the recorder does not take the call “${call}” here`);
      const serve = calls[call] as (
        args: readonly unknown[],
        running: Running,
      ) => Promise<Result<unknown, unknown>>;
      const result = await serve(args, { onProgress: sendProgress(id), signal: controller.signal });
      channel.postMessage({ type: 'answer', id, result });
    } catch (error) {
      channel.postMessage({
        type: 'fault',
        id,
        message: error instanceof Error ? error.message : String(error),
      });
    } finally {
      running.delete(id);
    }
  }

  function sendProgress(id: number): (progress: CallProgress) => void {
    let lastMs = 0;
    return (progress) => {
      const nowMs = performance.now();
      const isLast = progress.bytesDone === progress.bytesTotal;
      if (!isLast && nowMs - lastMs < progressEveryMs) return;
      lastMs = nowMs;
      channel.postMessage({ type: 'progress', id, progress });
    };
  }
}

function servedCalls(host: RecorderHost): Served {
  const withRecorder =
    <Args, Answer>(act: (recorder: Recorder, args: Args, running: Running) => Promise<Answer>) =>
    async (
      args: Args,
      running: Running,
    ): Promise<Answer | ReturnType<typeof failure<typeof closedFailure>>> =>
      host.recorder === undefined ? failure(closedFailure) : act(host.recorder, args, running);
  return {
    open: ([request]) => host.open(request),
    append: withRecorder((recorder, [envelopes]) => recorder.append(envelopes)),
    entries: withRecorder((recorder, args) => recorder.entries(...args)),
    head: withRecorder((recorder) => recorder.head()),
    hashAt: withRecorder((recorder, args) => recorder.hashAt(...args)),
    storeFile: withRecorder((recorder, [path], running) => recorder.storeFile(path, running)),
    openObject: withRecorder((recorder, args) => recorder.openObject(...args)),
    writeObject: withRecorder((recorder, args) => recorder.writeObject(...args)),
    closeObject: withRecorder((recorder, args) => recorder.closeObject(...args)),
    discardObject: withRecorder((recorder, args) => recorder.discardObject(...args)),
    hasObject: withRecorder((recorder, args) => recorder.hasObject(...args)),
    verify: withRecorder((recorder, [expected], running) => recorder.verify({ expected, ...running })),
    beginSnapshot: withRecorder((recorder, args) => recorder.beginSnapshot(...args)),
    appendSnapshot: withRecorder((recorder, args) => recorder.appendSnapshot(...args)),
    commitSnapshot: withRecorder((recorder, args) => recorder.commitSnapshot(...args)),
    discardSnapshot: withRecorder((recorder, args) => recorder.discardSnapshot(...args)),
    latestSnapshot: withRecorder((recorder) => recorder.latestSnapshot()),
    readSnapshot: withRecorder((recorder, args) => recorder.readSnapshot(...args)),
    close: async () => host.recorder?.close() ?? success(undefined),
  };
}
