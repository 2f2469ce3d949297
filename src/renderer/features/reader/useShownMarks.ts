import { useMemo } from 'react';
import type { AnnotationRow } from '../../core/archive';
import { describeMark } from './passage-words';
import type { ShownMark } from './pdf-view-port';

/** The source's annotations as marks on pages. */
export function useShownMarks(
  rows: readonly AnnotationRow[],
  selectedId: string | undefined,
): readonly ShownMark[] {
  return useMemo(
    () =>
      rows.map(({ annotation }) => ({
        id: annotation.id,
        slot: annotation.highlight,
        description: describeMark(annotation),
        pageIndex: annotation.anchor.pageIndex,
        start: annotation.anchor.start,
        boxes: annotation.anchor.boxes,
        isSelected: annotation.id === selectedId,
      })),
    [rows, selectedId],
  );
}
