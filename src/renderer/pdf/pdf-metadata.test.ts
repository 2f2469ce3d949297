import { describe, expect, it } from 'vitest';
import { annotationTexts } from './annotation-text';
import { itemText, offsetInRun } from './item-text';
import { pdfMetadata } from './pdf-metadata';

const of = (info: Record<string, unknown>, xmp: Record<string, unknown> = {}) =>
  pdfMetadata({ info, xmp: new Map(Object.entries(xmp)) });

describe('what a PDF says of itself', () => {
  it.each([
    'Microsoft Word - draft3.doc',
    'report.indd',
    'untitled',
    'scan0001.tif',
    'Document1',
    '  ',
    '12',
  ])('is no title when it is %j', (title) => {
    expect(of({ Title: title })).toEqual({});
  });

  it('prefers XMP, and falls back where XMP holds a file name', () => {
    expect(of({ Title: 'The report' }, { 'dc:title': 'x.pdf', 'dc:creator': ['One', 'Two'] })).toEqual({
      title: 'The report',
      author: 'One; Two',
    });
  });

  it('has a date only where one of publication is named', () => {
    expect(of({ CreationDate: 'D:20110909', ModDate: 'D:2012' }, { 'xmp:createdate': '2011-01-01' })).toEqual(
      {},
    );
    expect(of({}, { 'prism:publicationdate': '1998-04-05T00:00:00Z' })).toEqual({ date: '1998-04-05' });
  });

  it('is no author when it is an account or garbage', () => {
    expect(of({ Author: 'Administrator' })).toEqual({});
    expect(of({ Author: 'ARRAY(0x2c7cf020)' })).toEqual({});
  });
});

describe('words of annotations', () => {
  it('are not repeated when the page says them already', () => {
    expect(
      annotationTexts(
        [{ subtype: 'Highlight', contentsObj: { str: 'the first decree' } }],
        'On the first decree of',
      ),
    ).toEqual([]);
  });

  it('include each value once, also of a list, but no check marks', () => {
    const field = { subtype: 'Widget', fieldType: 'Tx', fieldValue: 'Anna' };
    expect(
      annotationTexts(
        [
          field,
          field,
          { subtype: 'Widget', fieldType: 'Ch', fieldValue: ['a', 'b'] },
          { subtype: 'Widget', fieldType: 'Btn', fieldValue: 'Off' },
        ],
        '',
      ),
    ).toEqual(['Anna', 'a, b']);
  });
});

describe('the way from a place in the text layer to a place in the text', () => {
  it('accounts for dropped and expanded characters', () => {
    const text = itemText('\u0001oﬃce').text;
    expect(text).toBe('office');
    expect([0, 1, 2, 3, 4, 5].map((offset) => offsetInRun('\u0001oﬃce', text, offset))).toEqual([
      0, 0, 1, 4, 5, 6,
    ]);
  });

  it('accounts for white space dropped at the ends, and for runs turned round', () => {
    expect([0, 1, 2, 4].map((offset) => offsetInRun(' ab ', 'ab', offset))).toEqual([0, 0, 1, 2]);
    expect([0, 1, 4].map((offset) => offsetInRun('יבגד', 'דגבי', offset))).toEqual([4, 3, 0]);
  });
});
