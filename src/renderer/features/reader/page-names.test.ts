import { describe, expect, it } from 'vitest';
import { labelOf, pageNamed } from './page-names';

const printed = { labels: ['i', 'ii', '1', '2', ''], pages: 5 };

describe('the names of pages', () => {
  it('are those printed on them, or their place in the file', () => {
    expect(labelOf(printed, 1)).toBe('ii');
    expect(labelOf(printed, 4)).toBe('5');
    expect(labelOf({ labels: undefined }, 2)).toBe('3');
  });

  it('lead to the page so labelled before the page at that place', () => {
    expect(pageNamed(printed, '2')).toBe(3);
    expect(pageNamed(printed, ' II ')).toBe(1);
    expect(pageNamed(printed, '5')).toBe(4);
    expect(pageNamed({ labels: undefined, pages: 3 }, '3')).toBe(2);
  });

  it('lead nowhere when there is no such page', () => {
    expect(pageNamed(printed, '6')).toBe(undefined);
    expect(pageNamed(printed, '0')).toBe(undefined);
    expect(pageNamed(printed, 'cover')).toBe(undefined);
  });
});
