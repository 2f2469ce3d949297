import { compareDates } from '../../../core/model/uncertain-date';
import type { Mention } from './mention';

/** How the list is put in order: as the text goes, or as time went; the latter has no names. */
export type MentionOrder = 'text' | 'time';

/** The mentions as the list shows them. Dates of one time stay in the order of the text. */
export function listed(mentions: readonly Mention[], order: MentionOrder): readonly Mention[] {
  if (order === 'text') return mentions;
  return mentions
    .filter((mention) => mention.kind === 'date')
    .toSorted((one, other) => compareDates(one.edtf, other.edtf));
}
