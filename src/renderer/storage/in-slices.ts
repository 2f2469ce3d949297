import type { Steps } from '../core/model/steps';

/** So long a slice of the work takes, unless told otherwise, before the window gets a turn; milliseconds. */
const USUAL_SLICE_MS = 12;

/** Does long work in slices, so that the window answers in between. */
export async function inSlices<Value>(steps: Steps<Value>, sliceMs = USUAL_SLICE_MS): Promise<Value> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < sliceMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
}
