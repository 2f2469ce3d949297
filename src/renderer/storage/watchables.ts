import { liveQuery } from 'dexie';
import type { Watchable } from '../core/ports';

/** A query that runs again whenever rows it has read change. */
export function watchQuery<Value>(query: () => Promise<Value>): Watchable<Value> {
  return {
    read: query,
    watch(listener, onError) {
      const subscription = liveQuery(query).subscribe({ next: listener, error: onError });
      return () => subscription.unsubscribe();
    },
  };
}

/**
 * Two watched values as one. Each query runs only when its own rows change: counting notes again
 * does not read ten thousand sources again.
 */
export function combined<A, B, Value>(
  first: Watchable<A>,
  second: Watchable<B>,
  combine: (a: A, b: B) => Value,
): Watchable<Value> {
  return {
    async read() {
      const [a, b] = await Promise.all([first.read(), second.read()]);
      return combine(a, b);
    },
    watch(listener, onError) {
      let a: { readonly value: A } | undefined;
      let b: { readonly value: B } | undefined;
      const tell = () => {
        if (a !== undefined && b !== undefined) listener(combine(a.value, b.value));
      };
      const stops = [
        first.watch((value) => {
          a = { value };
          tell();
        }, onError),
        second.watch((value) => {
          b = { value };
          tell();
        }, onError),
      ];
      return () => stops.forEach((stop) => stop());
    },
  };
}
