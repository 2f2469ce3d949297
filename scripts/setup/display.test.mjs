import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openDisplay } from './display.mjs';
import { findProgram } from './run-command.mjs';

const bare = { environment: { PATH: process.env.PATH }, platform: process.platform };
const canOpen = process.platform === 'linux' && findProgram('Xvfb') !== undefined;

test('the display of the desktop is used where there is one', async () => {
  const display = await openDisplay({ environment: { DISPLAY: ':7' }, platform: 'linux' });
  expect(display).toMatchObject({ isVirtual: false, environment: {} });
});

test.runIf(canOpen)('two virtual displays have different numbers, and leave nothing behind', async () => {
  const displays = await Promise.all([openDisplay(bare), openDisplay(bare)]);
  const numbers = displays.map(({ environment }) => environment.DISPLAY);
  for (const number of numbers) expect(number).toMatch(/^:\d+$/);
  expect(new Set(numbers).size).toBe(2);
  const keys = displays.map(({ environment }) => environment.XAUTHORITY);
  expect(keys.every((path) => existsSync(path))).toBe(true);
  for (const display of displays) display.close();
  expect(keys.some((path) => existsSync(path))).toBe(false);
});
