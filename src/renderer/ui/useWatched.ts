import { useEffect, useState } from 'react';
import type { Watchable } from '../core/ports';

export type Watched<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown };

const LOADING = { state: 'loading' } as const;

/**
 * Follows a value that changes. `watchable` is made anew at each render, so `deps` say when it
 * stands for something else; then the state goes back to loading and never shows the old value.
 * Without a watchable the state is loading.
 */
export function useWatched<Value>(
  watchable: Watchable<Value> | undefined,
  deps: readonly unknown[],
): Watched<Value> {
  const [held, setHeld] = useState<{ readonly deps: readonly unknown[]; readonly watched: Watched<Value> }>({
    deps,
    watched: LOADING,
  });
  const isPresent = watchable !== undefined;
  useEffect(() => {
    if (watchable === undefined) return undefined;
    return watchable.watch(
      (value) => setHeld({ deps, watched: { state: 'ready', value } }),
      (error) => setHeld({ deps, watched: { state: 'failed', error } }),
    );
    // The watchable is new at each render; `deps` decide.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isPresent, ...deps]);
  return isPresent && sameDeps(held.deps, deps) ? held.watched : LOADING;
}

function sameDeps(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
}
