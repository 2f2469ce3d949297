import type { AnnotationVersion } from '../../core/annotation-work';
import { quoteOf } from '../../core/model/anchors';
import type { Annotation, AnnotationContent, HighlightSlot } from '../../core/model/annotation';
import { wordDifferences, type WordDifference } from '../../core/model/word-differences';

/** What distinguishes a form of an annotation from the one before it. */
export interface VersionChanges {
  /** Undefined when the words of the note are the same; `whole` when they are too many to compare. */
  readonly note: readonly WordDifference[] | 'whole' | undefined;
  readonly addedTags: readonly string[];
  readonly removedTags: readonly string[];
  readonly highlight: { readonly before: HighlightSlot; readonly after: HighlightSlot } | undefined;
  readonly kind: Pick<Annotation, 'kind'> | undefined;
  /** Other words are marked now than before. */
  readonly quote: { readonly before: string; readonly after: string } | undefined;
  /** The same words in another place, or an area of another size. */
  readonly isPlacedAnew: boolean;
}

/** Undefined where one of the two is no form at all: before it was made, or when it was removed. */
export function versionChanges(
  before: Annotation | undefined,
  after: Annotation | undefined,
): VersionChanges | undefined {
  if (before === undefined || after === undefined) return undefined;
  const quotes = { before: quoteOf(before), after: quoteOf(after) };
  const placeIsSame = samePlace(before, after);
  return {
    note: before.note === after.note ? undefined : (wordDifferences(before.note, after.note) ?? 'whole'),
    addedTags: after.tags.filter((tag) => !before.tags.includes(tag)),
    removedTags: before.tags.filter((tag) => !after.tags.includes(tag)),
    highlight:
      before.highlight === after.highlight ? undefined : { before: before.highlight, after: after.highlight },
    kind: before.kind === after.kind ? undefined : { kind: after.kind },
    quote: quotes.before === quotes.after ? undefined : quotes,
    isPlacedAnew: quotes.before === quotes.after && !placeIsSame,
  };
}

/**
 * What has to be changed for an annotation to be as it was. Its place is put back only when that was
 * in the source's present reading (`extraction`, its SHA-256): elsewhere it would be lost.
 */
export function contentToPutBack(
  { annotation }: AnnotationVersion,
  extraction: string,
): Partial<AnnotationContent> | undefined {
  if (annotation === undefined) return undefined;
  const { kind, anchors, area, highlight, note, tags } = annotation;
  const stands = anchors.every((anchor) => anchor.extraction === extraction);
  return {
    highlight,
    note,
    tags,
    ...(stands ? { kind, anchors, ...(area === undefined ? {} : { area }) } : {}),
  };
}

function samePlace(one: Annotation, other: Annotation): boolean {
  const place = ({ anchors, area }: Annotation) =>
    JSON.stringify([
      anchors.map(({ extraction, pageIndex, start, end }) => [extraction, pageIndex, start, end]),
      area ?? null,
    ]);
  return place(one) === place(other);
}
