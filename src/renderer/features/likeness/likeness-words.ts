import type { Likeness } from '../../core/archive';
import { COMPARED_CHARACTERS } from '../../core/model/compare-texts';
import type { OnlyHere, TextComparison } from '../../core/model/compare-texts';
import type { SourceRelation } from '../../core/model/source';

const NUMBER = new Intl.NumberFormat('en');
/** From here on a good part of a text stands in another. */
const LARGELY = 0.6;
/** When one text holds so much more of the other than the other way round, it is the longer one. */
const CLEARLY_MORE = 1.25;
/** Above this likeness it does not matter which text is the longer. */
const ALIKE_AT_LENGTH = 0.75;

/** "87 %"; 100 % only of texts that share everything, and never 0 % of texts that share something. */
export function percent(part: number): string {
  if (part > 0 && part < 0.01) return 'less than 1%';
  return `${Math.floor(part * 100 + 1e-9)}%`;
}

/** How a source is alike to the one that is shown: "87 % of the same words". */
export function likenessWords({
  likeness,
  containedInOther,
  otherContained,
}: Pick<Likeness, 'likeness' | 'containedInOther' | 'otherContained'>): string {
  if (likeness === 0) return 'no words in common that can be told';
  const [more, less] = [
    Math.max(containedInOther, otherContained),
    Math.min(containedInOther, otherContained),
  ];
  if (likeness < ALIKE_AT_LENGTH && more >= LARGELY && more > CLEARLY_MORE * less) {
    return otherContained > containedInOther
      ? `shorter: ${percent(otherContained)} of it stands in this text`
      : `longer: ${percent(containedInOther)} of this text stands in it`;
  }
  return `${percent(likeness)} of the same words`;
}

/** What comparing came to, in sentences. */
export function comparisonWords({ likeness, onlyOne, onlyOther, isCut }: TextComparison): string {
  const these = isCut
    ? `In the first ${NUMBER.format(COMPARED_CHARACTERS)} characters of each, which are compared here, these texts`
    : 'These texts';
  if (likeness.shared === 0) return `${these} share no passage of five words or more.`;
  const share = `${these} share ${percent(likeness.likeness)} of their passages.`;
  if (onlyOne.words === 0 && onlyOther.words === 0) return `${share} No word stands in only one of them.`;
  return `${share} ${onlyWords(onlyOne, 'first')}; ${lowerFirst(onlyWords(onlyOther, 'second'))}.`;
}

function onlyWords({ words, paragraphs = 0 }: OnlyHere, which: 'first' | 'second'): string {
  if (words === 0) return `Nothing stands only in the ${which}`;
  const among = paragraphs === 0 ? '' : `, among them ${counted(paragraphs, 'whole paragraph')}`;
  return `${counted(words, 'word')} ${words === 1 ? 'stands' : 'stand'} only in the ${which}${among}`;
}

/** What the researcher said of two sources; empty when nothing. */
export function relationWords(kind: SourceRelation['kind'] | undefined): string {
  switch (kind) {
    case 'same-text':
      return 'Marked as the same text';
    case 'different-text':
      return 'Marked as different texts';
    case undefined:
      return '';
  }
}

/** "1 word", "1,204 words". */
export function counted(count: number, noun: string): string {
  return `${NUMBER.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
