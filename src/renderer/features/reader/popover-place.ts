interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP_PX = 8;

/**
 * Where a popover stands for a selection: below it, above it when there is no room below, and never
 * over the selected words as long as either has room. All in the same px space.
 */
export function popoverPlace(
  selection: Rectangle,
  room: Rectangle,
  size: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const middle = (selection.left + selection.right) / 2 - size.width / 2;
  const left = Math.max(room.left + GAP_PX, Math.min(middle, room.right - size.width - GAP_PX));
  const below = selection.bottom + GAP_PX;
  if (below + size.height <= room.bottom) return { left, top: Math.max(below, room.top + GAP_PX) };
  const above = selection.top - GAP_PX - size.height;
  if (above >= room.top) return { left, top: above };
  // Words from edge to edge: the side where more of the popover fits, kept inside the room.
  return { left, top: Math.max(room.top + GAP_PX, room.bottom - size.height - GAP_PX) };
}
