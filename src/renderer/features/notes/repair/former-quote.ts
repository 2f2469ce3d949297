import type { AnnotationRow, AnnotationVersion } from '../../../core/annotation-work';
import { formerAnchor } from '../../annotations/former-anchor';

/**
 * The words of a piece as they were marked, from the note's history (newest form first); undefined when
 * it had other pieces then, or was made in this reading.
 */
export function formerQuote(
  versions: readonly AnnotationVersion[],
  row: AnnotationRow,
  piece: number,
): string | undefined {
  return formerAnchor(versions, row, piece)?.quote;
}
