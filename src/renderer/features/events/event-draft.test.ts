import { expect, it } from 'vitest';
import { contentOf, dateProblem, draftOf } from './event-draft';

it('a draft that nobody changed saves what it began with', () => {
  const content = {
    title: 'Second round table',
    date: '2026-02-13/2026-02-14',
    place: 'Ijevan',
    participants: ['M. Sahakyan', 'E. Rahimli'],
    summary: 'Two days of talks.\n\nTwo titles.',
  };
  expect(contentOf(draftOf(content))).toEqual(content);
});

it('empty lines and names given twice are no participants', () => {
  expect(contentOf({ ...draftOf({}), participants: ' A \n\nB\nA\n' }).participants).toEqual(['A', 'B']);
});

it('an event needs no date, but one that is given must be one', () => {
  expect(dateProblem('  ')).toBeUndefined();
  expect(dateProblem('2026-02~')).toBeUndefined();
  expect(dateProblem('last spring')).toContain('last spring');
});
