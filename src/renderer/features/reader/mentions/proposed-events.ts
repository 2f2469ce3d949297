import type { AnnotationRow } from '../../../core/annotation-work';
import type { EventRow } from '../../../core/archive';
import type { ArchiveEvent } from '../../../core/model/archive-event';
import { boundsOf } from '../../../core/model/uncertain-date';
import { standingPieces } from '../marks/overlapping-marks';
import { shareWords } from '../marks/pieces';
import type { Stretch } from '../pdf-view-port';

/** Events to choose from, those that are proposed first. */
export interface ProposedEvents {
  readonly events: readonly EventRow[];
  /** How many of them are proposed. */
  readonly proposed: number;
}

/** Events whose time shares a day with a date come first, the shortest of them before longer ones. */
export function eventsAtDate(events: readonly EventRow[], edtf: string): ProposedEvents {
  const wanted = boundsOf(edtf);
  if (wanted === undefined) return { events, proposed: 0 };
  const lengths = new Map<EventRow, number>();
  for (const row of events) {
    const bounds = boundsOf(row.event.date);
    if (bounds !== undefined && bounds.fromMs <= wanted.toMs && wanted.fromMs <= bounds.toMs)
      lengths.set(row, bounds.toMs - bounds.fromMs);
  }
  const near = [...lengths.keys()].sort((one, other) => (lengths.get(one) ?? 0) - (lengths.get(other) ?? 0));
  return withFirst(events, near);
}

/** Puts some of the events before the others. */
export function withFirst(events: readonly EventRow[], first: readonly EventRow[]): ProposedEvents {
  const isFirst = new Set(first);
  return { events: [...first, ...events.filter((row) => !isFirst.has(row))], proposed: first.length };
}

/** The events that marks are tied to which share words with a stretch, each once. */
export function eventsTiedTo(rows: readonly AnnotationRow[], stretch: Stretch): readonly ArchiveEvent[] {
  const events = new Map<string, ArchiveEvent>();
  for (const { annotation, source, links } of rows) {
    if (links.length === 0) continue;
    if (!shareWords(standingPieces(annotation, source.extraction.sha256), [stretch])) continue;
    for (const { event } of links) events.set(event.id, event);
  }
  return [...events.values()];
}
