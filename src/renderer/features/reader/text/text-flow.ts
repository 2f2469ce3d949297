import type { TextBlock } from '../../../core/model/extraction';
import { blockIndexAt } from './text-blocks';

/** A note of the document: the index of its first block, and how many blocks it has. */
export interface DocumentNote {
  readonly first: number;
  readonly count: number;
  /** Offset in the text of the link that leads to it. */
  readonly hangsAt: number;
  /** The number the reader gives it, where the document gives none: from 1. */
  readonly number: number | undefined;
}

/** Where the blocks of a text stand on the screen: in the order of the text, with some notes taken out of it. */
export interface TextFlow {
  /** Indexes of the blocks that stand in the order of the text. */
  readonly order: readonly number[];
  /** The notes that stand with a block: beside it, or after it. By the block's index. */
  readonly notes: ReadonlyMap<number, readonly DocumentNote[]>;
  /** For each block that belongs to a note taken out: the note. */
  readonly noteOf: ReadonlyMap<number, DocumentNote>;
}

/** Whether notes stand beside the block they hang on, or after the last block before the next heading. */
export type NotePlace = 'beside' | 'after-section';

/**
 * Takes the notes that the text links to out of its order, and puts them where they are read. A note
 * stands with the first link that leads to it; notes that none leads to stay where they are.
 */
export function textFlow(blocks: readonly TextBlock[], place: NotePlace): TextFlow {
  const noteOf = placedNotes(blocks);
  const order = blocks.flatMap((_block, index) => (noteOf.has(index) ? [] : [index]));
  const notes = new Map<number, DocumentNote[]>();
  for (const note of new Set(noteOf.values())) {
    const from = blockIndexAt(blocks, note.hangsAt);
    const at = place === 'beside' ? from : lastOfSection(blocks, from);
    const there = notes.get(at) ?? [];
    there.push(note);
    notes.set(at, there);
  }
  for (const there of notes.values()) there.sort((one, other) => one.hangsAt - other.hangsAt);
  return { order, notes, noteOf };
}

function placedNotes(blocks: readonly TextBlock[]): ReadonlyMap<number, DocumentNote> {
  const heads = new Map<number, number>();
  for (const [index, { kind, continues }] of blocks.entries())
    if (kind === 'note' && continues !== true) heads.set(index, noteLength(blocks, index));
  const noteOf = new Map<number, DocumentNote>();
  if (heads.size === 0) return noteOf;
  let numbered = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'note') continue;
    for (const { kind, start, end, to } of block.styles ?? []) {
      if (kind !== 'link' || to === undefined) continue;
      const first = headAt(blocks, heads, to);
      if (first === undefined || first === index || noteOf.has(first)) continue;
      const count = heads.get(first) ?? 1;
      const note = { first, count, hangsAt: start, number: start === end ? (numbered += 1) : undefined };
      for (let part = 0; part < count; part += 1) noteOf.set(first + part, note);
    }
  }
  return noteOf;
}

function noteLength(blocks: readonly TextBlock[], first: number): number {
  let count = 1;
  while (blocks[first + count]?.kind === 'note' && blocks[first + count]?.continues === true) count += 1;
  return count;
}

/** The note that begins at or around an offset. */
function headAt(
  blocks: readonly TextBlock[],
  heads: ReadonlyMap<number, number>,
  offset: number,
): number | undefined {
  const at = blockIndexAt(blocks, offset);
  const block = blocks[at];
  if (block === undefined || block.kind !== 'note' || offset > block.end) return undefined;
  let first = at;
  while (first > 0 && blocks[first]?.continues === true && blocks[first]?.kind === 'note') first -= 1;
  return heads.has(first) ? first : undefined;
}

/** The last block before the next heading that is no note. */
function lastOfSection(blocks: readonly TextBlock[], from: number): number {
  let last = from;
  for (let index = from + 1; index < blocks.length && blocks[index]?.kind !== 'heading'; index += 1)
    if (blocks[index]?.kind !== 'note') last = index;
  return last;
}
