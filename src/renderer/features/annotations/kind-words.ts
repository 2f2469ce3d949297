import type { AnnotationKind } from '../../core/model/annotation';

/** What each kind of mark is called where it stands beside the name of its highlight. */
export const KIND_NAMES: Readonly<Record<AnnotationKind, string>> = {
  highlight: 'Highlight',
  underline: 'Underline',
  point: 'Point',
  area: 'Area',
  source: 'On the source',
};

/** What stands where a mark has no words to quote. */
export function wordlessMark(kind: AnnotationKind): string {
  switch (kind) {
    case 'point':
      return 'A point in the text';
    case 'area':
      return 'An area without words';
    case 'source':
      return 'On the source as a whole';
    case 'highlight':
    case 'underline':
      return 'No words';
  }
}
