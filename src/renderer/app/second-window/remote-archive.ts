import type { Watchable } from '../../core/ports';
import type { View } from '../../features/routes';
import { CHANNEL_NAME, type FirstMessage, type SecondMessage } from './messages';
import type { ServedArchive } from './serve-archive';

/** The archive of the first window as the second one has it. */
export interface RemoteArchive {
  readonly archive: ServedArchive;
  /** What is to be shown first. */
  readonly view: View;
  /** Called when the first window asks for another view; returns the way to stop. */
  onShow(listener: (view: View) => void): () => void;
  /** Lets the first window forget this one. */
  leave(): void;
}

/** A value that is watched by itself; one that is watched by what is asked; a question; a word that needs no answer. */
type Kind = 'watchable' | 'watched' | 'asked' | 'told';
type Shape<Part> = Readonly<Record<keyof Part, Kind>>;
type Parts = Omit<ServedArchive, 'id' | 'name' | 'path' | 'appVersion' | 'do' | 'history' | 'preferences'>;

/** How each part of the archive is used; `do` holds questions alone. */
const SHAPES: { readonly [Part in keyof Parts]: Shape<Parts[Part]> } = {
  sources: { all: 'watched', one: 'watched', counts: 'watched', pageText: 'asked', extraction: 'asked' },
  originals: { picture: 'asked', look: 'asked' },
  annotations: {
    ofSource: 'watched',
    all: 'watched',
    tags: 'watched',
    relations: 'watched',
    bin: 'watched',
    toRepair: 'watched',
    ignored: 'watched',
    history: 'asked',
  },
  events: { all: 'watched', one: 'watched' },
  imports: {
    items: 'watchable',
    add: 'asked',
    addPasted: 'asked',
    unlock: 'asked',
    retry: 'told',
    pause: 'told',
    resume: 'told',
    isPaused: 'watchable',
    cancel: 'told',
    clear: 'told',
  },
  recognition: {
    queue: 'watchable',
    isPaused: 'watchable',
    languages: 'asked',
    propose: 'asked',
    start: 'asked',
    cancel: 'asked',
    pause: 'told',
    resume: 'told',
    finished: 'asked',
  },
  likenesses: { of: 'watched', unjudged: 'watched' },
  index: { state: 'watchable', rebuild: 'asked' },
};

/** How long the first window may take to answer the first word, in ms. */
const WELCOME_LIMIT_MS = 20_000;

/** Reaches the window that holds the archive. Rejects when none answers. */
export function reachArchive(window: string): Promise<RemoteArchive> {
  const channel = new BroadcastChannel(CHANNEL_NAME);
  const waiting = new Map<
    number,
    { readonly value: (value: unknown) => void; readonly trouble: (error: Error) => void }
  >();
  const showListeners = new Set<(view: View) => void>();
  let last = 0;
  type Sent = SecondMessage extends infer Message
    ? Message extends SecondMessage
      ? Omit<Message, 'from'>
      : never
    : never;
  const send = (message: Sent) => channel.postMessage({ ...message, from: window });

  const call = (path: string, args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      const number = (last += 1);
      const settled =
        <Value>(settle: (value: Value) => void) =>
        (value: Value) => {
          waiting.delete(number);
          settle(value);
        };
      waiting.set(number, { value: settled(resolve), trouble: settled(reject) });
      send({ kind: 'call', number, path, args });
    });
  const watched = (path: string, args: readonly unknown[]): Watchable<unknown> => ({
    read: () =>
      new Promise((resolve, reject) => {
        const stop = watched(path, args).watch((value) => {
          stop();
          resolve(value);
        }, reject);
      }),
    watch(listener, onError) {
      const number = (last += 1);
      waiting.set(number, { value: listener, trouble: onError });
      send({ kind: 'watch', number, path, args });
      return () => {
        waiting.delete(number);
        send({ kind: 'unwatch', number });
      };
    },
  });
  const part = (name: string, shape: Readonly<Record<string, Kind>>) =>
    Object.fromEntries(
      Object.entries(shape).map(([member, kind]) => {
        const path = `${name}.${member}`;
        switch (kind) {
          case 'watchable':
            return [member, watched(path, [])];
          case 'watched':
            return [member, (...args: unknown[]) => watched(path, args)];
          case 'asked':
            return [member, (...args: unknown[]) => call(path, args)];
          case 'told':
            return [member, (...args: unknown[]) => void call(path, args)];
        }
      }),
    );
  const actions = new Proxy(
    {},
    {
      get: (_target, verb) =>
        typeof verb === 'string' ? (...args: unknown[]) => call(`do.${verb}`, args) : undefined,
    },
  );

  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      channel.close();
      reject(new Error('The window that holds the archive does not answer'));
    }, WELCOME_LIMIT_MS);
    channel.addEventListener('message', ({ data }: MessageEvent<FirstMessage>) => {
      if (data.to !== window) return;
      switch (data.kind) {
        case 'welcome':
          clearTimeout(timer);
          resolve({
            archive: {
              ...data.facts,
              ...Object.fromEntries(Object.entries(SHAPES).map(([name, shape]) => [name, part(name, shape)])),
              history: watched('history', []),
              preferences: watched('preferences', []),
              do: actions,
            } as unknown as ServedArchive,
            view: data.view,
            onShow(listener) {
              showListeners.add(listener);
              return () => showListeners.delete(listener);
            },
            leave() {
              send({ kind: 'bye' });
              channel.close();
            },
          });
          break;
        case 'show':
          for (const listener of showListeners) listener(data.view);
          break;
        case 'value':
          waiting.get(data.number)?.value(data.value);
          break;
        case 'trouble':
          waiting.get(data.number)?.trouble(new Error(data.error));
          break;
      }
    });
    send({ kind: 'hello' });
  });
}
