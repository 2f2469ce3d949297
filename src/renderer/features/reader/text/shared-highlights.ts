import { MARK_NAMES } from '../marks/painted-marks';
import { MENTION_NAMES } from '../mentions/painted-mentions';

/**
 * Highlights are registered for the whole window by their name (CSS Custom Highlight API), and several
 * texts may be shown in it at once. So one Highlight is shared for each name, and each surface adds and
 * removes ranges of its own.
 */

/** Paints one text of the window. Names are those of `::highlight()` in text-highlights.css. */
export interface HighlightPainter {
  /** Paints these ranges, and takes away those that were painted under the name before. */
  paint(name: string, ranges: readonly Range[]): void;
  /** Takes away all that was painted. */
  clear(): void;
}

/** Later names are painted over earlier ones. */
const ORDER = [...MENTION_NAMES, ...MARK_NAMES, 'hl-match', 'hl-match-current', 'hl-pending'];

export function createHighlightPainter(): HighlightPainter {
  const painted = new Map<string, readonly Range[]>();
  const paint: HighlightPainter['paint'] = (name, ranges) => {
    const before = painted.get(name) ?? [];
    if (before.length === 0 && ranges.length === 0) return;
    const highlight = sharedHighlight(name);
    for (const range of before) highlight.delete(range);
    for (const range of ranges) highlight.add(range);
    painted.set(name, ranges);
    if (highlight.size === 0) CSS.highlights.delete(name);
  };
  return {
    paint,
    clear() {
      for (const name of painted.keys()) paint(name, []);
    },
  };
}

function sharedHighlight(name: string): Highlight {
  const present = CSS.highlights.get(name);
  if (present !== undefined) return present;
  const highlight = new Highlight();
  highlight.priority = ORDER.indexOf(name) + 1;
  CSS.highlights.set(name, highlight);
  return highlight;
}
