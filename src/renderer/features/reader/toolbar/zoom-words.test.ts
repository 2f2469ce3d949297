import { describe, expect, it } from 'vitest';
import { percentOf, typedScale, zoomOfChoice } from './zoom-words';

describe('zoom as it is said', () => {
  it('reads a percentage or a factor as it is typed', () => {
    expect(['125', '125 %', ' 80%', '1,5x', '1.5×'].map(typedScale)).toEqual([1.25, 1.25, 0.8, 1.5, 1.5]);
    expect(['', 'wide', '-3', '0', '1 2'].map(typedScale)).toEqual([1, 2, 3, 4, 5].map(() => undefined));
  });
  it('shows whole percents, and knows what a choice means', () => {
    expect(percentOf(0.666)).toBe('67%');
    expect(zoomOfChoice('page')).toBe('page');
    expect(zoomOfChoice('0.75')).toBe(0.75);
  });
});
