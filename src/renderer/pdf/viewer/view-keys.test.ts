import { describe, expect, it } from 'vitest';
import { pageOfStep, stepOfKey } from './view-keys';

const press = (key: string, held: { ctrlKey?: boolean; altKey?: boolean; shiftKey?: boolean } = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('keys that turn pages', () => {
  it('go by page in every layout', () => {
    expect(stepOfKey(press('PageDown'), false)).toBe('next');
    expect(stepOfKey(press('PageUp'), true)).toBe('previous');
    expect(stepOfKey(press('Home'), false)).toBe('first');
    expect(stepOfKey(press('End', { ctrlKey: true }), false)).toBe('last');
  });
  it('take the arrows to the sides only where one page is shown', () => {
    expect(stepOfKey(press('ArrowRight'), true)).toBe('next');
    expect(stepOfKey(press('ArrowRight'), false)).toBeUndefined();
  });
  it('leave keys with Shift to the selection and with Alt to the history', () => {
    expect(stepOfKey(press('PageDown', { shiftKey: true }), false)).toBeUndefined();
    expect(stepOfKey(press('ArrowLeft', { altKey: true }), true)).toBeUndefined();
  });
});

describe('the page a step leads to', () => {
  const at = { pageIndex: 4, isBegun: false, pages: 9, across: 1 as const };
  it('is the next or the one before, within the document', () => {
    expect(pageOfStep('next', at)).toBe(5);
    expect(pageOfStep('previous', at)).toBe(3);
    expect(pageOfStep('next', { ...at, pageIndex: 8 })).toBe(8);
    expect(pageOfStep('previous', { ...at, pageIndex: 0 })).toBe(0);
  });
  it('is the beginning of the page itself when one is in the middle of it and goes back', () => {
    expect(pageOfStep('previous', { ...at, isBegun: true })).toBe(4);
  });
  it('is two further on where two stand beside one another', () => {
    expect(pageOfStep('next', { ...at, across: 2 })).toBe(6);
    expect(pageOfStep('previous', { ...at, across: 2 })).toBe(2);
  });
});
