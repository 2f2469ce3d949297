/** Least distance in px between two notes in the margin. */
const NOTE_GAP_PX = 14;
/** Height of a mark as something to press (WCAG 2.2, 2.5.8: at least 24 px), in px. */
export const MARK_TARGET_PX = 24;
/** A mark stands no further than this below its passage, in px; where there are more, they overlap. */
const MOST_DRIFT_PX = 72;
/** Half of a mark's height: marks are centred on the first line of their passage. */
const MARK_SHIFT_PX = 4;
/** A line of a note, how many letters it holds, and the lines after which it is cut; see Margin.module.css. */
const LINE_PX = 18.5;
const LETTERS_A_LINE = 30;
const MOST_LINES = 8;
const TIE_PX = 22;

/**
 * Where notes in the margin stand: beside their passage, in the order of their passages, and pushed
 * down where they would run into one another, but never by more than `mostDrift`. `wanted` and the
 * answer are distances from the top in px.
 */
export function marginTops(
  notes: readonly { readonly wanted: number; readonly height: number }[],
  gap: number = NOTE_GAP_PX,
  mostDrift: number = Number.POSITIVE_INFINITY,
): readonly number[] {
  let free = Number.NEGATIVE_INFINITY;
  return notes.map(({ wanted, height }) => {
    const top = Math.min(wanted + mostDrift, Math.max(wanted, free));
    free = top + height + gap;
    return top;
  });
}

/** Something in the margin: where its mark and its note stand, in px from the top. */
export interface MarginPlace<Item> {
  readonly item: Item;
  readonly markTop: number;
  readonly noteTop: number;
  readonly noteHeight: number;
  /** Its place among all of them, from above, from 0. */
  readonly index: number;
}

export const NO_PLACES: readonly never[] = [];

/**
 * Places for all that have one, from above. Marks stand as close as they can be pressed; notes are
 * pushed down where they collide. `heightOf` is 0 for a mark without a note.
 */
export function marginPlaces<Item>(
  items: readonly Item[],
  topOf: (item: Item) => number | undefined,
  heightOf: (item: Item) => number,
): readonly MarginPlace<Item>[] {
  const wanted = items
    .flatMap((item) => {
      const top = topOf(item);
      return top === undefined ? [] : [{ item, wanted: top, height: heightOf(item) }];
    })
    .sort((one, other) => one.wanted - other.wanted);
  const markTops = marginTops(
    wanted.map((each) => ({ wanted: each.wanted - MARK_SHIFT_PX, height: MARK_TARGET_PX })),
    0,
    MOST_DRIFT_PX,
  );
  const noted = wanted.filter(({ height }) => height > 0);
  const tops = marginTops(noted);
  const noteTops = new Map(noted.map(({ item }, index) => [item, tops[index] ?? 0]));
  return wanted.map(({ item, height, wanted: top }, index) => ({
    item,
    markTop: markTops[index] ?? top,
    noteTop: noteTops.get(item) ?? top,
    noteHeight: height,
    index,
  }));
}

/** Those whose mark or note reaches into a stretch of the content. */
export function placesInView<Item>(
  places: readonly MarginPlace<Item>[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly MarginPlace<Item>[] {
  return places.filter(
    ({ markTop, noteTop, noteHeight }) =>
      (markTop < bottom && markTop + MARK_TARGET_PX > top) ||
      (noteTop < bottom && noteTop + noteHeight > top),
  );
}

/** About how tall a note is that has not been measured yet, in px. */
export function usualNoteHeight(note: string, ties: number): number {
  const lines = note === '' ? 0 : Math.min(MOST_LINES, Math.ceil(note.length / LETTERS_A_LINE));
  return Math.max(LINE_PX, lines * LINE_PX + ties * TIE_PX);
}
