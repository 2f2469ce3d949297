import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SettingsFile, defaultSettings, parseSettings } from './settings-file';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  path = join(folder, 'inner', 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the settings', () => {
  it('begin with the usual ones', () => {
    const file = new SettingsFile(path);
    expect(file.settings).toEqual(defaultSettings);
    expect(file.notice).toBeUndefined();
  });

  it('are there again at the next start', () => {
    new SettingsFile(path).change({ theme: 'dark', panels: { notes: 300 } });
    expect(new SettingsFile(path).settings).toEqual({
      ...defaultSettings,
      theme: 'dark',
      panels: { notes: 300 },
    });
    expect(readdirSync(join(folder, 'inner'))).toEqual(['settings.json']);
  });

  it('keep what another open archive changed meanwhile', () => {
    const one = new SettingsFile(path);
    const other = new SettingsFile(path);
    one.change({ theme: 'dark' });
    expect(other.change({ singleKeys: false })).toEqual({
      ...defaultSettings,
      theme: 'dark',
      singleKeys: false,
    });
  });

  it('hold the researcher’s keys, and nothing in their place that is no key', () => {
    new SettingsFile(path).change({ keys: { find: 'mod+alt+f', 'reader.note': '', redo: 'mod+r f8' } });
    expect(new SettingsFile(path).settings.keys['find']).toBe('mod+alt+f');
    expect(parseSettings({ keys: { find: 'Ctrl plus F' } })).toBeUndefined();
    expect(parseSettings({ keys: { find: 7 } })).toBeUndefined();
  });

  it('that are damaged are set aside, and the researcher is told', () => {
    new SettingsFile(path).change({ theme: 'dark' });
    for (const [number, damaged] of ['{"theme":', '{"theme":"pink"}', '[]'].entries()) {
      writeFileSync(path, damaged);
      const file = new SettingsFile(path);
      expect(file.settings).toEqual(defaultSettings);
      expect(file.notice).toContain(`settings.damaged-${number + 1}.json`);
      expect(existsSync(path)).toBe(false);
      expect(readFileSync(join(folder, 'inner', `settings.damaged-${number + 1}.json`), 'utf8')).toBe(
        damaged,
      );
    }
  });

  it('of a newer or older version keep what is known', () => {
    expect(parseSettings({ theme: 'light', colour: 'green' })).toEqual({
      ...defaultSettings,
      theme: 'light',
    });
  });
});
