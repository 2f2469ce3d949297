/**
 * Work that hands back control now and then, as a generator that yields nothing and returns its
 * result: a screen does it in slices, a test or a worker all at once.
 */
export type Steps<Value> = Generator<void, Value>;

/** Does all of it at once. */
export function finished<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
