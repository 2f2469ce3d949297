/** Least distance in px between two notes in the margin. */
const NOTE_GAP_PX = 14;
/** Height of a mark as something to press (WCAG 2.2, 2.5.8: at least 24 px), in px. */
export const MARK_TARGET_PX = 24;

/**
 * Where notes in the margin stand: beside their passage, in the order of their passages, and pushed
 * down where they would run into one another. `wanted` and the answer are distances from the top in px.
 */
export function marginTops(
  notes: readonly { readonly wanted: number; readonly height: number }[],
  gap: number = NOTE_GAP_PX,
): readonly number[] {
  let free = Number.NEGATIVE_INFINITY;
  return notes.map(({ wanted, height }) => {
    const top = Math.max(wanted, free);
    free = top + height + gap;
    return top;
  });
}
