import type { AnnotationRow } from '../../core/annotation-work';
import { anchorHealth, wantsRepair } from '../../core/model/anchors';

/** Pieces whose place is doubtful, by index from 0: lost ones first, then in reading order. */
export function piecesToRepair({
  annotation,
  source,
}: Pick<AnnotationRow, 'annotation' | 'source'>): readonly number[] {
  return annotation.anchors
    .map((anchor, piece) => ({ piece, health: anchorHealth(anchor, source.extraction.sha256) }))
    .filter(({ health }) => wantsRepair(health))
    .toSorted((a, b) => rank(a.health.state) - rank(b.health.state) || a.piece - b.piece)
    .map(({ piece }) => piece);
}

const rank = (state: string): number => (state === 'lost' ? 0 : 1);
