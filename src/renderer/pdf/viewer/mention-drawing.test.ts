import { describe, expect, it } from 'vitest';
import { mentionStroke } from './mention-drawing';

describe('the line under a date or a name on a page', () => {
  it('tells them apart without colour: dots, and thinner dashes', () => {
    const [date, name] = [mentionStroke('date', 12), mentionStroke('name', 12)];
    expect(date.isRound && date.dashes.startsWith('0 ')).toBe(true);
    expect(name.isRound).toBe(false);
    expect(name.width).toBeLessThan(date.width);
  });

  it('stays thin enough for small print, and thick enough to be drawn', () => {
    expect(mentionStroke('name', 4).width).toBe(0.4);
    expect(mentionStroke('date', 22).width).toBe(1.98);
  });
});
