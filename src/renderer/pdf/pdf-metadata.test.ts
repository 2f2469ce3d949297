import { describe, expect, it } from 'vitest';
import { itemText, offsetInRun } from './item-text';
import { pdfMetadata, type PdfMetadata } from './pdf-metadata';

const all = (info: Record<string, unknown>, xmp: Record<string, unknown> = {}): PdfMetadata =>
  pdfMetadata({ info, xmp: new Map(Object.entries(xmp)) });
const of = (...given: Parameters<typeof all>) => all(...given).metadata;

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

  it('has the date of publication where one is named, else the day the file was made, and says which', () => {
    expect(all({ CreationDate: "D:20110909101500+04'00'", ModDate: 'D:2012' })).toEqual({
      metadata: { date: '2011-09-09' },
      origins: { date: 'the day the PDF was made, in its properties' },
    });
    expect(all({}, { 'xmp:createdate': '2011-01-01' }).metadata).toEqual({ date: '2011-01-01' });
    expect(all({ CreationDate: 'D:20110909' }, { 'prism:publicationdate': '1998-04-05T00:00:00Z' })).toEqual({
      metadata: { date: '1998-04-05' },
      origins: {},
    });
  });

  it.each(['D:2011', '20110909', 'D:201109', "D:19980405123456Z00'00'"])('reads the PDF date %s', (date) => {
    expect(of({ CreationDate: date }).date).toMatch(/^(?:2011|2011-09|2011-09-09|1998-04-05)$/u);
  });

  it.each(['D:00000101', 'yesterday', '111111', ''])('reads no date in %j', (date) => {
    expect(of({ CreationDate: date })).toEqual({});
  });

  it('has identifiers that publishers write, each once', () => {
    expect(
      of(
        { Custom: new Map([['doi', '10.1000/182']]) },
        {
          'prism:doi': '10.1000/182',
          'prism:issn': '0028-0836',
          'dc:identifier': ['doi:10.1000/182', 'uuid:1-2-3', 'isbn:978-3-16-148410-0'],
        },
      ).identifiers,
    ).toEqual(['doi:10.1000/182', 'issn:00280836', 'isbn:9783161484100']);
  });

  it('has a language and a publisher', () => {
    expect(of({ Language: 'hy-AM' }, { 'dc:publisher': ['The Press'] })).toEqual({
      language: 'hy',
      publisher: 'The Press',
    });
  });

  it('is no author when it is an account or garbage', () => {
    expect(of({ Author: 'Administrator' })).toEqual({});
    expect(of({ Author: 'ARRAY(0x2c7cf020)' })).toEqual({});
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
