import type { AnnotationRow } from '../../../core/annotation-work';
import { HIGHLIGHT_SLOTS } from '../../../core/model/annotation';
import type { Stretch } from '../pdf-view-port';
import { depthsOf } from './overlapping-marks';
import { shownPieces } from './shown-pieces';

/**
 * Names under which marks of words are painted, a later one over an earlier one: fills first, those
 * that lie on longer marks over those; then lines; then what is said of marks besides.
 */
const LAYERS = ['', '-over', '-top'] as const;
export const MARK_NAMES: readonly string[] = [
  ...LAYERS.flatMap((layer) => HIGHLIGHT_SLOTS.map((slot) => `hl-${slot}${layer}`)),
  ...LAYERS.flatMap((layer) => HIGHLIGHT_SLOTS.map((slot) => `ul-${slot}${layer}`)),
  'hl-doubtful',
  'hl-selected',
];

/** The pieces of marks of words by the name they are painted under; every name is there. */
export function paintedMarks(
  rows: readonly AnnotationRow[],
  selectedId: string | undefined,
): ReadonlyMap<string, readonly Stretch[]> {
  const painted = new Map<string, Stretch[]>(MARK_NAMES.map((name) => [name, []]));
  const pieces = rows
    .filter(({ annotation }) => annotation.kind === 'highlight' || annotation.kind === 'underline')
    .flatMap((row) =>
      shownPieces(row).map(({ anchor: { pageIndex, start, end }, isDoubtful }) => ({
        annotation: row.annotation,
        stretch: { pageIndex, start, end },
        isDoubtful,
      })),
    );
  const depths = depthsOf(
    pieces.map(({ stretch }) => stretch),
    LAYERS.length - 1,
  );
  for (const [index, { annotation, stretch, isDoubtful }] of pieces.entries()) {
    const line = annotation.kind === 'underline' ? 'ul' : 'hl';
    painted.get(`${line}-${annotation.highlight}${LAYERS[depths[index] ?? 0] ?? ''}`)?.push(stretch);
    if (isDoubtful) painted.get('hl-doubtful')?.push(stretch);
    if (annotation.id === selectedId) painted.get('hl-selected')?.push(stretch);
  }
  return painted;
}
