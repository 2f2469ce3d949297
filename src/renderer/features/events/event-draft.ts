import type { EventContent } from '../../core/model/archive-event';
import { parseUncertainDate } from '../../core/model/uncertain-date';

/** An event as it stands in the dialog's fields. */
export interface EventDraft {
  readonly title: string;
  readonly date: string;
  readonly place: string;
  /** One on each line. */
  readonly participants: string;
  readonly summary: string;
}

/** The fields' first contents. */
export function draftOf(content: Partial<EventContent>): EventDraft {
  return {
    title: content.title ?? '',
    date: content.date ?? '',
    place: content.place ?? '',
    participants: (content.participants ?? []).join('\n'),
    summary: content.summary ?? '',
  };
}

/** What is saved: without spaces around, without empty lines and participants named twice. */
export function contentOf({ title, date, place, participants, summary }: EventDraft): EventContent {
  const names = participants.split('\n').map((name) => name.trim());
  return {
    title: title.trim(),
    date: date.trim(),
    place: place.trim(),
    participants: [...new Set(names)].filter((name) => name !== ''),
    summary: summary.trim(),
  };
}

/** Why a date cannot be saved, in a sentence; no date at all can. */
export function dateProblem(date: string): string | undefined {
  if (date.trim() === '') return undefined;
  const parsed = parseUncertainDate(date);
  return parsed.ok ? undefined : parsed.failure.message;
}
