import { expect, test } from 'vitest';
import { commandArguments } from './command-arguments.mjs';
import { requireDisplay } from './display.mjs';
import { electronFlags, exitCodeOf, isChromiumNoise } from './launch.mjs';

const decode = (word) => JSON.parse(Buffer.from(word, 'base64url').toString('utf8'));

test('the sandbox is switched off for root on Linux and for nobody else', () => {
  const display = { isVirtual: false };
  expect(electronFlags(display, { platform: 'linux', userId: 0 })).toEqual(['--no-sandbox']);
  expect(electronFlags(display, { platform: 'linux', userId: 1000 })).toEqual([]);
  expect(electronFlags(display, { platform: 'darwin', userId: 0 })).toEqual([]);
  expect(electronFlags(display, { platform: 'win32', userId: undefined })).toEqual([]);
});

test('a virtual display has no graphics card', () => {
  expect(electronFlags({ isVirtual: true }, { platform: 'linux', userId: 1000 })).toEqual(['--disable-gpu']);
});

test('without a display and without Xvfb one sentence says what to do', () => {
  const bare = { environment: { PATH: '/nowhere' }, platform: 'linux' };
  expect(() => requireDisplay(bare)).toThrow(/no display.*install Xvfb/);
  expect(() => requireDisplay({ ...bare, environment: { DISPLAY: ':0' } })).not.toThrow();
  expect(() => requireDisplay({ ...bare, platform: 'darwin' })).not.toThrow();
});

test('a command travels as one word that Chromium cannot take for a switch', () => {
  const args = ['search', '--no-sandbox', 'Ծովի "ափին"', '', '-'];
  const [flag, word, ...more] = commandArguments(args, { cwd: '/home/a b', columns: 100 });
  expect(flag).toBe('--command');
  expect(word).toMatch(/^[\w-]+$/);
  expect(more).toEqual([]);
  expect(decode(word)).toEqual({ args, cwd: '/home/a b', columns: 100 });
});

test('an output that is no terminal has no width', () => {
  expect(decode(commandArguments([], { cwd: '/', columns: undefined })[1])).toEqual({ args: [], cwd: '/' });
});

test("Chromium's remarks about the machine are noise; its fatal errors and the app's words are not", () => {
  const noise = [
    '[4447:1123/122342.426515:ERROR:bus.cc(407)] Failed to connect to the bus',
    '[12:0102/000000.1:WARNING:gpu_process_host.cc(1)] eglInitialize failed',
    '[12:34:0102/000000.123456:ERROR:dbus/bus.cc:406] Failed to connect',
  ];
  const words = [
    '[12:0102/000000.1:FATAL:electron_main_delegate.cc(287)] Running as root',
    'sourcebook: no source called "a"',
    '[1]: ERROR',
  ];
  expect(noise.filter((line) => !isChromiumNoise(line))).toEqual([]);
  expect(words.filter((line) => isChromiumNoise(line))).toEqual([]);
});

test("the exit code is the app's own, but an interrupted command has not succeeded", () => {
  expect(exitCodeOf({ code: 3, signal: null })).toBe(3);
  expect(exitCodeOf({ code: 0, signal: null })).toBe(0);
  expect(exitCodeOf({ code: 0, signal: null, requestedBy: 'SIGINT' })).toBe(130);
  expect(exitCodeOf({ code: 3, signal: null, requestedBy: 'SIGINT' })).toBe(3);
  expect(exitCodeOf({ code: null, signal: 'SIGKILL' })).toBe(137);
});
