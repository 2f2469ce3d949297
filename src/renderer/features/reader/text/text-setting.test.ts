import { expect, it } from 'vitest';
import { measureEm, TEXT_RANGES, USUAL_SETTING } from './text-setting';

it('the usual setting is the designed one: 17 px on a measure of 36.5 em', () => {
  expect(USUAL_SETTING.documentTextSize).toBe(17);
  expect(measureEm(USUAL_SETTING)).toBe(36.5);
});

it('every range holds its usual value, at a whole number of steps', () => {
  for (const [name, { least, most, step, usual }] of Object.entries(TEXT_RANGES)) {
    expect(usual, name).toBeGreaterThanOrEqual(least);
    expect(usual, name).toBeLessThanOrEqual(most);
    expect((most - least) % step, name).toBe(0);
    expect((usual - least) % step, name).toBe(0);
  }
});
