import { describe, expect, it } from 'vitest';
import type { AnnotationRow } from '../../../core/annotation-work';
import type { PassageAnchor } from '../../../core/model/annotation';
import { shownPieces } from './shown-pieces';

const box = { x: 1, y: 2, width: 3, height: 4 };
const anchor = (more: Partial<PassageAnchor> = {}): PassageAnchor => ({
  extraction: 'reading',
  original: 'file',
  pageIndex: 0,
  start: 0,
  end: 4,
  quote: 'word',
  prefix: '',
  suffix: '',
  boxes: [box],
  ...more,
});
const row = (annotation: object) =>
  ({
    annotation,
    source: { sha256: 'file', extraction: { sha256: 'reading' } },
  }) as unknown as AnnotationRow;

describe('the pieces of a mark that are drawn', () => {
  it('are those that stand in the present reading; likeness makes them doubtful', () => {
    const pieces = shownPieces(
      row({
        anchors: [
          anchor(),
          anchor({ extraction: 'former reading' }),
          anchor({ health: { state: 'lost' } }),
          anchor({ health: { state: 'approximate', likeness: 0.9 } }),
          anchor({ health: { state: 'moved' } }),
        ],
      }),
    );
    expect(pieces.map(({ isDoubtful }) => isDoubtful)).toEqual([false, true, false]);
  });

  it('are the rectangle of an area, even when its words were lost, but not on another file', () => {
    const area = { pageIndex: 2, box: { x: 9, y: 9, width: 9, height: 9 } };
    const lost = anchor({ extraction: 'former reading' });
    expect(shownPieces(row({ anchors: [lost], area })).map(({ boxes }) => boxes)).toEqual([[area.box]]);
    expect(shownPieces(row({ anchors: [anchor({ original: 'older file' })], area }))).toEqual([]);
  });
});
