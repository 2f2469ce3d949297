import type { Steps } from '../../../core/model/steps';

/** So long a slice may keep the window from drawing, in ms. */
const SLICE_MS = 6;
/** The window may be busy for so long before a slice is done all the same, in ms. */
const LONGEST_WAIT_MS = 1500;

/** Waits until work may go on. */
export type Pause = () => Promise<unknown>;

/** For what somebody waits for: after whatever the window has to do now. */
export const soon: Pause = () => new Promise((resolve) => window.setTimeout(resolve));

/** For what nobody waits for: when the window has nothing else to do. */
export const whenIdle: Pause = () =>
  new Promise((resolve) => window.requestIdleCallback(resolve, { timeout: LONGEST_WAIT_MS }));

/** Does one piece of work after another; undefined when it was called off. */
export type Slicer = <Value>(steps: Steps<Value>) => Promise<Value | undefined>;

/**
 * Does work in slices with a pause before each. Pieces of work that are done with the same slicer
 * share its slices, so that many small ones do not wait each for itself.
 */
export function slicer(pause: Pause, signal: AbortSignal): Slicer {
  let begun = Number.NEGATIVE_INFINITY;
  return async (steps) => {
    for (;;) {
      if (performance.now() - begun > SLICE_MS) {
        await pause();
        begun = performance.now();
      }
      if (signal.aborted) return undefined;
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  };
}
