import type { EventRow } from '../../../core/archive';
import type { FoundDate, FoundName } from './mention';

/** A date of these tests; its quote is its EDTF unless it is given. */
export const dateAt = (pageIndex: number, start: number, changes: Partial<FoundDate> = {}): FoundDate => ({
  kind: 'date',
  pageIndex,
  start,
  end: start + 5,
  quote: changes.edtf ?? '2026',
  edtf: '2026',
  how: 'absolute',
  ...changes,
});

export const nameAt = (pageIndex: number, start: number, quote = 'Tsovaket'): FoundName => ({
  kind: 'name',
  pageIndex,
  start,
  end: start + quote.length,
  quote,
  ids: [`place:${quote.toLowerCase()}`],
});

/** An event as lists have it; its title serves as its id. */
export const eventRow = (
  title: string,
  { date = '', place = '', participants = [] }: Partial<EventRow['event']> = {},
): EventRow => ({
  event: { id: title, title, date, place, participants, summary: '', createdAt: '', changedAt: '' },
  passages: 0,
  sources: 0,
  texts: 0,
  stances: { supports: 0, disputes: 0, mentions: 0, context: 0 },
});
