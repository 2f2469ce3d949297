import { describe, expect, it } from 'vitest';
import { nameMatcher } from '../../../core/model/mentions/find-name-mentions';
import { finished } from '../../../core/model/steps';
import { datePages, mentionPages, mentionsOf } from './mention-pages';

const pages = [
  { pageIndex: 0, text: 'On 13 February 2026 in Tsovaket.' },
  { pageIndex: 1, text: 'Yesterday nothing happened.' },
];
const matcher = nameMatcher([{ id: 'p', name: 'Tsovaket', kind: 'place' }]);

describe('the dates and names of a document', () => {
  it('are found page by page, as they are asked for, in the order of the text', () => {
    const found = mentionPages(datePages(pages, { language: 'en', reference: '2026-02-20' }), matcher);
    expect(found.known(0)).toBe(undefined);
    expect(finished(found.steps(0))).toEqual([
      {
        kind: 'date',
        pageIndex: 0,
        start: 3,
        end: 19,
        quote: '13 February 2026',
        edtf: '2026-02-13',
        how: 'absolute',
      },
      { kind: 'name', pageIndex: 0, start: 23, end: 31, quote: 'Tsovaket', ids: ['p'] },
    ]);
    expect(found.known(0)).toHaveLength(2);
    expect(found.known(1)).toBe(undefined);
    expect(finished(found.steps(1))).toMatchObject([{ edtf: '2026-02-19', how: 'relative' }]);
    expect(finished(found.steps(2))).toEqual([]);
  });

  it('are not looked for twice, and dates not again when only the names are others', () => {
    const dates = datePages(pages, {});
    const first = finished(mentionPages(dates, matcher).steps(0))[0];
    const others = mentionPages(dates, nameMatcher([]));
    expect(finished(others.steps(0))).toEqual([first]);
    expect(finished(dates.steps({ pageIndex: 0, text: 'no date at all' }))).toHaveLength(1);
  });

  it('do not overlap: a name that shares words with a date is left out', () => {
    const page = { pageIndex: 4, text: 'the May Day Square in May 1915' };
    const date = { start: 22, end: 30, edtf: '1915-05', kind: 'absolute' } as const;
    const names = [
      { start: 4, end: 18, ids: ['square'] },
      { start: 22, end: 25, ids: ['may'] },
    ];
    expect(mentionsOf(page, [date], names).map(({ kind, quote }) => `${kind} ${quote}`)).toEqual([
      'name May Day Square',
      'date May 1915',
    ]);
  });
});
