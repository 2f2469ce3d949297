import { describe, expect, it } from 'vitest';
import { COMMAND_SPECS, commandHelp, generalHelp } from './command-specs';
import { countOption, optionValue, parseCommand } from './parse-command';
import { splitLine } from './split-line';

const parsed = (...args: string[]) => {
  const result = parseCommand(args);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};
const refused = (...args: string[]) => {
  const result = parseCommand(args);
  if (result.ok) throw new Error('was accepted');
  return result.failure;
};

describe('the terminal command', () => {
  it('takes several paths', () => {
    expect(parsed('import', 'a.pdf', 'b c.txt', '--json')).toMatchObject({
      positionals: ['a.pdf', 'b c.txt'],
      json: true,
    });
  });

  it('finds two-word commands, with options before or after', () => {
    expect(parsed('--archive', 'X', 'event', 'add', 'Round table', '--date', '2026-02').spec.name).toBe(
      'event add',
    );
    expect(parsed('event', 'list', '--archive=X').spec.name).toBe('event list');
  });

  it('keeps repeated tags in order and refuses a second note', () => {
    const command = parsed('annotate', 's1', '--quote', '--odd', '--tag', 'b', '--tag', 'a');
    expect(command.options.get('tag')).toEqual(['b', 'a']);
    expect(optionValue(command, 'quote')).toBe('--odd');
    expect(refused('annotate', 's1', '--quote', 'q', '--note', '1', '--note', '2')).toMatchObject({
      kind: 'wrong-usage',
    });
  });

  it.each([
    [['import']],
    [['sing']],
    [['search', 'two', 'words']],
    [['event', 'add', 'No date']],
    [['sources', '--loud']],
    [['text', 's1', '--page']],
  ])('refuses %j as wrong usage', (args) => {
    expect(refused(...args)).toMatchObject({ kind: 'wrong-usage' });
  });

  it('gives help for the whole and for each command', () => {
    expect(refused()).toEqual({ kind: 'help', spec: undefined });
    expect(refused('--help')).toEqual({ kind: 'help', spec: undefined });
    for (const spec of COMMAND_SPECS) {
      expect(refused(...spec.name.split(' '), '--help')).toEqual({ kind: 'help', spec });
      for (const option of spec.options) expect(commandHelp(spec)).toContain(`--${option.name}`);
      expect(generalHelp()).toContain(spec.name);
    }
  });

  it('takes whole numbers from 1 only', () => {
    expect(countOption(parsed('text', 's', '--page', '3'), 'page')).toEqual({ ok: true, value: 3 });
    for (const bad of ['0', '-1', '1.5', 'x'])
      expect(countOption(parsed('text', 's', `--page=${bad}`), 'page').ok).toBe(false);
  });
});

describe('a line of a command file', () => {
  it('is split at spaces outside quotes', () => {
    expect(splitLine(`annotate s1 --quote "he said \\"no\\"" --note 'it''s' a\\ b ""`)).toEqual({
      ok: true,
      value: ['annotate', 's1', '--quote', 'he said "no"', '--note', 'its', 'a b', ''],
    });
  });

  it('is refused when a quote does not end', () => {
    expect(splitLine('search "open').ok).toBe(false);
  });
});
