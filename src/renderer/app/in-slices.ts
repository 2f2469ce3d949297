import type { Steps } from '../core/model/steps';

/** So long a slice of the work may take before the window gets a turn, in milliseconds. */
const SLICE_MS = 12;

/** Does long work in slices, so that the window answers in between. */
export async function inSlices<Value>(steps: Steps<Value>): Promise<Value> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
}
