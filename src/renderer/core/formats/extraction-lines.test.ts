import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEXT_STYLE_KINDS, type Extraction } from '../model/extraction';
import { extractionLines, parseExtraction, parseExtractionPage } from './extraction-lines';

const length = fc.integer({ min: -200_000, max: 200_000 }).map((value) => value / 100 + 0);
const text = fc.string({ unit: 'binary', maxLength: 60 });

const run = (textLength: number) =>
  fc.record({
    start: fc.constant(0),
    length: fc.integer({ min: 0, max: textLength }),
    item: fc.nat(5000),
    x: length,
    y: length,
    width: length,
    height: length,
    angle: fc.integer({ min: -31_415, max: 31_415 }).map((value) => value / 10_000 + 0),
    rightToLeft: fc.boolean(),
  });

const letters = (runs: number) =>
  fc.record(
    {
      fonts: fc.constant([{ a: 500, '1': 556 }, {}]),
      ofRuns: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: runs, maxLength: runs }),
      words: fc.array(fc.array(fc.nat(9000), { minLength: 3, maxLength: 5 }), { maxLength: runs }),
    },
    { requiredKeys: ['fonts', 'ofRuns'] },
  );

/** Parts of a block that is as long as the text. */
const part = (textLength: number) =>
  fc
    .tuple(fc.nat(textLength), fc.nat(textLength))
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
const isSet = fc.constant(true as const);

const block = (textLength: number) =>
  fc.record(
    {
      kind: fc.constantFrom('heading', 'paragraph', 'list-item', 'table-row', 'note'),
      level: fc.integer({ min: 1, max: 6 }),
      start: fc.constant(0),
      end: fc.constant(textLength),
      outsideArticle: isSet,
      marker: text,
      continues: isSet,
      begins: isSet,
      cells: fc.array(
        fc
          .tuple(
            part(textLength),
            fc.record(
              {
                columns: fc.integer({ min: 2, max: 9 }),
                rows: fc.integer({ min: 2, max: 9 }),
                isHeading: isSet,
              },
              { requiredKeys: [] },
            ),
          )
          .map(([place, more]) => ({ ...place, ...more })),
        { maxLength: 4 },
      ),
      styles: fc.array(
        fc
          .tuple(
            part(textLength),
            fc.record(
              { kind: fc.constantFrom(...TEXT_STYLE_KINDS), to: fc.nat(5000) },
              { requiredKeys: ['kind'] },
            ),
          )
          .map(([place, more]) => ({ ...place, ...more })),
        { maxLength: 4 },
      ),
    },
    { requiredKeys: ['kind', 'start', 'end'] },
  );

const picture = (textLength: number) =>
  fc.record(
    { at: fc.nat(textLength), reference: text, description: text, width: fc.nat(5000), height: fc.nat(5000) },
    { requiredKeys: ['at', 'reference', 'description'] },
  );

const page = text.chain((pageText) =>
  fc.record(
    {
      pageIndex: fc.constant(0),
      label: text,
      text: fc.constant(pageText),
      failed: text,
      blocks: fc.array(block(pageText.length), { maxLength: 4 }),
      pictures: fc.array(picture(pageText.length), { maxLength: 3 }),
      layout: fc
        .record({
          width: length,
          height: length,
          rotation: fc.constantFrom(0, 90, 180, 270),
          runs: fc.array(run(pageText.length), { maxLength: 4 }),
        })
        .chain((layout) =>
          fc
            .option(letters(layout.runs.length), { nil: undefined })
            .map((widths) => (widths === undefined ? layout : { ...layout, letters: widths })),
        ),
    },
    { requiredKeys: ['pageIndex', 'text'] },
  ),
);

const extraction = fc
  .record({
    format: fc.constant(1 as const),
    parser: fc.record({ name: text, version: text }),
    pages: fc.array(page, { maxLength: 5 }),
  })
  .map((value) => ({ ...value, pages: value.pages.map((each, pageIndex) => ({ ...each, pageIndex })) }));

const stored = (value: Extraction) =>
  extractionLines(value)
    .map((line) => `${line}\n`)
    .join('');

describe('the bytes of an extraction', () => {
  it('come back as the extraction they were written from, page by page too', () => {
    fc.assert(
      fc.property(extraction, (value) => {
        const bytes = new TextDecoder().decode(new TextEncoder().encode(stored(value)));
        expect(parseExtraction(bytes)).toEqual({ ok: true, value });
        for (const each of value.pages)
          expect(parseExtractionPage(bytes, each.pageIndex)).toEqual({ ok: true, value: each });
        expect(parseExtractionPage(bytes, value.pages.length).ok).toBe(false);
      }),
    );
  });

  it('do not depend on the order in which keys were set', () => {
    const one: Extraction = {
      format: 1,
      parser: { name: 'a', version: '1' },
      pages: [{ pageIndex: 0, label: 'iv', text: 'x' }],
    };
    const other: Extraction = {
      pages: [{ text: 'x', label: 'iv', pageIndex: 0 }],
      parser: { version: '1', name: 'a' },
      format: 1,
    };
    expect(extractionLines(other)).toEqual(extractionLines(one));
  });

  it('round lengths to hundredths of a point, and are unchanged when written again', () => {
    const value: Extraction = {
      format: 1,
      parser: { name: 'a', version: '1' },
      pages: [
        {
          pageIndex: 0,
          text: 'ab',
          layout: {
            width: 595.275591,
            height: 841.889764,
            rotation: 0,
            runs: [
              {
                start: 0,
                length: 2,
                item: 0,
                x: 1.005,
                y: -0.001,
                width: 9.999,
                height: 12,
                angle: 1.57079,
                rightToLeft: false,
              },
            ],
          },
        },
      ],
    };
    const lines = extractionLines(value);
    expect(lines[1]).toContain('"width":595.28');
    expect(lines[1]).toContain('[0,2,0,1,0,10,12,1.5708,0]');
    const again = parseExtraction(lines.join('\n'));
    expect(again.ok && extractionLines(again.value)).toEqual(lines);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['another format', '{"format":2,"parser":{"name":"a","version":"1"},"pages":0}'],
    ['a page missing', '{"format":1,"parser":{"name":"a","version":"1"},"pages":1}\n'],
    [
      'a block past the text',
      '{"format":1,"parser":{"name":"a","version":"1"},"pages":1}\n{"pageIndex":0,"text":"ab","blocks":[{"kind":"paragraph","start":0,"end":3}]}\n',
    ],
    [
      'pages out of order',
      '{"format":1,"parser":{"name":"a","version":"1"},"pages":1}\n{"pageIndex":1,"text":"ab"}\n',
    ],
  ])('are called damaged when they hold %s', (_what, bytes) => {
    expect(parseExtraction(bytes)).toMatchObject({ ok: false, failure: { kind: 'damaged' } });
  });
});
