import type { AnchorCandidate, AnchorRepair, AnnotationRow } from '../../../core/annotation-work';
import { anchorHealth } from '../../../core/model/anchors';

/** How alike a place must be to be offered for acceptance together with others. */
export const SURE_LIKENESS = 0.95;
/** A second place that is nearly as alike makes the first one doubtful. */
const CLEAR_BY = 0.03;

/** A piece with the place that can be accepted for it after a look. */
export interface SureRepair extends AnchorRepair {
  readonly row: AnnotationRow;
  /** What was marked. */
  readonly was: string;
  readonly candidate: Pick<AnchorCandidate, 'quote' | 'before' | 'after' | 'likeness'>;
}

/**
 * The place where a piece was put by likeness, when that was likely enough; it is there to be accepted.
 * `was`: its words before that.
 */
export function acceptedAsFound(row: AnnotationRow, piece: number, was: string): SureRepair | undefined {
  const anchor = row.annotation.anchors[piece];
  if (anchor === undefined) return undefined;
  const health = anchorHealth(anchor, row.source.extraction.sha256);
  if (health.state !== 'approximate' || health.likeness < SURE_LIKENESS) return undefined;
  const { pageIndex, start, end, quote, prefix, suffix } = anchor;
  return {
    annotationId: row.annotation.id,
    piece,
    place: { pageIndex, start, end },
    row,
    was,
    candidate: { quote, before: prefix, after: suffix, likeness: health.likeness },
  };
}

/** The best place of a lost piece, when it is likely enough and no other is nearly as likely. */
export function clearlyBest(
  row: AnnotationRow,
  piece: number,
  candidates: readonly AnchorCandidate[],
): SureRepair | undefined {
  const [best, second] = candidates;
  const anchor = row.annotation.anchors[piece];
  if (best === undefined || anchor === undefined || best.likeness < SURE_LIKENESS) return undefined;
  if (second !== undefined && best.likeness - second.likeness < CLEAR_BY) return undefined;
  const { pageIndex, start, end } = best;
  return {
    annotationId: row.annotation.id,
    piece,
    place: { pageIndex, start, end },
    row,
    was: anchor.quote,
    candidate: best,
  };
}
