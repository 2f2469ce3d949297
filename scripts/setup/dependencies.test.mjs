import { expect, test } from 'vitest';
import { locksSamePackages } from './dependencies.mjs';

const lock = ({ wanted = { a: '^1.0.0' }, a = {}, more = {} } = {}) =>
  JSON.stringify({
    lockfileVersion: 3,
    packages: {
      '': { devDependencies: wanted },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a', ...a },
      ...more,
    },
  });

test('a detail that another version of npm leaves out is no change', () => {
  expect(locksSamePackages(lock({ a: { libc: ['glibc'] } }), Buffer.from(lock()))).toBe(true);
});

test('another version, other bytes, another package or another wish is a change', () => {
  expect(locksSamePackages(lock(), lock({ a: { version: '1.0.1' } }))).toBe(false);
  expect(locksSamePackages(lock(), lock({ a: { integrity: 'sha512-b' } }))).toBe(false);
  expect(locksSamePackages(lock(), lock({ more: { 'node_modules/b': { version: '1.0.0' } } }))).toBe(false);
  expect(locksSamePackages(lock(), lock({ wanted: { a: '^1.0.0', b: '*' } }))).toBe(false);
});

test('a lock file that has vanished is a change', () => {
  expect(locksSamePackages(lock(), undefined)).toBe(false);
});
