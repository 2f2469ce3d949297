import type { AnnotationRow } from '../../core/annotation-work';
import { quoteOf } from '../../core/model/anchors';
import type { AnchorHealth, AnnotationKind, HighlightSlot } from '../../core/model/annotation';
import { newestChangeFirst } from '../../core/model/reading-order';
import { findPart, parseSearchQuery } from '../../core/model/search-query';
import { searchWords } from '../../core/model/search-text';
import { isWithinTag } from '../../core/model/tag-paths';

/** Whose notes: those of one author, or those that were read from inside the file. */
export type AuthorChoice = { readonly kind: 'in-file' } | { readonly kind: 'author'; readonly name: string };

/** What a list of notes is narrowed by; undefined and empty mean all. */
export interface AnnotationFilter {
  readonly slot: HighlightSlot | undefined;
  readonly kind: AnnotationKind | undefined;
  /** This tag, and those below it. */
  readonly tag: string | undefined;
  readonly eventId: string | undefined;
  readonly health: AnchorHealth['state'] | undefined;
  readonly author: AuthorChoice | undefined;
  /** Words that quote, note, tags, title of the source or of an event must hold; the last may go on. */
  readonly text: string;
}

export const NO_FILTER: AnnotationFilter = {
  slot: undefined,
  kind: undefined,
  tag: undefined,
  eventId: undefined,
  health: undefined,
  author: undefined,
  text: '',
};

/** By place as one reads, or the note that was changed last first. */
export type NoteOrder = 'place' | 'time';

export function isFiltering(filter: AnnotationFilter): boolean {
  return (
    filter.text.trim() !== '' ||
    [filter.slot, filter.kind, filter.tag, filter.eventId, filter.health, filter.author].some(
      (each) => each !== undefined,
    )
  );
}

/** The rows that pass, in the order they came. */
export function filterAnnotations(
  rows: readonly AnnotationRow[],
  filter: AnnotationFilter,
): readonly AnnotationRow[] {
  if (!isFiltering(filter)) return rows;
  const hasWords = textTest(filter.text);
  return rows.filter((row) => passesChoices(row, filter) && hasWords(row));
}

/** Rows as they came (by place), or by the time of their last change. */
export function orderAnnotations(rows: readonly AnnotationRow[], order: NoteOrder): readonly AnnotationRow[] {
  return order === 'place'
    ? rows
    : rows.toSorted((one, other) => newestChangeFirst(one.annotation, other.annotation));
}

/** How many rows each highlight would show, whichever is chosen now. */
export function countsBySlot(
  rows: readonly AnnotationRow[],
  filter: AnnotationFilter,
): { readonly all: number; readonly of: ReadonlyMap<HighlightSlot, number> } {
  const others = filterAnnotations(rows, { ...filter, slot: undefined });
  const counts = new Map<HighlightSlot, number>();
  for (const { annotation } of others)
    counts.set(annotation.highlight, (counts.get(annotation.highlight) ?? 0) + 1);
  return { all: others.length, of: counts };
}

export function isBy({ annotation }: AnnotationRow, author: AuthorChoice): boolean {
  return author.kind === 'in-file'
    ? annotation.embedded !== undefined
    : annotation.embedded === undefined && annotation.author === author.name;
}

function passesChoices(row: AnnotationRow, filter: AnnotationFilter): boolean {
  const { annotation, links, health } = row;
  const { slot, kind, tag, eventId, author } = filter;
  return (
    (slot === undefined || annotation.highlight === slot) &&
    (kind === undefined || annotation.kind === kind) &&
    (tag === undefined || annotation.tags.some((own) => isWithinTag(own, tag))) &&
    (eventId === undefined || links.some(({ event }) => event.id === eventId)) &&
    (filter.health === undefined || health.state === filter.health) &&
    (author === undefined || isBy(row, author))
  );
}

function textTest(text: string): (row: AnnotationRow) => boolean {
  const { wanted, unwanted } = parseSearchQuery(text, true);
  if (wanted.length === 0 && unwanted.length === 0) return () => true;
  return (row) => {
    const words = wordsOf(row);
    const stands = (part: (typeof wanted)[number]) => words.some((own) => findPart(part, own).length > 0);
    return wanted.every(stands) && !unwanted.some(stands);
  };
}

/** Words of rows that were searched; a row is a new object when anything about it has changed. */
const searched = new WeakMap<AnnotationRow, readonly ReturnType<typeof searchWords>[]>();

function wordsOf(row: AnnotationRow): readonly ReturnType<typeof searchWords>[] {
  const known = searched.get(row);
  if (known !== undefined) return known;
  const { annotation, source, links } = row;
  const texts = [quoteOf(annotation), annotation.note, ...annotation.tags, annotation.author, source.title];
  const words = [...texts, ...links.map(({ event }) => event.title)].map(searchWords);
  searched.set(row, words);
  return words;
}
