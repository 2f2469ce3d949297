import type { TableCell, TextBlock, TextStyle } from '../core/model/extraction';

/** A stretch of a block's pending text that is set in its own way. */
export interface StyleMark {
  readonly kind: TextStyle['kind'];
  readonly start: number;
  readonly end: number;
  /** The name of the place that a link leads to. */
  readonly target: string | undefined;
  /** It marks a point, and stays although it holds no letter. */
  readonly isPoint?: true;
}
export interface WrittenStyle extends TextStyle {
  readonly target?: string;
}
export type CellDetails = Pick<TableCell, 'isHeading' | 'columns' | 'rows'>;
export interface CellMark {
  readonly start: number;
  details?: CellDetails;
}
export interface BlockMarks {
  readonly styles: readonly StyleMark[];
  readonly cells: readonly CellMark[];
  /** How many characters of the pending text stand before the block's text. */
  readonly lead: number;
  /** The block's text. */
  readonly text: string;
}

/** A block's text without the white space around it, and how much stood before it. */
export function trimmedBlock(
  pending: string,
  kind: TextBlock['kind'],
): { readonly text: string; readonly lead: number } {
  if (kind === 'preformatted') {
    // The white space before the first letter of preformatted text stands for itself.
    const lead = /^(?:[ \t]*\n)*/u.exec(pending)?.[0].length ?? 0;
    return { text: pending.slice(lead).trimEnd(), lead };
  }
  const isBlank = (index: number) => {
    const character = pending[index];
    // A tab at the end of a row is an empty cell, and stays.
    return character === ' ' || character === '\n' || (character === '\t' && kind !== 'table-row');
  };
  let start = 0;
  let end = pending.length;
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  return { text: pending.slice(start, end), lead: start };
}

/** The styles of a block that begins at `start` in the text: without white space at their ends, neighbours as one. */
export function stylesIn({ styles, lead, text }: BlockMarks, start: number): readonly WrittenStyle[] {
  const written: WrittenStyle[] = [];
  /** The last one written of each kind: only it can be gone on with. */
  const last = new Map<string, number>();
  for (const mark of styles.toSorted((one, other) => one.start - other.start)) {
    let from = within(mark.start - lead, text);
    let to = within(mark.end - lead, text);
    const link = mark.target === undefined ? {} : { target: mark.target };
    if (mark.isPoint === true) {
      written.push({ kind: mark.kind, start: start + from, end: start + from, ...link });
      continue;
    }
    while (from < to && isSpace(text[from])) from += 1;
    while (to > from && isSpace(text[to - 1])) to -= 1;
    if (from === to) continue;
    const key = `${mark.kind} ${mark.target ?? ''}`;
    const before = last.get(key);
    const neighbour = before === undefined ? undefined : written[before];
    if (before !== undefined && neighbour !== undefined && neighbour.end >= start + from) {
      written[before] = { ...neighbour, end: Math.max(neighbour.end, start + to) };
      continue;
    }
    last.set(key, written.push({ kind: mark.kind, start: start + from, end: start + to, ...link }) - 1);
  }
  return written;
}

/** The cells of a row that begins at `start` in the text. */
export function cellsIn({ cells, lead, text }: BlockMarks, start: number): readonly TableCell[] {
  return cells.map(({ start: from, details }, index) => {
    const next = cells[index + 1];
    let begin = within(from - lead, text);
    let end = Math.max(begin, next === undefined ? text.length : within(next.start - 1 - lead, text));
    while (begin < end && isSpace(text[begin])) begin += 1;
    while (end > begin && isSpace(text[end - 1])) end -= 1;
    return { start: start + begin, end: start + end, ...details };
  });
}

const within = (offset: number, text: string) => Math.max(0, Math.min(text.length, offset));
const isSpace = (character: string | undefined) => character === ' ' || character === '\n';
