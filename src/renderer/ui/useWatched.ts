import { type DependencyList, useEffect, useState } from 'react';
import type { Watchable } from '../core/ports';

export type Watched<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * Follows a watchable. `make` is called again when `dependencies` change; the value shown before
 * stays until the first new one is there.
 */
export function useWatched<Value>(
  make: (() => Watchable<Value>) | Watchable<Value> | undefined,
  dependencies: DependencyList,
): Watched<Value> {
  const [watched, setWatched] = useState<Watched<Value>>({ state: 'loading' });
  useEffect(() => {
    const watchable = typeof make === 'function' ? make() : make;
    if (watchable === undefined) return;
    return watchable.watch(
      (value) => setWatched({ state: 'ready', value }),
      (error) => setWatched({ state: 'failed', error }),
    );
    // The caller says when to watch anew.
  }, dependencies);
  return watched;
}
