import { describe, expect, it } from 'vitest';
import { endStepOfKeys, handleStepOfKeys } from './mark-keys';

const press = (
  key: string,
  held: Partial<Record<'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey', true>> = {},
) => ({ key, code: key, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...held });

describe('keys that move the ends of a mark', () => {
  it('move the end to the sides and the beginning up and down, by words', () => {
    const held = { altKey: true, shiftKey: true } as const;
    expect(endStepOfKeys(press('ArrowRight', held))).toEqual({ end: 'end', unit: 'word', direction: 1 });
    expect(endStepOfKeys(press('ArrowUp', held))).toEqual({ end: 'start', unit: 'word', direction: -1 });
  });

  it('leave the keys of the window, of selecting and of other workspaces alone', () => {
    expect(endStepOfKeys(press('ArrowLeft', { altKey: true }))).toBe(undefined);
    expect(endStepOfKeys(press('ArrowLeft', { shiftKey: true }))).toBe(undefined);
    expect(endStepOfKeys(press('ArrowLeft', { altKey: true, shiftKey: true, ctrlKey: true }))).toBe(
      undefined,
    );
  });

  it('move by letters on the handle of an end, and by words with Ctrl, or Option on macOS', () => {
    expect(handleStepOfKeys(press('ArrowLeft'), false)).toEqual({ unit: 'letter', direction: -1 });
    expect(handleStepOfKeys(press('ArrowRight', { ctrlKey: true }), false)?.unit).toBe('word');
    expect(handleStepOfKeys(press('ArrowRight', { altKey: true }), true)?.unit).toBe('word');
    expect(handleStepOfKeys(press('ArrowRight', { altKey: true }), false)).toBe(undefined);
    expect(handleStepOfKeys(press('Home'), false)).toBe(undefined);
  });
});
