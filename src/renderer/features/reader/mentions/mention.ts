import type { DateMentionKind } from '../../../core/model/mentions/date-mention';
import type { Stretch } from '../pdf-view-port';

/** A date that the text speaks of, at its place in the document. */
export interface FoundDate extends Stretch {
  readonly kind: 'date';
  /** The words as they stand in the text. */
  readonly quote: string;
  /** As the archive writes dates; with the year `XXXX` where the text does not say it. */
  readonly edtf: string;
  readonly how: DateMentionKind;
  /** The other reading, where day and month may be the other way round. */
  readonly alternative?: string;
}

/** A name that the archive's events know, at its place in the document. */
export interface FoundName extends Stretch {
  readonly kind: 'name';
  readonly quote: string;
  /** Of the names it may be; see known-names.ts. */
  readonly ids: readonly string[];
}

export type Mention = FoundDate | FoundName;

/** Tells two mentions of one reading apart. */
export const mentionKey = ({ kind, pageIndex, start, end }: Mention): string =>
  `${kind} ${pageIndex}:${start}-${end}`;

/** A mention as a surface draws it: a line under its words. */
export interface ShownMention extends Stretch {
  readonly kind: Mention['kind'];
}
