import type { AnchorHealth, Annotation, AnnotationKind, HighlightSlot } from '../../core/model/annotation';

/**
 * A mark as it is read out: "Claim, highlight 1, has note". `names` are the archive's own names of
 * the highlights.
 */
export function describeMark(
  { kind, highlight, note }: Pick<Annotation, 'kind' | 'highlight' | 'note'>,
  names: Readonly<Record<HighlightSlot, string>>,
  health: AnchorHealth = { state: 'exact' },
): string {
  const parts = [names[highlight], kindWords(kind, highlight)];
  if (note !== '') parts.push('has note');
  if (health.state === 'lost') parts.push('passage not found');
  if (health.state === 'approximate')
    parts.push(`passage found by likeness, ${Math.round(health.likeness * 100)} %`);
  return parts.join(', ');
}

function kindWords(kind: AnnotationKind, slot: HighlightSlot): string {
  switch (kind) {
    case 'highlight':
      return `highlight ${slot}`;
    case 'underline':
      return `underline ${slot}`;
    case 'point':
      return `point ${slot}`;
    case 'area':
      return `area ${slot}`;
    case 'source':
      return `on the source, ${slot}`;
  }
}
