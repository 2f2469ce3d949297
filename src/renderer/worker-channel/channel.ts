/**
 * Typed calls over postMessage. A worker's conversation is one type: for each call its request, its
 * answer, and the news that may come before the answer (`never` when there are none).
 *
 * ```ts
 * type ReadingCalls = { read: { request: ReadRequest; answer: ReadAnswer; news: ReadNews } };
 * ```
 *
 * Expected failures belong in the answer; an exception in a handler rejects the call and is a bug.
 */
export type CallTable = Record<string, { request: unknown; answer: unknown; news: unknown }>;

/** The end of a worker as its owner sees it. */
export interface WorkerEnd {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
  addEventListener(type: 'messageerror', listener: (event: MessageEvent<unknown>) => void): void;
}

/** The end inside the worker: its global scope. */
export interface WorkerScope {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

export interface Caller<Table extends CallTable> {
  /** Rejects when the handler threw or the worker could not run. */
  call<Name extends keyof Table & string>(
    name: Name,
    request: Table[Name]['request'],
    options?: {
      readonly onNews?: (news: Table[Name]['news']) => void;
      readonly transfer?: Transferable[];
    },
  ): Promise<Table[Name]['answer']>;
}

export type Handlers<Table extends CallTable> = {
  readonly [Name in keyof Table]: (
    request: Table[Name]['request'],
    tell: (news: Table[Name]['news']) => void,
  ) => Table[Name]['answer'] | Promise<Table[Name]['answer']>;
};

interface Question {
  readonly call: number;
  readonly name: string;
  readonly request: unknown;
}
type Reply =
  | { readonly call: number; readonly type: 'news'; readonly news: unknown }
  | { readonly call: number; readonly type: 'answer'; readonly answer: unknown }
  | { readonly call: number; readonly type: 'threw'; readonly message: string; readonly stack: string };

/** Calls a worker; the caller keeps the worker and may terminate it, which leaves calls unanswered. */
export function connectToWorker<Table extends CallTable>(worker: WorkerEnd): Caller<Table> {
  interface Waiting {
    readonly resolve: (answer: unknown) => void;
    readonly reject: (error: Error) => void;
    readonly onNews: ((news: unknown) => void) | undefined;
  }
  const waiting = new Map<number, Waiting>();
  let lastCall = 0;

  worker.addEventListener('message', ({ data }) => {
    if (!isReply(data)) return;
    const entry = waiting.get(data.call);
    if (entry === undefined) return;
    if (data.type === 'news') {
      entry.onNews?.(data.news);
      return;
    }
    waiting.delete(data.call);
    if (data.type === 'answer') entry.resolve(data.answer);
    else entry.reject(Object.assign(new Error(data.message), { stack: data.stack }));
  });
  const rejectAll = (message: string) => {
    for (const entry of waiting.values()) entry.reject(new Error(message));
    waiting.clear();
  };
  worker.addEventListener('error', (event) => rejectAll(event.message || 'The worker could not run.'));
  worker.addEventListener('messageerror', () => rejectAll('A message of the worker could not be read.'));

  return {
    call: (name, request, options = {}) =>
      new Promise((resolve, reject) => {
        lastCall += 1;
        waiting.set(lastCall, { resolve, reject, onNews: options.onNews });
        worker.postMessage({ call: lastCall, name, request } satisfies Question, options.transfer ?? []);
      }),
  };
}

/** Answers calls inside a worker. */
export function answerCalls<Table extends CallTable>(scope: WorkerScope, handlers: Handlers<Table>): void {
  scope.addEventListener('message', ({ data }) => {
    if (!isQuestion(data)) return;
    const { call, name, request } = data;
    const reply = (message: Reply) => scope.postMessage(message, []);
    const handle = async () => {
      const handler = handlers[name];
      if (handler === undefined) throw new Error(`The worker knows no call named ${name}.`);
      return handler(request, (news) => reply({ call, type: 'news', news }));
    };
    handle().then(
      (answer) => reply({ call, type: 'answer', answer }),
      (error: unknown) => {
        const { message, stack } = error instanceof Error ? error : new Error(String(error));
        reply({ call, type: 'threw', message, stack: stack ?? message });
      },
    );
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isQuestion = (value: unknown): value is Question =>
  isRecord(value) && typeof value['call'] === 'number' && typeof value['name'] === 'string';
const isReply = (value: unknown): value is Reply =>
  isRecord(value) && typeof value['call'] === 'number' && typeof value['type'] === 'string';
