import { expect, it } from 'vitest';
import type { TextBlock } from './extraction';
import { paragraphAt, paragraphStarts } from './paragraphs';

const blocks: readonly TextBlock[] = [
  { kind: 'heading', level: 1, start: 0, end: 5 },
  { kind: 'paragraph', start: 6, end: 20 },
  { kind: 'heading', level: 2, start: 21, end: 30 },
  { kind: 'list-item', level: 1, start: 31, end: 40 },
];

it('counts paragraphs as a reader does, without the headings', () => {
  const starts = paragraphStarts(blocks);
  expect([0, 6, 19, 25, 31, 99].map((offset) => paragraphAt(starts, offset))).toEqual([1, 1, 1, 1, 2, 2]);
});

it('knows no paragraphs on a page of a PDF', () => {
  expect(paragraphAt(paragraphStarts(undefined), 10)).toBeUndefined();
});
