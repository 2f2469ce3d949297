import { describe, expect, it } from 'vitest';
import { openingReport } from './opening-report';

const counts = { sources: 214, annotations: 1486, events: 3, links: 9, relations: 0 };
const outcome = {
  operations: 12,
  because: undefined,
  head: { seq: 5000, hash: 'x' },
  withoutText: [],
} as const;

describe('what opening says', () => {
  it('tells the researcher that a database Chromium threw away was rebuilt, and from what', () => {
    const lost = { state: 'absent', dataLoss: 'total', dataLossMessage: 'Corruption' } as const;
    expect(
      openingReport({ ...outcome, kind: 'rebuilt', because: 'absent' }, lost, counts, []).sentences,
    ).toEqual([
      'The working database was lost and has been rebuilt from the record: 214 sources, 1,486 notes.',
    ]);
  });

  it('counts the operations that were missing', () => {
    const present = { state: 'present', version: 10 } as const;
    expect(openingReport({ ...outcome, kind: 'caught-up' }, present, counts, []).sentences).toEqual([
      'The working database was behind by 12 operations and has been brought up to date.',
    ]);
  });

  it('names the sources whose text is missing', () => {
    const present = { state: 'present', version: 10 } as const;
    const missing = ['One', 'Two', 'Three', 'Four'].map((title) => ({ title }));
    const { sentences } = openingReport({ ...outcome, kind: 'current' }, present, counts, missing);
    expect(sentences.at(-1)).toMatch(/text of 4 sources .* “One”, “Two”, “Three” and 1 more/);
  });

  it('has nothing to say of a new, empty archive', () => {
    const absent = { state: 'absent', dataLoss: 'none', dataLossMessage: '' } as const;
    const empty = { ...outcome, kind: 'rebuilt', because: 'absent', head: { seq: 0, hash: '' } } as const;
    expect(openingReport(empty, absent, counts, []).sentences).toEqual([]);
  });
});
