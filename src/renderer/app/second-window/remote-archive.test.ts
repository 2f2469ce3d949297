import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Watchable } from '../../core/ports';
import { reachArchive } from './remote-archive';
import { type ArchiveServer, serveArchive, type ServedArchive } from './serve-archive';

/** A value that tests change, with how often it is watched. */
function cell<Value>(initial: Value) {
  const listeners = new Set<(value: Value) => void>();
  let value = initial;
  const watchable: Watchable<Value> = {
    read: () => Promise.resolve(value),
    watch(listener) {
      listeners.add(listener);
      listener(value);
      return () => listeners.delete(listener);
    },
  };
  return {
    watchable,
    listeners,
    set(next: Value) {
      value = next;
      for (const listener of listeners) listener(next);
    },
  };
}

let server: ArchiveServer | undefined;
afterEach(() => server?.stop());

async function connected() {
  const rows = cell<readonly string[]>(['one']);
  const asked: string[] = [];
  const annotations = { asked, ofSource: (id: string) => (asked.push(id), rows.watchable) };
  const changes: unknown[] = [];
  const archive = {
    id: 'a',
    name: 'Archive',
    path: '/somewhere',
    appVersion: '1',
    annotations,
    history: cell({ undo: undefined, redo: undefined }).watchable,
    do: {
      changeAnnotation: (...args: unknown[]) => (changes.push(args), Promise.resolve({ ok: true })),
      undo: () => Promise.reject(new Error('no step')),
    },
  } as unknown as ServedArchive;
  server = serveArchive(archive, { screen: 'source', sourceId: 's' });
  const remote = await reachArchive('second');
  return { rows, asked, changes, remote };
}

describe('a second window on the archive of the first', () => {
  it('is told what to show, at first and later', async () => {
    const { remote } = await connected();
    expect(remote.archive.name).toBe('Archive');
    expect(remote.view).toEqual({ screen: 'source', sourceId: 's' });
    const shown = new Promise((resolve) => remote.onShow(resolve));
    server?.show({ screen: 'events' });
    expect(await shown).toEqual({ screen: 'events' });
    remote.leave();
  });

  it('sees every change of what it watches, and lets go of it when it stops', async () => {
    const { rows, asked, remote } = await connected();
    const seen: unknown[] = [];
    const stop = remote.archive.annotations.ofSource('s1').watch(
      (value) => seen.push(value),
      () => undefined,
    );
    await vi.waitFor(() => expect(seen).toEqual([['one']]));
    rows.set(['one', 'two']);
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    expect(asked).toEqual(['s1']);
    stop();
    await vi.waitFor(() => expect(rows.listeners.size).toBe(0));
    remote.leave();
  });

  it('changes the archive through the first window, and hears of what went wrong there', async () => {
    const { changes, remote } = await connected();
    expect(await remote.archive.do.changeAnnotation('n', { note: 'New' })).toEqual({ ok: true });
    expect(changes).toEqual([['n', { note: 'New' }]]);
    await expect(remote.archive.do.undo()).rejects.toThrow('no step');
    remote.leave();
  });

  it('is forgotten when it leaves, and when it comes anew', async () => {
    const { rows, remote } = await connected();
    remote.archive.annotations.ofSource('s').watch(
      () => undefined,
      () => undefined,
    );
    await vi.waitFor(() => expect(rows.listeners.size).toBe(1));
    const again = await reachArchive('second, loaded again');
    await vi.waitFor(() => expect(rows.listeners.size).toBe(0));
    remote.leave();
    again.leave();
  });
});
