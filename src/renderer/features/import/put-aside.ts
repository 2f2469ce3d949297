import { useCallback, useSyncExternalStore } from 'react';
import { useArchive } from '../useArchive';

/**
 * What the researcher has skipped in the tray, for as long as the archive is open: the tray itself
 * comes and goes with the library.
 */
class PutAside {
  readonly #listeners = new Set<() => void>();
  #names: ReadonlySet<string> = new Set();

  readonly read = (): ReadonlySet<string> => this.#names;

  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(names: readonly string[]): void {
    this.#names = new Set([...this.#names, ...names]);
    for (const listener of this.#listeners) listener();
  }
}

const stores = new WeakMap<object, PutAside>();

/** Names that are put aside (ids of rows, or what else tells things apart), and a way to add to them. */
export function usePutAside(): readonly [ReadonlySet<string>, (names: readonly string[]) => void] {
  const { archive } = useArchive();
  const store = stores.get(archive) ?? new PutAside();
  stores.set(archive, store);
  const names = useSyncExternalStore(store.watch, store.read);
  return [names, useCallback((added) => store.add(added), [store])];
}
