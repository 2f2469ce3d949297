import { onOneLine } from '../../../core/model/place-words';
import { describeDate } from '../../../core/model/uncertain-date';
import type { FoundDate, Mention } from './mention';

/** Stands for a year that is not known while the rest of the date is put into words. */
const SOME_YEAR = '2000';

/** A date in words, also one whose year the text does not say: "13 February, year not known". */
export function dateInWords(edtf: string): string {
  if (!edtf.includes('XXXX')) return describeDate(edtf);
  const words = describeDate(edtf.replaceAll('XXXX', SOME_YEAR)).replaceAll(` ${SOME_YEAR}`, '');
  return `${words}, year not known`;
}

export const lacksYear = ({ edtf }: Pick<FoundDate, 'edtf'>): boolean => edtf.includes('XXXX');

/** A date of which the researcher has said which way round its day and month are. */
export const withoutDoubt = (edtf: string): string => edtf.replaceAll('?', '').replaceAll('%', '~');

/** The words of a mention as one reads them, on one line. */
export const wordsOf = ({ quote }: Pick<Mention, 'quote'>): string =>
  onOneLine(quote).replaceAll(/\s+/gu, ' ');

/** How a date came from the words of the text; empty when they say it whole. */
export function originWords(date: FoundDate, sourceDate: string): string {
  switch (date.how) {
    case 'absolute':
      return '';
    case 'relative':
      return `Counted from the source’s date, ${describeDate(sourceDate)}.`;
    case 'partial':
      return lacksYear(date)
        ? 'The text does not say the year. Complete it when you add the date to an event.'
        : `The text does not say the year: this is the one nearest to the source’s date, ${describeDate(sourceDate)}.`;
  }
}

/** What is said when a mention is come to: "13–14 February 2026, from “two days”." */
export function announcement(mention: Mention, events: number): string {
  const words = wordsOf(mention);
  if (mention.kind === 'date') return `${dateInWords(mention.edtf)}, from “${words}”.`;
  return `“${words}”, a name ${events === 1 ? 'of 1 event' : `of ${events} events`}.`;
}

/** "14 dates, 1 name". */
export function countWords({ dates, names }: { readonly dates: number; readonly names: number }): string {
  return `${counted(dates, 'date')}, ${counted(names, 'name')}`;
}

const counted = (count: number, thing: string): string =>
  `${count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`;
