import type { Watchable } from '../core/ports';

/**
 * A watched value that takes a while to work out. One computation runs at a time; of the changes
 * that come meanwhile only the last counts, and it waits until `restMs` have passed since the end
 * of the one before.
 */
export function derived<Cause, Value>(
  causes: Watchable<Cause>,
  compute: (cause: Cause) => Promise<Value>,
  restMs: number,
): Watchable<Value> {
  return {
    read: async () => compute(await causes.read()),
    watch(listener, onError) {
      let waiting: { readonly cause: Cause } | undefined;
      let isBusy = false;
      let isStopped = false;
      const work = async () => {
        while (waiting !== undefined) {
          const { cause } = waiting;
          waiting = undefined;
          try {
            const value = await compute(cause);
            if (!isStopped) listener(value);
          } catch (error) {
            if (!isStopped) onError(error);
          }
          await new Promise((resolve) => setTimeout(resolve, restMs));
        }
        isBusy = false;
      };
      const stop = causes.watch((cause) => {
        waiting = { cause };
        if (isBusy) return;
        isBusy = true;
        void work();
      }, onError);
      return () => {
        isStopped = true;
        waiting = undefined;
        stop();
      };
    },
  };
}

/** The watched value that another one points at: when the first changes, the second is another. */
export function followed<Pointer, Value>(
  pointers: Watchable<Pointer>,
  valueAt: (pointer: Pointer) => Watchable<Value>,
): Watchable<Value> {
  return {
    read: async () => valueAt(await pointers.read()).read(),
    watch(listener, onError) {
      let stopValue = () => {};
      const stopPointer = pointers.watch((pointer) => {
        stopValue();
        stopValue = valueAt(pointer).watch(listener, onError);
      }, onError);
      return () => {
        stopPointer();
        stopValue();
      };
    },
  };
}
