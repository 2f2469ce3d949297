import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { commandArguments, desktopArguments } from './call-arguments';
import { defaultSettings } from './settings-file';

const envelope = { kind: 'a', at: 'b', actor: 'c', step: null, payload: { any: ['thing'] } };
const fits = (verb: keyof typeof desktopArguments, ...args: readonly unknown[]) =>
  desktopArguments[verb].safeParse(args).success;

describe('the arguments of a call', () => {
  it('are let through in the agreed shape', () => {
    expect(fits('append', [envelope])).toBe(true);
    expect(fits('storeFile', randomUUID())).toBe(true);
    expect(fits('writeObject', 'id', new Uint8Array(1024 * 1024))).toBe(true);
    expect(fits('changeSettings', defaultSettings)).toBe(true);
    expect(fits('changeSettings', { theme: 'dark' })).toBe(true);
    expect(fits('setMenuState', { undo: undefined, redo: 'note', view: 'source' })).toBe(true);
    expect(commandArguments.exit.safeParse([3]).success).toBe(true);
  });

  it('are refused in any other', () => {
    expect(fits('append', [{ ...envelope, seq: 1 }])).toBe(false);
    expect(fits('append', [envelope], 'more')).toBe(false);
    expect(fits('storeFile', '/etc/passwd')).toBe(false);
    expect(fits('writeObject', 'id', new Uint8Array(1024 * 1024 + 1))).toBe(false);
    expect(fits('writeObject', 'id', [1, 2])).toBe(false);
    expect(fits('verify', ['../x'])).toBe(false);
    expect(fits('entries', -1, 10)).toBe(false);
    expect(fits('entries', 0, Number.POSITIVE_INFINITY)).toBe(false);
    expect(fits('changeSettings', { theme: 'pink' })).toBe(false);
    expect(fits('changeSettings', { lastArchive: '/' })).toBe(false);
    expect(commandArguments.exit.safeParse([256]).success).toBe(false);
  });
});
