import type { Box } from './selection';

/** How much of the area of some boxes lies under others, from 0 to 1, measured in steps of half a px. */
export function shareCovered(boxes: readonly Box[], others: readonly Box[]): number {
  const isUnderOther = (x: number, y: number) =>
    others.some((box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height);
  let all = 0;
  let covered = 0;
  for (const box of boxes)
    for (let y = box.y; y < box.y + box.height; y += 0.5)
      for (let x = box.x; x < box.x + box.width; x += 0.5) {
        all += 1;
        if (isUnderOther(x, y)) covered += 1;
      }
  return all === 0 ? 0 : covered / all;
}
