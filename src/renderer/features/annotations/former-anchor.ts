import type { AnnotationRow, AnnotationVersion } from '../../core/annotation-work';
import type { PassageAnchor } from '../../core/model/annotation';

/**
 * A piece as it was when it last stood surely in an earlier reading, from the note's history (newest
 * form first). A piece that is found by likeness takes the words it is found at; these are the words
 * that were marked. Undefined when the note had other pieces then, or was made in this reading.
 */
export function formerAnchor(
  versions: readonly AnnotationVersion[],
  { annotation, source }: Pick<AnnotationRow, 'annotation' | 'source'>,
  piece: number,
): PassageAnchor | undefined {
  for (const { annotation: form } of versions) {
    if (form === undefined || form.anchors.length !== annotation.anchors.length) continue;
    const anchor = form.anchors[piece];
    const isSure = anchor?.health === undefined || anchor.health.state === 'moved';
    if (anchor !== undefined && anchor.extraction !== source.extraction.sha256 && isSure) return anchor;
  }
  return undefined;
}
