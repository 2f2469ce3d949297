import { describe, expect, it } from 'vitest';
import type { AnchorHealth, Annotation, AnnotationKind, PassageAnchor } from '../model/annotation';
import type { Excerpt } from '../model/excerpt';
import { healthBlocks, markedBlocks } from './excerpt-marks';

const anchor = (changes: Partial<PassageAnchor>): PassageAnchor => ({
  extraction: 'e',
  pageIndex: 0,
  start: 0,
  end: 0,
  quote: '',
  prefix: '',
  suffix: '',
  boxes: [],
  ...changes,
});

const annotation = (kind: AnnotationKind, ...pieces: Partial<PassageAnchor>[]): Annotation => {
  const [first = {}, ...others] = pieces;
  return {
    id: 'a',
    sourceId: 's',
    kind,
    anchors: [anchor(first), ...others.map(anchor)],
    highlight: 1,
    note: '',
    tags: [],
    author: 'tester',
    createdAt: '',
    changedAt: '',
  };
};

const blocks = (health: AnchorHealth, check: Excerpt['check'] = 'stands') =>
  healthBlocks({ health, check } as Excerpt).join('\n');

describe('what an excerpt shows', () => {
  it('quotes several pieces as one, with a gap between those that do not adjoin', () => {
    const pieces = [
      { quote: 'One *bird*', suffix: ' sang' },
      { quote: 'three birds', start: 40 },
    ];
    expect(markedBlocks(annotation('highlight', ...pieces))).toEqual([
      '> One \\*bird\\* \\[…\\] three birds',
    ]);
  });

  it('names a rectangle, a point and a note on the source, which quote nothing', () => {
    expect(markedBlocks(annotation('area', { quote: '' }))).toEqual(['*An area of the page.*']);
    expect(markedBlocks(annotation('area', { quote: 'stamp' }))).toEqual([
      '*An area of the page, with the words:*',
      '> stamp',
    ]);
    expect(markedBlocks(annotation('source'))).toEqual(['*A note on the source as a whole.*']);
    expect(markedBlocks(annotation('point'))).toEqual(['*A note at a point.*']);
    expect(
      markedBlocks(annotation('point', { prefix: 'short', suffix: 'after it came much more tha' })),
    ).toEqual(['*A note at a point,* after “… short” and before “after it came much more tha …”']);
  });

  it('leaves out words that the kept context cuts', () => {
    const [words] = markedBlocks(annotation('point', { prefix: 'egates met at the old mill, and ' }));
    expect(words).toBe('*A note at a point,* after “… met at the old mill, and”');
  });

  it('says what came of the place', () => {
    expect(blocks({ state: 'exact' })).toBe('');
    expect(blocks({ state: 'moved' })).toContain('found elsewhere');
    expect(blocks({ state: 'approximate', likeness: 0.999 })).toContain('by likeness (99 %)');
    expect(blocks({ state: 'lost' }, 'differs')).toContain('was not found in the present one');
    expect(blocks({ state: 'lost' }, 'text-missing')).toBe('');
  });
});
