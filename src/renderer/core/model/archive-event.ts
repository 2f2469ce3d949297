/** What a passage says of an event. */
export const STANCES = ['supports', 'disputes', 'mentions', 'context'] as const;
export type Stance = (typeof STANCES)[number];

/** The part of an event that can be edited. */
export interface EventContent {
  readonly title: string;
  /** EDTF, or empty when no date is known. */
  readonly date: string;
  readonly place: string;
  readonly participants: readonly string[];
  /** The researcher's own words. */
  readonly summary: string;
}

/** Something that happened, or is said to have happened. */
export interface ArchiveEvent extends EventContent {
  readonly id: string;
  readonly createdAt: string;
  readonly changedAt: string;
}

/** One passage tied to one event. A passage is tied to an event at most once. */
export interface EvidenceLink {
  readonly id: string;
  readonly annotationId: string;
  readonly eventId: string;
  readonly stance: Stance;
  readonly createdAt: string;
}
