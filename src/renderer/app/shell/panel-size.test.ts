import { expect, it } from 'vitest';
import { allowedWidth, PANEL_LIMITS, widthAfterKey } from './panel-size';

it('keeps panels between their limits', () => {
  expect(allowedWidth(10)).toBe(PANEL_LIMITS.narrowest);
  expect(allowedWidth(9999)).toBe(PANEL_LIMITS.widest);
  expect(allowedWidth(300.4)).toBe(300);
});

it('moves the separator the way the arrow points', () => {
  expect(widthAfterKey('ArrowRight', 300, 'left')).toBe(316);
  expect(widthAfterKey('ArrowRight', 300, 'right')).toBe(284);
  expect(widthAfterKey('Home', 300, 'right')).toBe(PANEL_LIMITS.narrowest);
  expect(widthAfterKey('x', 300, 'left')).toBeUndefined();
});
