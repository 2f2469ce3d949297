import type { AnnotationRow } from '../../../core/annotation-work';
import { anchorHealth } from '../../../core/model/anchors';
import type { Annotation } from '../../../core/model/annotation';
import type { Stretch } from '../pdf-view-port';
import { shareWords } from './pieces';
import type { Place } from './places';

/** The pieces of an annotation that stand in the reading shown now, as stretches of its text. */
export function standingPieces(annotation: Annotation, extraction: string): readonly Stretch[] {
  return annotation.anchors
    .filter((anchor) => anchorHealth(anchor, extraction).state !== 'lost')
    .map(({ pageIndex, start, end }) => ({ pageIndex, start, end }));
}

/** True for marks that are made of words: they can be extended, merged and split. */
export function isOfWords({ kind }: Pick<Annotation, 'kind'>): boolean {
  return kind === 'highlight' || kind === 'underline';
}

/**
 * Which of the marks that lie over one another is chosen next: the first (the smallest), or the one
 * after that which is chosen now.
 */
export function nextOfPile(ids: readonly string[], chosen: string | undefined): string | undefined {
  if (ids.length === 0) return undefined;
  const at = chosen === undefined ? -1 : ids.indexOf(chosen);
  return ids[(at + 1) % ids.length];
}

/** Marks of words at a place of the text, the shortest first; points at the very place before them. */
export function marksAt(rows: readonly AnnotationRow[], place: Place): readonly AnnotationRow[] {
  const length = ({ annotation }: AnnotationRow) =>
    annotation.anchors.reduce((sum, { start, end }) => sum + end - start, 0);
  return rows
    .filter(({ annotation, source }) =>
      standingPieces(annotation, source.extraction.sha256).some(
        (piece) =>
          annotation.kind !== 'source' &&
          annotation.kind !== 'area' &&
          piece.pageIndex === place.pageIndex &&
          piece.start <= place.offset &&
          piece.end >= place.offset,
      ),
    )
    .sort((one, other) => length(one) - length(other));
}

/**
 * The mark that another is merged with: one that shares words with it, else the next in reading
 * order, else the one before. Only marks of words, and only of the same source.
 */
export function mergePartner(rows: readonly AnnotationRow[], id: string): AnnotationRow | undefined {
  const words = rows.filter(({ annotation }) => isOfWords(annotation) && annotation.embedded === undefined);
  const at = words.findIndex(({ annotation }) => annotation.id === id);
  const own = words[at];
  if (own === undefined) return undefined;
  const pieces = piecesOf(own);
  const overlapping = words.find((row) => row !== own && shareWords(pieces, piecesOf(row)));
  return overlapping ?? words[at + 1] ?? words[at - 1];
}

/**
 * How many longer marks each stretch lies on, up to `most`, in the stretches' order: so that short
 * ones are painted over long ones, and their lines apart.
 */
export function depthsOf(stretches: readonly Stretch[], most: number): readonly number[] {
  const depths = stretches.map(() => 0);
  const overlaps = overlapsOf(stretches);
  const longestFirst = stretches
    .map((stretch, index) => ({ stretch, index }))
    .sort((one, other) => lengthOf(other.stretch) - lengthOf(one.stretch) || one.index - other.index);
  const placed = new Set<number>();
  for (const { index } of longestFirst) {
    const below = (overlaps.get(index) ?? []).filter((each) => placed.has(each));
    depths[index] = Math.min(most, Math.max(0, ...below.map((each) => (depths[each] ?? 0) + 1)));
    placed.add(index);
  }
  return depths;
}

/** For each stretch that shares letters with others: their indexes. */
function overlapsOf(stretches: readonly Stretch[]): ReadonlyMap<number, readonly number[]> {
  const overlaps = new Map<number, number[]>();
  const note = (one: number, other: number) => {
    const known = overlaps.get(one);
    if (known === undefined) overlaps.set(one, [other]);
    else known.push(other);
  };
  const byStart = stretches
    .map((stretch, index) => ({ stretch, index }))
    .sort(
      (one, other) =>
        one.stretch.pageIndex - other.stretch.pageIndex || one.stretch.start - other.stretch.start,
    );
  let open: typeof byStart = [];
  for (const each of byStart) {
    const { pageIndex, start } = each.stretch;
    open = open.filter(({ stretch }) => stretch.pageIndex === pageIndex && stretch.end > start);
    for (const { index } of open) {
      note(each.index, index);
      note(index, each.index);
    }
    if (each.stretch.end > start) open.push(each);
  }
  return overlaps;
}

const lengthOf = ({ start, end }: Stretch) => end - start;
const piecesOf = ({ annotation, source }: AnnotationRow) =>
  standingPieces(annotation, source.extraction.sha256);
