import { describe, expect, it } from 'vitest';
import { quoteLikeness } from './quote-likeness';

describe('how like two quotes are', () => {
  it('counts the letters that need not be changed', () => {
    expect(quoteLikeness('twelve from each', 'twelve frorn each')).toBeCloseTo(13 / 15);
    expect(quoteLikeness('mill', 'hill')).toBe(0.75);
    expect(quoteLikeness('', 'hill')).toBe(0);
    expect(quoteLikeness('', '')).toBe(1);
  });

  it('does not count spaces, line breaks and hyphens', () => {
    expect(quoteLikeness('the old mill', 'the old-\nmill ')).toBe(1);
  });

  it('compares long quotes by both of their ends', () => {
    const long = 'abcdefghij'.repeat(2000);
    expect(quoteLikeness(long, long)).toBe(1);
    expect(quoteLikeness(long, `${long.slice(0, 10_000)}${'z'.repeat(10_000)}`)).toBe(0.5);
  });
});
