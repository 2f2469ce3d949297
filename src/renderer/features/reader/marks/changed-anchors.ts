import { anchorHealth } from '../../../core/model/anchors';
import type { Annotation, PassageAnchor } from '../../../core/model/annotation';
import type { Stretch } from '../pdf-view-port';

/**
 * The anchors of a mark that stay when it gets these pieces (those that were lost stay as well, so
 * that they can be found again), and the pieces that have none yet.
 */
export function anchorsToKeep(
  { anchors }: Pick<Annotation, 'anchors'>,
  pieces: readonly Stretch[],
  extraction: string,
): { readonly kept: readonly PassageAnchor[]; readonly missing: readonly Stretch[] } {
  const isLost = (anchor: PassageAnchor) => anchorHealth(anchor, extraction).state === 'lost';
  const standing = anchors.filter((anchor) => !isLost(anchor));
  return {
    kept: anchors.filter((anchor) => isLost(anchor) || pieces.some((piece) => isSame(piece, anchor))),
    missing: pieces.filter((piece) => !standing.some((anchor) => isSame(piece, anchor))),
  };
}

export function inReadingOrder(anchors: readonly PassageAnchor[]): readonly PassageAnchor[] {
  return anchors.toSorted((one, other) => one.pageIndex - other.pageIndex || one.start - other.start);
}

const isSame = (one: Stretch, other: Stretch) =>
  one.pageIndex === other.pageIndex && one.start === other.start && one.end === other.end;
