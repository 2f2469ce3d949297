import { describe, expect, it } from 'vitest';
import { popoverPlace } from './popover-place';

const room = { left: 0, top: 0, right: 800, bottom: 600 };
const size = { width: 352, height: 200 };

describe('the selection’s popover', () => {
  it('opens below the selection', () => {
    expect(popoverPlace({ left: 300, top: 100, right: 500, bottom: 120 }, room, size)).toEqual({
      left: 224,
      top: 128,
    });
  });

  it('flips above when there is no room below', () => {
    expect(popoverPlace({ left: 300, top: 450, right: 500, bottom: 470 }, room, size).top).toBe(242);
  });

  it('stays inside the room at its sides', () => {
    expect(popoverPlace({ left: 0, top: 10, right: 20, bottom: 30 }, room, size).left).toBe(8);
    expect(popoverPlace({ left: 780, top: 10, right: 800, bottom: 30 }, room, size).left).toBe(440);
  });

  it('stays inside the room when the selection is as high as the room', () => {
    const { top } = popoverPlace({ left: 0, top: -50, right: 800, bottom: 700 }, room, size);
    expect(top).toBe(392);
  });
});
