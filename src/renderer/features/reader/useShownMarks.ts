import { useMemo } from 'react';
import type { AnnotationRow } from '../../core/annotation-work';
import type { HighlightSlot } from '../../core/model/annotation';
import { HIGHLIGHT_SHAPES } from '../../ui/HighlightMark';
import { useArchive } from '../useArchive';
import { shownPieces } from './marks/shown-pieces';
import { describeMark } from './passage-words';
import type { ShownMark } from './pdf-view-port';

/** The source's annotations as marks on pages, one for each piece that stands in the present reading. */
export function useShownMarks(
  rows: readonly AnnotationRow[],
  selectedId: string | undefined,
): readonly ShownMark[] {
  const { highlightNames } = useArchive().preferences;
  return useMemo(
    () => rows.flatMap((row) => marksOf(row, row.annotation.id === selectedId, highlightNames)),
    [rows, selectedId, highlightNames],
  );
}

function marksOf(
  row: AnnotationRow,
  isSelected: boolean,
  names: Readonly<Record<HighlightSlot, string>>,
): readonly ShownMark[] {
  const { annotation, health } = row;
  const { kind } = annotation;
  if (kind === 'source') return [];
  return shownPieces(row)
    .filter(({ boxes }) => boxes.length > 0)
    .map(({ anchor, boxes, isDoubtful }, index) => ({
      id: annotation.id,
      kind,
      slot: annotation.highlight,
      isFirstPiece: index === 0,
      isDoubtful,
      shape: HIGHLIGHT_SHAPES[annotation.highlight],
      description: describeMark(annotation, names, health),
      pageIndex: annotation.area?.pageIndex ?? anchor.pageIndex,
      start: anchor.start,
      boxes,
      isSelected,
    }));
}
