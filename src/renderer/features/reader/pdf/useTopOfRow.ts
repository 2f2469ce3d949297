import { useCallback, useMemo } from 'react';
import type { AnnotationRow } from '../../../core/annotation-work';
import type { PdfView } from '../pdf-view-port';
import { KnownParts } from './mark-parts';

/** Where a mark stands in the scrolled content, in px from its top. `turn` is the researcher's, in degrees. */
export function useTopOfRow(
  view: PdfView | undefined,
  turn: number,
): (row: AnnotationRow) => number | undefined {
  const parts = useMemo(() => (view === undefined ? undefined : new KnownParts(view)), [view]);
  return useCallback(
    (row) => {
      const found = parts?.first(row, turn);
      const span = found === undefined ? undefined : view?.pageSpan(found.pageIndex);
      return span === undefined || found === undefined ? undefined : span.top + found.part * span.height;
    },
    [view, parts, turn],
  );
}
