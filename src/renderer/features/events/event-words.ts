import { PAGED_KINDS } from '../../core/model/source';
import type { TextBlock } from '../../core/model/extraction';
import type { Annotation } from '../../core/model/annotation';
import { STANCES } from '../../core/model/archive-event';
import type { Stance } from '../../core/model/archive-event';
import { paragraphAt, paragraphStarts } from '../../core/model/paragraphs';
import type { Source } from '../../core/model/source';
import { describeDate } from '../../core/model/uncertain-date';

const STANCE_COUNTS: Readonly<Record<Stance, readonly [one: string, many: string]>> = {
  supports: ['supports', 'support'],
  disputes: ['disputes', 'dispute'],
  mentions: ['mentions', 'mention'],
  context: ['context', 'context'],
};

/** "4 dispute": the stances that occur, in their order, with words. */
export function stanceCounts(
  stances: Readonly<Record<Stance, number>>,
): readonly { readonly stance: Stance; readonly words: string }[] {
  return STANCES.filter((stance) => stances[stance] > 0).map((stance) => ({
    stance,
    words: `${stances[stance]} ${STANCE_COUNTS[stance][stances[stance] === 1 ? 0 : 1]}`,
  }));
}

/** "1 passage", "2 passages". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** "3 sources, 2 independent texts": sources marked as the same text count once. */
export function sourcesWords(sources: number, texts: number): string {
  const named = counted(sources, 'source');
  return texts === sources ? named : `${named}, ${counted(texts, 'independent text')}`;
}

/** "Nairi Observer · 15 February 2026 · en". */
export function columnOrigin({ publisher, date, language }: Source): string {
  return [publisher, date === '' ? '' : describeDate(date), language]
    .filter((part) => part !== '')
    .join(' · ');
}

/** "p. 14" for a PDF, "¶ 2" where the blocks of the text are known, else empty. */
export function passagePlace(
  { anchors: [anchor] }: Annotation,
  { kind }: Source,
  blocks: readonly TextBlock[] | undefined,
): string {
  if (PAGED_KINDS.has(kind)) return `p. ${anchor.pageIndex + 1}`;
  const paragraph = paragraphAt(paragraphStarts(blocks), anchor.start);
  return paragraph === undefined ? '' : `¶ ${paragraph}`;
}
