import type { AnnotationRow } from '../../../core/annotation-work';
import { anchorHealth } from '../../../core/model/anchors';
import type { PassageAnchor } from '../../../core/model/annotation';
import type { PageBox } from '../../../core/model/extraction';

/** A piece of a mark as it is drawn. */
export interface ShownPiece {
  readonly anchor: PassageAnchor;
  /** On its page, for documents that have pages. */
  readonly boxes: readonly PageBox[];
  /** Found again by likeness only. */
  readonly isDoubtful: boolean;
}

/**
 * The pieces of a mark that are drawn: those whose words still stand in the source's present reading.
 * A rectangle, or a point, of a page stands as long as the page does, whatever became of the words.
 */
export function shownPieces({
  annotation,
  source,
}: Pick<AnnotationRow, 'annotation' | 'source'>): readonly ShownPiece[] {
  const { anchors, area } = annotation;
  if (area !== undefined) {
    const isSameFile = anchors[0].original === undefined || anchors[0].original === source.sha256;
    return isSameFile ? [{ anchor: anchors[0], boxes: [area.box], isDoubtful: false }] : [];
  }
  return anchors.flatMap((anchor) => {
    const { state } = anchorHealth(anchor, source.extraction.sha256);
    return state === 'lost' ? [] : [{ anchor, boxes: anchor.boxes, isDoubtful: state === 'approximate' }];
  });
}
