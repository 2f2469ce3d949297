/**
 * What the recorder writes for one operation. The recorder checks these five keys and treats
 * `step` and `payload` as opaque JSON; only the renderer's core knows what they mean.
 */
export interface Envelope {
  /** What was done, in kebab case: `annotation-added`. */
  readonly kind: string;
  /** When, as an ISO 8601 date and time in UTC. */
  readonly at: string;
  /** Who: the name of the account on this computer, or `import`. */
  readonly actor: string;
  /** Which of the researcher's steps it belongs to; see core/operations.ts. */
  readonly step: unknown;
  readonly payload: unknown;
}

/** An envelope as it stands in the journal. */
export interface JournalEntry extends Envelope {
  /** Position in the journal, from 1, without gaps. */
  readonly seq: number;
  /** SHA-256 (hex) of the line before; 64 zeros for the first. */
  readonly prev: string;
}

/** Where the journal ends: the last sequence number (0 when empty) and that line's SHA-256. */
export interface JournalHead {
  readonly seq: number;
  readonly hash: string;
}
