import { describe, expect, it } from 'vitest';
import type { AnnotationRow } from '../../../core/annotation-work';
import { KnownParts, partsOfMark } from './mark-parts';

const view = {
  partOf: ({ start }: { start: number }) => start / 100,
  partOfBoxes: (_: number, boxes: readonly { y: number }[]) => (boxes[0]?.y ?? 0) / 1000,
};
const box = (y: number) => ({ x: 0, y, width: 10, height: 10 });
const anchor = (pageIndex: number, y: number | undefined) => ({
  extraction: 'e',
  pageIndex,
  start: 40,
  end: 50,
  quote: 'words',
  prefix: '',
  suffix: '',
  boxes: y === undefined ? [] : [box(y)],
});
const row = (annotation: object, extraction = 'e') =>
  ({ annotation, source: { sha256: 'o', extraction: { sha256: extraction } } }) as unknown as AnnotationRow;

describe('where marks stand on their pages', () => {
  it('is a place for each piece', () => {
    const parts = partsOfMark(view, row({ kind: 'highlight', anchors: [anchor(3, 250), anchor(4, 100)] }));
    expect(parts).toEqual([
      { pageIndex: 3, part: 0.25 },
      { pageIndex: 4, part: 0.1 },
    ]);
  });
  it('is found by the words where no boxes are kept, and where they were when they are lost', () => {
    expect(partsOfMark(view, row({ kind: 'underline', anchors: [anchor(3, undefined)] }))).toEqual([
      { pageIndex: 3, part: 0.4 },
    ]);
    const lost = row({ kind: 'highlight', anchors: [anchor(5, 250)] }, 'another reading');
    expect(partsOfMark(view, lost)).toEqual([{ pageIndex: 5, part: 0.4 }]);
  });
  it('is the rectangle of an area, and nowhere for a note on the whole source', () => {
    const area = { pageIndex: 7, box: box(600) };
    expect(partsOfMark(view, row({ kind: 'area', area, anchors: [anchor(0, 1)] }))).toEqual([
      { pageIndex: 7, part: 0.6 },
    ]);
    expect(partsOfMark(view, row({ kind: 'source', anchors: [anchor(0, undefined)] }))).toEqual([]);
  });
  it('is found once for each mark, and anew when the pages are turned', () => {
    let asked = 0;
    const counting = {
      ...view,
      partOfBoxes: (page: number, boxes: readonly { y: number }[]) => {
        asked += 1;
        return view.partOfBoxes(page, boxes);
      },
    };
    const parts = new KnownParts(counting);
    const marked = row({ kind: 'highlight', anchors: [anchor(3, 250)] });
    for (const turn of [0, 0, 90, 90])
      expect(parts.first(marked, turn)).toEqual({ pageIndex: 3, part: 0.25 });
    expect(asked).toBe(2);
  });
});
