import { describe, expect, it } from 'vitest';
import { MARK_TARGET_PX, marginTops } from './margin-layout';

describe('notes in the margin', () => {
  it('stand beside their passages when there is room', () => {
    const notes = [
      { wanted: 10, height: 20 },
      { wanted: 100, height: 20 },
    ];
    expect(marginTops(notes)).toEqual([10, 100]);
  });

  it('push one another down, 14 px apart, and keep their order', () => {
    const notes = [
      { wanted: 10, height: 40 },
      { wanted: 12, height: 20 },
      { wanted: 70, height: 20 },
    ];
    expect(marginTops(notes)).toEqual([10, 64, 98]);
  });
});

it('parts marks by their own height only, also when two stand on one line', () => {
  const marks = [10, 10, 30].map((wanted) => ({ wanted, height: MARK_TARGET_PX }));
  expect(marginTops(marks, 0)).toEqual([10, 34, 58]);
});
