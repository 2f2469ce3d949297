import { expect, it } from 'vitest';
import type { AnnotationVersion } from '../../core/annotation-work';
import { asAnchors } from '../../core/model/anchors';
import type { PassageAnchor } from '../../core/model/annotation';
import { formerAnchor } from './former-anchor';
import { anchor, annotation, row } from './row-fixture';

const version = (...pieces: readonly PassageAnchor[]): AnnotationVersion => {
  const anchors = asAnchors(pieces);
  const form = anchors === undefined ? undefined : annotation({ anchors });
  return { seq: 1, at: '', by: '', label: '', annotation: form };
};
const now = anchor({ quote: 'the rnill', health: { state: 'approximate', likeness: 0.8 } });
const garbled = anchor({
  extraction: 'second',
  quote: 'the rnil',
  health: { state: 'approximate', likeness: 0.7 },
});
const marked = anchor({ extraction: 'first', quote: 'the mill' });
const mill = row({ anchors: [now] });

it('the words that were marked are those of the last form that stood surely in an earlier reading', () => {
  const versions = [version(now), version(garbled), version(), version(marked)];
  expect(formerAnchor(versions, mill, 0)).toBe(marked);
});

it('a lost piece is still as it was marked', () => {
  expect(formerAnchor([version(marked)], row({ anchors: [marked] }), 0)).toBe(marked);
});

it('nothing is told of a note that was made in this reading, or that had other pieces then', () => {
  expect(formerAnchor([version(now)], mill, 0)).toBe(undefined);
  expect(formerAnchor([version(now), version(marked, marked)], mill, 0)).toBe(undefined);
  expect(formerAnchor([version(marked)], mill, 1)).toBe(undefined);
});
