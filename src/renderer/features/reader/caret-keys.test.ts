import { describe, expect, it } from 'vitest';
import { caretMove } from './caret-keys';

const press = (
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', true>> = {},
) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

describe('the caret in a text that is read', () => {
  it('moves by letter and line, and by word and paragraph with Ctrl', () => {
    expect(caretMove(press('ArrowRight'), false)).toEqual({
      alter: 'move',
      direction: 'right',
      granularity: 'character',
    });
    expect(caretMove(press('ArrowLeft', { ctrlKey: true }), false)?.granularity).toBe('word');
    expect(caretMove(press('ArrowDown', { ctrlKey: true }), false)?.granularity).toBe('paragraph');
    expect(caretMove(press('ArrowLeft', { altKey: true }), true)?.granularity).toBe('word');
  });

  it('extends the selection with Shift', () => {
    expect(caretMove(press('End', { shiftKey: true }), false)).toEqual({
      alter: 'extend',
      direction: 'forward',
      granularity: 'lineboundary',
    });
  });

  it('leaves other keys, and keys of the system, alone', () => {
    expect(caretMove(press('n'), false)).toBe(undefined);
    expect(caretMove(press('ArrowLeft', { altKey: true }), false)).toBe(undefined);
  });
});
