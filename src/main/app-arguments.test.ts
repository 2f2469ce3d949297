import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { argumentsForArchive, parseAppArguments } from './app-arguments';

const encode = (request: unknown) => Buffer.from(JSON.stringify(request)).toString('base64url');
const parsed = (argv: readonly string[]) => {
  const result = parseAppArguments(argv, '/home/ada');
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};

describe('the arguments of the app', () => {
  it('may be none', () => {
    expect(parsed(['electron', '--no-sandbox', '.'])).toEqual({
      archive: undefined,
      dataFolder: undefined,
      command: undefined,
    });
  });

  it('name the archive and the data folder, relative to where the app was started', () => {
    const { archive, dataFolder } = parsed(['electron', '.', '--archive', 'trial', '--data-dir=/tmp/data']);
    expect(archive).toBe(resolve('/home/ada/trial'));
    expect(dataFolder).toBe(resolve('/tmp/data'));
  });

  it('may be followed by ones of Chromium', () => {
    expect(parsed(['electron', '.', '--archive=a', '--disable-gpu']).archive).toBe(resolve('/home/ada/a'));
  });
});

describe('a terminal command', () => {
  it('brings its words, its folder and the width of the terminal', () => {
    const request = { args: ['search', 'café — “quoted”', '--json'], cwd: '/data', columns: 120 };
    expect(parsed(['electron', '.', '--command', encode(request)]).command).toEqual(request);
  });

  it('names its archive relative to its own folder', () => {
    const request = { args: ['list', '--archive', 'trial'], cwd: '/data' };
    const { archive, command } = parsed([
      'electron',
      '.',
      '--archive',
      'other',
      '--command',
      encode(request),
    ]);
    expect(archive).toBe(resolve('/data/trial'));
    expect(command?.args).toEqual(['list', '--archive', 'trial']);
    expect(command?.columns).toBe(80);
  });

  it('may name the data folder, which it then does not see', () => {
    const request = { args: ['list', '--data-dir', 'own', '--json'], cwd: '/data' };
    const { dataFolder, command } = parsed(['electron', '.', '--command', encode(request)]);
    expect(dataFolder).toBe(resolve('/data/own'));
    expect(command?.args).toEqual(['list', '--json']);
  });

  it('has only words after a bare --', () => {
    const request = { args: ['search', '--', '--archive', 'x', '--data-dir', 'y'], cwd: '/data' };
    const { archive, dataFolder, command } = parsed(['electron', '.', '--command', encode(request)]);
    expect(archive).toBeUndefined();
    expect(dataFolder).toBeUndefined();
    expect(command?.args).toEqual(request.args);
  });

  it('that arrives damaged is refused with a sentence', () => {
    for (const damaged of ['', '%%%', encode({ args: 'list' }), encode([]), encode({ args: [], cwd: '' })]) {
      const result = parseAppArguments(['electron', '.', '--command', damaged], '/');
      expect(result.ok || result.failure.kind, damaged).toBe('bad-command');
    }
  });
});

it('starting again on another archive keeps the other arguments', () => {
  const argv = ['.', '--archive', 'old', '--data-dir', 'd', '--archive=older'];
  expect(argumentsForArchive(argv, '/new')).toEqual(['.', '--data-dir', 'd', '--archive', '/new']);
});
