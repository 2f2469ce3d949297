import { asAnchors } from '../core/model/anchors';
import type { Annotation } from '../core/model/annotation';
import type { MovedAnchor, OperationPayloads } from '../core/operations';

/** An annotation after an edit, made at `at`. A field that only `before` has is taken away again. */
export function editedAnnotation(
  annotation: Annotation,
  { before, after }: OperationPayloads['annotation-changed'],
  at: string,
): Annotation {
  const edited = { ...annotation, changedAt: at, ...after };
  if (before.area === undefined || after.area !== undefined) return edited;
  const { area: _former, ...others } = edited;
  return others;
}

/** An annotation with those of its pieces that stand elsewhere in a new reading. */
export function carriedAnnotation(annotation: Annotation, moved: readonly MovedAnchor[]): Annotation {
  const anchors = [...annotation.anchors];
  for (const { piece = 0, after } of moved) if (piece < anchors.length) anchors[piece] = after;
  return { ...annotation, anchors: asAnchors(anchors) ?? annotation.anchors };
}
