import { expect, it } from 'vitest';
import type { AnnotationVersion } from '../../../core/annotation-work';
import { noteRow } from '../note-row-fixture';
import { formerQuote } from './former-quote';

const version = (quote: string, extraction: string): AnnotationVersion => {
  const { annotation } = noteRow({ quote });
  const [anchor] = annotation.anchors;
  return {
    seq: 1,
    at: '',
    by: '',
    label: '',
    annotation: { ...annotation, anchors: [{ ...anchor, extraction }] },
  };
};

it('is the quotation of the last form in another reading', () => {
  const row = noteRow({ quote: 'the rnill' });
  const versions = [version('the rnill', 'now'), version('the mill', 'before'), version('the', 'first')];
  expect(formerQuote(versions, row, 0)).toBe('the mill');
  expect(formerQuote(versions, row, 1)).toBeUndefined();
  expect(formerQuote(versions.slice(0, 1), row, 0)).toBeUndefined();
});
