/** Least distance in px between two notes in the margin. */
const NOTE_GAP_PX = 14;
/** Marks are pressed, so their tops are never nearer than this (WCAG 2.2, 2.5.8), in px. */
const TARGET_PX = 24;

/**
 * Where notes in the margin stand: beside their passage, in the order of their passages, and pushed
 * down where they would run into one another. `wanted` and the answer are distances from the top in px.
 */
export function marginTops(
  notes: readonly { readonly wanted: number; readonly height: number }[],
): readonly number[] {
  let free = Number.NEGATIVE_INFINITY;
  return notes.map(({ wanted, height }) => {
    const top = Math.max(wanted, free);
    free = top + Math.max(height + NOTE_GAP_PX, TARGET_PX);
    return top;
  });
}
