import type { Archive } from '../../core/archive';
import type { Watchable } from '../../core/ports';
import type { View } from '../../features/routes';
import type { SearchIndexUpkeep } from '../../features/search/SearchScreen';
import { CHANNEL_NAME, type FirstMessage, type SecondMessage } from './messages';

/** What a second window works on. */
export type ServedArchive = Archive & { readonly index: SearchIndexUpkeep };

export interface ArchiveServer {
  /** What the second window is to show, now and when it asks. */
  show(view: View): void;
  stop(): void;
}

/**
 * Lets a second window work on the archive that this one holds. There is one writer: every call of
 * the second window is carried out here, and what it watches is watched here and passed on.
 */
export function serveArchive(archive: ServedArchive, initial: View): ArchiveServer {
  const channel = new BroadcastChannel(CHANNEL_NAME);
  const watching = new Map<string, () => void>();
  let view = initial;
  let second: string | undefined;

  const send = (message: FirstMessage) => channel.postMessage(message);
  const forget = (window: string) => {
    for (const [key, stop] of watching) {
      if (!key.startsWith(`${window} `)) continue;
      stop();
      watching.delete(key);
    }
  };
  const answer = async (message: Extract<SecondMessage, { kind: 'call' }>) => {
    const { from: to, number, path, args } = message;
    try {
      const value: unknown = await (memberAt(archive, path) as (...given: unknown[]) => unknown)(...args);
      send({ to, kind: 'value', number, value });
    } catch (error) {
      send({ to, kind: 'trouble', number, error: String(error) });
    }
  };
  const watch = (message: Extract<SecondMessage, { kind: 'watch' }>) => {
    const { from: to, number, path, args } = message;
    const member = memberAt(archive, path);
    const watchable = (
      typeof member === 'function' ? (member as (...given: unknown[]) => unknown)(...args) : member
    ) as Watchable<unknown>;
    watching.set(
      `${to} ${number}`,
      watchable.watch(
        (value) => send({ to, kind: 'value', number, value }),
        (error) => send({ to, kind: 'trouble', number, error: String(error) }),
      ),
    );
  };
  channel.addEventListener('message', ({ data }: MessageEvent<SecondMessage>) => {
    switch (data.kind) {
      case 'hello': {
        // A window that was loaded again, or one that ended without a word, has let go of what it watched.
        if (second !== undefined && second !== data.from) forget(second);
        second = data.from;
        const { id, name, path, appVersion } = archive;
        send({ to: data.from, kind: 'welcome', facts: { id, name, path, appVersion }, view });
        break;
      }
      case 'bye':
        forget(data.from);
        break;
      case 'call':
        void answer(data);
        break;
      case 'watch':
        watch(data);
        break;
      case 'unwatch':
        watching.get(`${data.from} ${data.number}`)?.();
        watching.delete(`${data.from} ${data.number}`);
        break;
    }
  });
  return {
    show(wanted) {
      view = wanted;
      if (second !== undefined) send({ to: second, kind: 'show', view });
    },
    stop() {
      for (const stop of watching.values()) stop();
      watching.clear();
      channel.close();
    },
  };
}

/** The archive's part at a path, bound to what it belongs to. */
function memberAt(archive: ServedArchive, path: string): unknown {
  const names = path.split('.');
  let owner: unknown;
  let member: unknown = archive;
  for (const name of names) {
    if (typeof member !== 'object' || member === null || !(name in member))
      throw new Error(`The archive has no ${path}`);
    owner = member;
    member = (member as Readonly<Record<string, unknown>>)[name];
  }
  return typeof member === 'function' ? (member.bind(owner) as unknown) : member;
}
