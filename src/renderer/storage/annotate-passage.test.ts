import { describe, expect, it } from 'vitest';
import type { Extraction, PageBox, PageLayout, TextRun } from '../core/model/extraction';
import type { Source } from '../core/model/source';
import { archiveActions } from '../core/workflows/archive-actions';
import { saveReading } from '../core/workflows/save-reading';
import { importText, openTestArchive, valueOf } from './testing/test-archive';
import type { TestArchive } from './testing/test-archive';

const FIRST = 'The mill stood empty. Nobody crossed the stream that day.';
const SECOND = 'In the evening they came back.';

async function scene() {
  const archive = await openTestArchive();
  const source = await importText(archive, 'Report', FIRST, SECOND);
  return { archive, source, actions: archive.actions };
}

/** Words as runs of 10 points a letter, four letters high, on lines 20 points apart from the top. */
function pageOfWords(...lines: readonly string[]): { readonly text: string; readonly layout: PageLayout } {
  const runs: TextRun[] = [];
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const y = 180 - index * 20;
    runs.push({
      start,
      length: line.length,
      item: index,
      x: 0,
      y,
      width: line.length * 10,
      height: 10,
      angle: 0,
      rightToLeft: false,
    });
    start += line.length + 1;
  }
  return { text: lines.join('\n'), layout: { width: 300, height: 200, rotation: 0, runs } };
}

/** Every letter is ten points wide. */
function letterBoxes(layout: PageLayout, _text: string, start: number, end: number): PageBox[] {
  return layout.runs.flatMap((run) => {
    const from = Math.max(start, run.start);
    const to = Math.min(end, run.start + run.length);
    if (from >= to) return [];
    return [{ x: run.x + (from - run.start) * 10, y: run.y, width: (to - from) * 10, height: run.height }];
  });
}

async function withLayout(archive: TestArchive, source: Source, ...lines: string[]): Promise<Source> {
  const extraction: Extraction = {
    format: 1,
    parser: { name: 'test', version: '2' },
    pages: [{ pageIndex: 0, ...pageOfWords(...lines) }],
  };
  const read = { extraction, words: 1, warnings: [], encoding: '' };
  return valueOf(await saveReading(archive.ports, source, read, 'Read again')).source;
}

describe('anchors for what is selected', () => {
  it('makes one anchor a page, with its words and the original they stand in', async () => {
    const { actions, source } = await scene();
    const anchors = valueOf(
      await actions.anchorsFor(source, [
        { pageIndex: 1, start: 0, end: 14 },
        { pageIndex: 0, start: 22, end: FIRST.length },
      ]),
    );
    expect(anchors.map(({ pageIndex, quote }) => [pageIndex, quote])).toEqual([
      [0, 'Nobody crossed the stream that day.'],
      [1, 'In the evening'],
    ]);
    expect(anchors[0]).toMatchObject({ original: source.sha256, extraction: source.extraction.sha256 });
  });

  it('joins stretches that overlap or touch, and leaves out those without words', async () => {
    const { actions, source } = await scene();
    const anchors = valueOf(
      await actions.anchorsFor(source, [
        { pageIndex: 0, start: 9, end: 14 },
        { pageIndex: 0, start: 4, end: 10 },
        { pageIndex: 0, start: 21, end: 22 },
        { pageIndex: 0, start: 36, end: 29 },
      ]),
    );
    expect(anchors.map(({ quote }) => quote)).toEqual(['mill stood', 'crossed']);
  });

  it('refuses a selection without words, and a page that is not there', async () => {
    const { actions, source } = await scene();
    expect(await actions.anchorsFor(source, [{ pageIndex: 0, start: 21, end: 22 }])).toMatchObject({
      failure: { kind: 'invalid' },
    });
    expect(await actions.anchorsFor(source, [{ pageIndex: 7, start: 0, end: 3 }])).toMatchObject({
      failure: { kind: 'not-found', message: '“Report” has no page 8.' },
    });
  });

  it('puts a point between two letters, never inside one', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Faces', 'ab😀cd');
    const point = valueOf(await archive.actions.anchorAtPoint(source, 0, 3));
    expect(point).toMatchObject({ start: 2, end: 2, quote: '', prefix: 'ab', suffix: '😀cd' });
  });

  it('finds the words whose boxes have their centres in a rectangle, and what stands between them', async () => {
    const { archive, source } = await scene();
    const actions = archiveActions({ ...archive.ports, boxesFor: letterBoxes });
    const read = await withLayout(archive, source, 'left one', 'left two', 'left three');
    const around = (box: PageBox) => actions.anchorInArea(read, { pageIndex: 0, box });
    // The centre of "one" (65, 185) and of "two" (65, 165); "left" has its centre at 20.
    const words = valueOf(await around({ x: 45, y: 155, width: 50, height: 40 }));
    expect(words.quote).toBe('one\nleft two');
    expect(words.boxes).toHaveLength(2);
    const none = valueOf(await around({ x: 200, y: 140, width: 10, height: 10 }));
    expect(none).toMatchObject({ quote: '', start: 18, end: 18 });
  });
});

