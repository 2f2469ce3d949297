import type { AnnotationRow } from '../../../core/annotation-work';
import type { SourceRow } from '../../../core/archive';

/** A source that can stand beside another, with what they have in common. */
export interface ComparableSource {
  readonly source: SourceRow;
  /** Ties between passages of the two. */
  readonly ties: number;
  /** Events that both give evidence of. */
  readonly events: number;
}

/** Every other source that is called so: those with most ties in common first, then events, then by title. */
export function comparableSources(
  sourceId: string,
  sources: readonly SourceRow[],
  marks: readonly AnnotationRow[],
  typed: string,
): readonly ComparableSource[] {
  const ties = new Map<string, number>();
  const eventsOf = new Map<string, Set<string>>();
  for (const { annotation, relations, links } of marks) {
    const events = eventsOf.get(annotation.sourceId) ?? new Set();
    eventsOf.set(annotation.sourceId, events);
    for (const { event } of links) events.add(event.id);
    if (annotation.sourceId !== sourceId) continue;
    for (const { otherSource } of relations) ties.set(otherSource.id, (ties.get(otherSource.id) ?? 0) + 1);
  }
  const own = eventsOf.get(sourceId) ?? new Set<string>();
  const wanted = folded(typed);
  return sources
    .filter(({ id, title, publisher, author }) =>
      id === sourceId ? false : [title, publisher, author].some((part) => folded(part).includes(wanted)),
    )
    .map((source) => ({
      source,
      ties: ties.get(source.id) ?? 0,
      events: [...(eventsOf.get(source.id) ?? [])].filter((id) => own.has(id)).length,
    }))
    .sort(
      (one, other) =>
        other.ties - one.ties ||
        other.events - one.events ||
        one.source.title.localeCompare(other.source.title, 'en'),
    );
}

const folded = (text: string) => text.trim().toLocaleLowerCase();
