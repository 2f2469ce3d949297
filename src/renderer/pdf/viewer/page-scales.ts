const LARGEST_SCALE = 6;
/** Scales that the zoom buttons step through; 1 is 100 %. */
const STEPS = [
  0.25,
  0.33,
  0.5,
  0.67,
  0.8,
  0.9,
  1,
  1.1,
  1.25,
  1.5,
  1.75,
  2,
  2.5,
  3,
  4,
  5,
  LARGEST_SCALE,
] as const;
/** A page that is fitted to a very wide window stays readable, and no larger than this, … */
const LARGEST_FIT = 1.75;
/** … but small pages (pictures of few pixels) are made this wide, in px. */
const SMALL_PAGE_PX = 720;
const SMALLEST_FIT = 0.4;
/** The pages' own edge at the start, and a scroll bar. */
const EDGES_PX = 26 + 12;

/** The next scale up or down from any scale. */
export function nextScale(scale: number, step: 'in' | 'out'): number {
  const found =
    step === 'in'
      ? STEPS.find((candidate) => candidate > scale + 0.01)
      : STEPS.findLast((candidate) => candidate < scale - 0.01);
  return found ?? (step === 'in' ? STEPS[STEPS.length - 1] : STEPS[0]) ?? 1;
}

/** The scale at which a page of `naturalWidth` px (at scale 1) fills the room there is. */
export function fitScale(room: number, naturalWidth: number): number {
  if (naturalWidth <= 0) return 1;
  const largest = Math.min(LARGEST_SCALE, Math.max(LARGEST_FIT, SMALL_PAGE_PX / naturalWidth));
  return Math.max(SMALLEST_FIT, Math.min(largest, (room - EDGES_PX) / naturalWidth));
}
