/**
 * The height, in px below the top of the view, at which one is taken to read: the middle, but nearer
 * the top at a document's beginning and nearer the bottom at its end, so that every page has its turn.
 * `scrolled` and `left` are what has been scrolled and what can still be, `height` is the view's; all px.
 */
export function readingLine(scrolled: number, left: number, height: number): number {
  const whole = scrolled + left;
  if (whole <= 0) return 0;
  if (whole < height) return (height * scrolled) / whole;
  const half = height / 2;
  return half - Math.max(0, half - scrolled) + Math.max(0, half - left);
}

/**
 * The last of `count` pages that begins at or above `line`; of pages beside one another the first.
 * Pages stand in order from top to bottom. 0 when the line is above them all.
 */
export function pageAtLine(count: number, topOf: (index: number) => number, line: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (topOf(middle) <= line) low = middle;
    else high = middle - 1;
  }
  const top = topOf(low);
  while (low > 0 && topOf(low - 1) >= top) low -= 1;
  return low;
}
