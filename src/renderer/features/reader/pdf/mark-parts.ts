import type { AnnotationRow } from '../../../core/annotation-work';
import type { Annotation } from '../../../core/model/annotation';
import { placeOf } from '../document-handle';
import { shownPieces } from '../marks/shown-pieces';
import type { PdfView } from '../pdf-view-port';

/** Where a piece of a mark stands: a page, and how far down it, from 0 to 1. */
export interface MarkPart {
  readonly pageIndex: number;
  readonly part: number;
}

/** Where a mark stands, a place for each of its pieces, in reading order; none for a note on the source as a whole. */
export function partsOfMark(
  view: Pick<PdfView, 'partOf' | 'partOfBoxes'>,
  row: AnnotationRow,
): readonly MarkPart[] {
  const { annotation } = row;
  if (annotation.kind === 'source') return [];
  const pieces = shownPieces(row);
  // Words that are not found any more are shown where they were.
  if (pieces.length === 0) {
    const place = placeOf(row);
    return [{ pageIndex: place.pageIndex, part: view.partOf(place) }];
  }
  return pieces.map(({ anchor, boxes }) => {
    const pageIndex = annotation.area?.pageIndex ?? anchor.pageIndex;
    return { pageIndex, part: boxes.length === 0 ? view.partOf(anchor) : view.partOfBoxes(pageIndex, boxes) };
  });
}

/**
 * Where marks begin, found once for each of them, so that thousands can be asked for whenever the
 * pages move.
 */
export class KnownParts {
  readonly #view: Pick<PdfView, 'partOf' | 'partOfBoxes'>;
  readonly #known = new WeakMap<Annotation, { readonly turn: number; readonly part: MarkPart | undefined }>();

  constructor(view: Pick<PdfView, 'partOf' | 'partOfBoxes'>) {
    this.#view = view;
  }

  /** The first piece's place on pages that are turned by so many degrees; undefined when it has none. */
  first(row: AnnotationRow, turn: number): MarkPart | undefined {
    const known = this.#known.get(row.annotation);
    if (known?.turn === turn) return known.part;
    const part = partsOfMark(this.#view, row)[0];
    this.#known.set(row.annotation, { turn, part });
    return part;
  }
}
