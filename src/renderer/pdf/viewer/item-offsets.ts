import type { ExtractedPage, TextRun } from '../../core/model/extraction';
import { offsetInRun } from '../item-text';

/** A selected part of one text item of the text layer; offsets count in the item's own string. */
export interface SelectedItem {
  /** As pdf.js counts text items, without marked content. */
  readonly item: number;
  readonly string: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The stretch of a page's text that selected items of the text layer stand for, in UTF-16 offsets.
 * Items that left no run in the text (blanks, letters drawn twice) are passed over. Undefined when
 * nothing of the page's text is selected. White space at the ends is left out.
 */
export function stretchOfItems(
  page: Pick<ExtractedPage, 'text' | 'layout'>,
  items: readonly SelectedItem[],
): { readonly start: number; readonly end: number } | undefined {
  const runs = runsByItem(page.layout?.runs ?? []);
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const { item, string, from, to } of items) {
    const run = runs.get(item);
    if (run === undefined || from >= to) continue;
    const runText = page.text.slice(run.start, run.start + run.length);
    const one = run.start + offsetInRun(string, runText, from);
    const other = run.start + offsetInRun(string, runText, to);
    start = Math.min(start, one, other);
    end = Math.max(end, one, other);
  }
  if (end <= start) return undefined;
  const words = page.text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? undefined : { start: start + lead, end: start + lead + length };
}

function runsByItem(runs: readonly TextRun[]): ReadonlyMap<number, TextRun> {
  return new Map(runs.map((run) => [run.item, run]));
}
