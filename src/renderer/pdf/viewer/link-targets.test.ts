import { describe, expect, it } from 'vitest';
import { linkOf, partOfDestination } from './link-targets';

const rect = [10, 20, 110, 32];

describe('links on a page', () => {
  it('lead to a place of the document or to an address', () => {
    expect(linkOf({ subtype: 'Link', rect, dest: 'chapter-2' })).toEqual([
      { rect, address: undefined, dest: 'chapter-2' },
    ]);
    expect(linkOf({ subtype: 'Link', rect, url: 'mailto:desk@lock.example' })).toEqual([
      { rect, address: 'mailto:desk@lock.example', dest: undefined },
    ]);
  });
  it('show an address as it is written, also one that no program would follow', () => {
    expect(linkOf({ subtype: 'Link', rect, unsafeUrl: 'lock.example/a\u202eb\n' })[0]?.address).toBe(
      'lock.example/ab',
    );
  });
  it('are nothing else: notes, actions without a place, and things without a rectangle', () => {
    expect(linkOf({ subtype: 'Text', rect, dest: 'x' })).toEqual([]);
    expect(linkOf({ subtype: 'Link', rect, action: 'NextPage' })).toEqual([]);
    expect(linkOf({ subtype: 'Link', rect: [0, 1, Number.NaN, 3], dest: 'x' })).toEqual([]);
    expect(linkOf(null)).toEqual([]);
  });
});

describe('the height of a destination', () => {
  const view = [0, 0, 600, 800];
  it('is read from the kinds that name one', () => {
    expect(partOfDestination([{}, { name: 'XYZ' }, 72, 600, null], view)).toBeCloseTo(0.25);
    expect(partOfDestination([{}, { name: 'FitH' }, 400], view)).toBeCloseTo(0.5);
    expect(partOfDestination([{}, { name: 'FitR' }, 0, 0, 10, 200], view)).toBeCloseTo(0.75);
  });
  it('is the top of the page in all others, and never outside the page', () => {
    expect(partOfDestination([{}, { name: 'Fit' }], view)).toBe(0);
    expect(partOfDestination([{}, { name: 'XYZ' }, null, null, null], view)).toBe(0);
    expect(partOfDestination([{}, { name: 'XYZ' }, 0, 9000, 0], view)).toBe(0);
    expect(partOfDestination(null, view)).toBe(0);
  });
});
