import { expect, it } from 'vitest';
import { unfitRuntime } from './runtime-check';

const released = { isPackaged: true, electron: '45.4.1', hasNoSandbox: false };

it('a released app runs on a current Electron with its sandbox', () => {
  expect(unfitRuntime(released)).toBeUndefined();
});

it('a released app refuses to run without its sandbox, or on the runtime for development', () => {
  expect(unfitRuntime({ ...released, hasNoSandbox: true })).toContain('sandbox');
  expect(unfitRuntime({ ...released, electron: '33.2.1' })).toContain('33.2.1');
});

it('development may do both', () => {
  expect(unfitRuntime({ isPackaged: false, electron: '33.2.1', hasNoSandbox: true })).toBeUndefined();
});
