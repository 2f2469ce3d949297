import { expect, it } from 'vitest';
import type { Annotation } from '../../core/model/annotation';
import { textSegments } from './text-segments';

const annotation = (quote: string, highlight: Annotation['highlight']): Annotation => ({
  id: quote,
  sourceId: 's',
  kind: 'highlight',
  anchors: [{ extraction: '', pageIndex: 0, start: 0, end: 0, quote, prefix: '', suffix: '', boxes: [] }],
  author: '',
  highlight,
  note: '',
  tags: [],
  createdAt: '',
  changedAt: '',
});

it('a match inside a highlight is both, and no text is lost', () => {
  const text = 'They walked to Askipara and back.';
  const segments = textSegments(text, 'askipara', [annotation('to Askipara and', 3)]);
  expect(segments.map((segment) => segment.text).join('')).toBe(text);
  expect(segments.filter(({ isMatch }) => isMatch)).toEqual([
    { start: 15, text: 'Askipara', isMatch: true, highlight: 3 },
  ]);
  expect(segments.filter(({ highlight }) => highlight === 3).map((segment) => segment.text)).toEqual([
    'to ',
    'Askipara',
    ' and',
  ]);
});
