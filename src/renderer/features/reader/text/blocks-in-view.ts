import type { ShownBlocks } from './shown-blocks';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Place in the order of the first block whose end lies below a height of the window. Sections are looked
 * at first: asking where a block stands lays out the whole section that it stands in.
 */
export function firstBelow(shown: ShownBlocks, clientY: number): number {
  const { elements, order, sections } = shown;
  const section = firstEndBelow(sections.length, (at) => sections[at]?.element, clientY);
  const from = sections[section]?.from ?? (sections.length === 0 ? 0 : order.length);
  const to = sections[section + 1]?.from ?? order.length;
  return from + firstEndBelow(to - from, (at) => elements[order[from + at] ?? 0], clientY);
}

/** Of elements from top to bottom: the first whose end lies below a height; `count` when none does. */
function firstEndBelow(
  count: number,
  elementAt: (index: number) => HTMLElement | undefined,
  clientY: number,
): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((elementAt(middle)?.getBoundingClientRect().bottom ?? 0) < clientY) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The stretches of the text that are in view, with a view's height to spare on each side: one for what
 * stands in order, and one for each note that stands with it.
 */
export function spansInView(shown: ShownBlocks, region: HTMLElement): readonly Span[] {
  const { blocks, order, flow } = shown;
  if (order.length === 0) return [];
  const view = region.getBoundingClientRect();
  const from = Math.max(0, firstBelow(shown, view.top - view.height) - 1);
  const to = Math.min(order.length - 1, firstBelow(shown, view.bottom + view.height));
  const spans: Span[] = [
    { start: blocks[order[from] ?? 0]?.start ?? 0, end: blocks[order[to] ?? 0]?.end ?? 0 },
  ];
  for (let place = from; place <= to; place += 1)
    for (const { first, count } of flow.notes.get(order[place] ?? -1) ?? [])
      spans.push({ start: blocks[first]?.start ?? 0, end: blocks[first + count - 1]?.end ?? 0 });
  return spans;
}

/** What of a stretch lies in the spans; a long one is painted only where it can be seen. */
export function partsWithin(stretch: Span, spans: readonly Span[]): readonly Span[] {
  return spans.flatMap(({ start, end }) => {
    const from = Math.max(start, stretch.start);
    const to = Math.min(end, stretch.end);
    return from < to ? [{ start: from, end: to }] : [];
  });
}
