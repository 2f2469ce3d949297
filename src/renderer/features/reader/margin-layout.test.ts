import { describe, expect, it } from 'vitest';
import { MARK_TARGET_PX, marginPlaces, marginTops, placesInView, usualNoteHeight } from './margin-layout';

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

describe('a margin with very many notes', () => {
  const items = Array.from({ length: 2000 }, (_, index) => index);

  it('keeps every mark near its passage, however many stand there', () => {
    const places = marginPlaces(
      items,
      (index) => index * 2,
      () => 0,
    );
    const furthest = Math.max(...places.map(({ item, markTop }) => markTop - item * 2));
    expect(furthest).toBeLessThan(100);
  });

  it('has only those near the view on the page, also a long note that begins above it', () => {
    const places = marginPlaces(
      items,
      (index) => index * 100,
      (index) => (index === 40 ? 900 : 20),
    );
    const shown = placesInView(places, { top: 4500, bottom: 5000 });
    expect(shown.length).toBeLessThan(20);
    expect(shown[0]?.item).toBe(40);
    expect(shown.at(-1)).toMatchObject({ item: 50, index: 50 });
  });

  it('leaves out what has no place on the screen, and orders the rest from above', () => {
    const tops = new Map([
      [0, 50],
      [1, undefined],
      [2, 10],
    ]);
    const places = marginPlaces(
      [0, 1, 2],
      (item) => tops.get(item),
      () => 20,
    );
    expect(places.map(({ item }) => item)).toEqual([2, 0]);
  });

  it('takes an unmeasured note to be as tall as its words', () => {
    expect(usualNoteHeight('short', 0)).toBeLessThan(
      usualNoteHeight('a much longer note that takes two lines', 0),
    );
    expect(usualNoteHeight('x'.repeat(9000), 0)).toBe(usualNoteHeight('x'.repeat(400), 0));
  });
});
