import { PAGED_KINDS } from '../../core/model/source';
import type { SearchAnswer, SearchHit } from '../../core/archive';
import type { Source } from '../../core/model/source';
import { describeDate } from '../../core/model/uncertain-date';

/** "27 passages in 8 sources". */
export function answerTitle({ passages, more, groups }: SearchAnswer): string {
  if (passages === 0) return 'No passages';
  const amount = more ? `The best ${passages} passages` : counted(passages, 'passage');
  return `${amount} in ${counted(groups.length, 'source')}`;
}

/** "0.04 s". */
export const tookWords = (milliseconds: number): string =>
  `${Math.max(0.01, milliseconds / 1000).toFixed(2)} s`;

/** "p. 14" or "¶ 2"; empty where neither is known. */
export function hitPlace(hit: SearchHit, { kind }: Source): string {
  if (hit.paragraph !== undefined) return `¶ ${hit.paragraph}`;
  return PAGED_KINDS.has(kind) ? `p. ${hit.pageIndex + 1}` : '';
}

/** "page 14" or "paragraph 2", for a button and for screen readers. */
export function hitPlaceInWords(hit: SearchHit, { kind }: Source): string {
  if (hit.paragraph !== undefined) return `paragraph ${hit.paragraph}`;
  return PAGED_KINDS.has(kind) ? `page ${hit.pageIndex + 1}` : 'this passage';
}

/** "Border Monitor Group, March 2026". */
export function sourceOrigin({ publisher, date }: Source): string {
  return [publisher, date === '' ? '' : describeDate(date)].filter((part) => part !== '').join(', ');
}

/** "1 passage", "2 passages". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
