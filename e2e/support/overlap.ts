import type { Box } from './selection';

/** How much of what is covered by either set of boxes is covered by both, from 0 to 1, in steps of half a px. */
export function overlap(some: readonly Box[], others: readonly Box[]): number {
  const all = [...some, ...others];
  const left = Math.min(...all.map(({ x }) => x));
  const top = Math.min(...all.map(({ y }) => y));
  const right = Math.max(...all.map(({ x, width }) => x + width));
  const bottom = Math.max(...all.map(({ y, height }) => y + height));
  let both = 0;
  let either = 0;
  for (let y = top; y < bottom; y += 0.5)
    for (let x = left; x < right; x += 0.5) {
      const isHere = ({ x: from, y: start, width, height }: Box) =>
        x >= from && x < from + width && y >= start && y < start + height;
      const [inSome, inOthers] = [some.some(isHere), others.some(isHere)];
      if (inSome || inOthers) either += 1;
      if (inSome && inOthers) both += 1;
    }
  return either === 0 ? 0 : both / either;
}
