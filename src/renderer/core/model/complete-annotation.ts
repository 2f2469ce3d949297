import type { Annotation, PassageAnchor } from './annotation';

/** An annotation as some version of the app has written it; the first ones knew one anchor, of words. */
export type WrittenAnnotation = Partial<Annotation> &
  Pick<Annotation, 'id' | 'sourceId'> & { readonly anchor?: PassageAnchor };

/** Gives an annotation written by an earlier version the fields it did not have. */
export function completeAnnotation(written: WrittenAnnotation, author: string): Annotation {
  const { anchor, ...annotation } = written as Annotation & { readonly anchor?: PassageAnchor };
  return {
    ...annotation,
    kind: annotation.kind ?? 'highlight',
    anchors: anchor === undefined ? annotation.anchors : [anchor],
    author: annotation.author ?? author,
  };
}
