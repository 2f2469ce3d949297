import type { AnchorHealth, Annotation } from './annotation';
import type { Stance } from './archive-event';
import type { Source } from './source';

/** A marked passage on its way out of the archive, with all that lets a reader check it. */
export interface Excerpt {
  readonly source: Source;
  readonly annotation: Annotation;
  readonly place: ExcerptPlace;
  /** The events it is tied to (the one exported, when the export is of one event). */
  readonly stances: readonly { readonly stance: Stance; readonly event: string; readonly date: string }[];
  /** Whether the quote was found in the source's text when it was exported, letter for letter. */
  readonly check: 'stands' | 'differs' | 'text-missing';
  /** How surely it stands in the source's present reading. */
  readonly health: AnchorHealth;
}

/** Whether a reader of an export must compare the quote with the original. */
export function isToCheck({ check, health }: Pick<Excerpt, 'check' | 'health'>): boolean {
  return check !== 'stands' || health.state === 'approximate' || health.state === 'lost';
}

/** Page of a PDF as printed or counted, or paragraph from 1 of a document without pages. */
export type ExcerptPlace =
  | { readonly kind: 'page'; readonly label: string }
  | { readonly kind: 'paragraph'; readonly number: number }
  | { readonly kind: 'unknown' };

/** An export: what it is of, and when it was made. */
export interface ExcerptCollection {
  /** "Event: …", "Source: …" or "All excerpts". */
  readonly title: string;
  /** EDTF, place and summary of the event, when the export is of one. */
  readonly event: { readonly date: string; readonly place: string; readonly summary: string } | undefined;
  readonly archiveName: string;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  readonly excerpts: readonly Excerpt[];
}