describe('marking', () => {
  it('keeps kind, author, original and tidy tags', async () => {
    const { actions, source } = await scene();
    const anchors = valueOf(await actions.anchorsFor(source, [{ pageIndex: 0, start: 4, end: 8 }]));
    const annotation = valueOf(
      await actions.annotate({
        sourceId: source.id,
        kind: 'underline',
        anchors,
        highlight: 3,
        tags: [' actors / delegations ', 'actors/delegations', '//', 'walk'],
      }),
    );
    expect(annotation).toMatchObject({
      kind: 'underline',
      author: 'tester',
      highlight: 3,
      tags: ['actors/delegations', 'walk'],
    });
    expect(annotation).not.toHaveProperty('area');
    expect(valueOf(await actions.undo())?.label).toBe('Underline');
  });

  it('takes points, rectangles and notes on the source, each with what it needs', async () => {
    const { actions, source } = await scene();
    const box = { x: 1, y: 2, width: 3, height: 4 };
    const point = valueOf(await actions.anchorAtPoint(source, 1, 3));
    const inArea = valueOf(await actions.anchorInArea(source, { pageIndex: 1, box }));
    const whole = valueOf(await actions.anchorOfSource(source));
    const common = { sourceId: source.id, highlight: 1, note: 'n' } as const;
    const area = { pageIndex: 1, box };
    valueOf(await actions.annotate({ ...common, kind: 'point', anchors: [point] }));
    valueOf(await actions.annotate({ ...common, kind: 'area', anchors: [inArea], area }));
    valueOf(await actions.annotate({ ...common, kind: 'source', anchors: [whole] }));
    expect(await actions.annotate({ ...common, kind: 'area', anchors: [inArea] })).toMatchObject({
      failure: { kind: 'invalid' },
    });
    expect(await actions.annotate({ ...common, anchors: [point] })).toMatchObject({
      failure: { kind: 'invalid' },
    });
    const empty = { pageIndex: 1, box: { ...box, width: 0 } };
    expect(await actions.annotate({ ...common, kind: 'area', anchors: [inArea], area: empty })).toMatchObject(
      { failure: { kind: 'invalid' } },
    );
  });

  it('refuses an anchor into a reading that is no longer the present one', async () => {
    const { archive, actions, source } = await scene();
    const anchors = valueOf(await actions.anchorsFor(source, [{ pageIndex: 0, start: 4, end: 8 }]));
    await withLayout(archive, source, 'Another text');
    const refused = await actions.annotate({ sourceId: source.id, anchors, highlight: 1 });
    expect(refused).toMatchObject({ failure: { kind: 'invalid' } });
    expect(await archive.storage.annotations.all().read()).toEqual([]);
  });
});
