import { describe, expect, it } from 'vitest';
import { anchor, row } from '../../annotations/row-fixture';
import { eventRow } from './mention-fixture';
import { eventsAtDate, eventsTiedTo, withFirst, type ProposedEvents } from './proposed-events';

const spring = eventRow('Spring', { date: '2026-03-21/2026-03-22' });
const year = eventRow('Year', { date: '2026' });
const autumn = eventRow('Autumn', { date: '2026-10' });
const someday = eventRow('Someday');
const all = [someday, year, autumn, spring];
const titles = ({ events, proposed }: ProposedEvents) => [
  proposed,
  ...events.map(({ event }) => event.title),
];

describe('events that are proposed for a date', () => {
  it('are those at that time, the shortest first, before all others', () => {
    expect(titles(eventsAtDate(all, '2026-03-22'))).toEqual([2, 'Spring', 'Year', 'Someday', 'Autumn']);
    expect(titles(eventsAtDate(all, '2026-10-05/2026-11-01'))).toEqual([
      2,
      'Autumn',
      'Year',
      'Someday',
      'Spring',
    ]);
  });

  it('are none where the year is not known or nothing was then', () => {
    expect(titles(eventsAtDate(all, 'XXXX-03-22'))).toEqual([0, 'Someday', 'Year', 'Autumn', 'Spring']);
    expect(eventsAtDate(all, '1915').proposed).toBe(0);
  });

  it('for a name are those it occurs in', () => {
    expect(titles(withFirst(all, [autumn]))).toEqual([1, 'Autumn', 'Someday', 'Year', 'Spring']);
  });
});

describe('events that words are tied to', () => {
  it('are those of the marks on them, each once', () => {
    const rows = [
      row({ anchors: [anchor({ start: 10, end: 30 })], events: ['Spring'] }),
      row({ id: 'b', anchors: [anchor({ start: 28, end: 40 })], events: ['Spring', 'Year'] }),
      row({ id: 'c', anchors: [anchor({ start: 40, end: 50 })], events: ['Autumn'] }),
    ];
    const tied = eventsTiedTo(rows, { pageIndex: 0, start: 20, end: 40 });
    expect(tied.map(({ title }) => title)).toEqual(['Spring', 'Year']);
  });
});
