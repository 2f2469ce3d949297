import { describe, expect, it } from 'vitest';
import type { Extraction, PageLayout } from '../core/model/extraction';
import { saveReading } from '../core/workflows/save-reading';
import { contentOf, importText, openTestArchive, valueOf } from './testing/test-archive';
import type { TestArchive } from './testing/test-archive';

const TEXT =
  'The delegates met at the old mill above the stream. Twenty-four of them had come over two days, twelve from each side. Nobody wrote down their names, and the caretaker did not ask.';

async function scene(...pages: string[]) {
  const archive = await openTestArchive();
  const { actions } = archive;
  const source = await importText(archive, 'Report', ...(pages.length === 0 ? [TEXT] : pages));
  const mark = async (quote: string) =>
    valueOf(await actions.annotateQuote({ sourceId: source.id, quote, highlight: 1 })).id;
  const rowOf = async (id: string) => {
    const row = (await archive.storage.annotations.all().read()).find(
      ({ annotation }) => annotation.id === id,
    );
    if (row === undefined) throw new Error('The annotation is gone.');
    return row;
  };
  return { archive, actions, source, mark, rowOf };
}

async function readAs(archive: TestArchive, layout: PageLayout | undefined, ...pages: readonly string[]) {
  const [source] = await archive.storage.sources.all().read();
  if (source === undefined) throw new Error('The source is gone.');
  const extraction: Extraction = {
    format: 1,
    parser: { name: 'test', version: '2' },
    pages: pages.map((text, pageIndex) => ({ pageIndex, text, ...(layout === undefined ? {} : { layout }) })),
  };
  const read = { extraction, words: 9, warnings: [], encoding: '' };
  return valueOf(await saveReading(archive.ports, source, read, 'Read again'));
}

describe('annotations in a new reading', () => {
  it('are exact, moved, approximate or lost, and say so', async () => {
    const { archive, mark, rowOf } = await scene();
    const exact = await mark('delegates met');
    const approximate = await mark('Twenty-four of them had come over two days, twelve from each side');
    const moved = await mark('the caretaker did not ask');
    const lost = await mark('Nobody wrote down their names');
    const before = await contentOf(archive);
    const report = await readAs(
      archive,
      undefined,
      'The delegates met at the old mill above the stream. Twenty-f0ur of thern had come over two days, twelve frorn each side. That is all, and the caretaker did not ask.',
    );
    expect(report).toMatchObject({ kept: 1, moved: [moved], approximate: [approximate], lost: [lost] });
    expect((await rowOf(exact)).health).toEqual({ state: 'exact' });
    expect((await rowOf(exact)).annotation.anchors[0]).not.toHaveProperty('health');
    expect((await rowOf(moved)).health).toEqual({ state: 'moved' });
    const found = await rowOf(approximate);
    expect(found.health).toMatchObject({ state: 'approximate' });
    expect(found.annotation.anchors[0].quote).toBe(
      'Twenty-f0ur of thern had come over two days, twelve frorn each side',
    );
    expect((await rowOf(lost)).annotation.anchors[0]).toMatchObject({
      quote: 'Nobody wrote down their names',
      health: { state: 'lost' },
    });
    valueOf(await archive.actions.undo());
    expect(await contentOf(archive)).toEqual(before);
  });

  it('are looked for again when they were lost, also when the text is the same as before', async () => {
    const { archive, mark, rowOf } = await scene();
    const id = await mark('the old mill above the stream');
    await readAs(archive, undefined, 'Something else altogether, in a few words of its own.');
    expect((await rowOf(id)).health).toEqual({ state: 'lost' });
    const same = archive.recorder.lines.length;
    await readAs(archive, undefined, 'Something else altogether, in a few words of its own.');
    expect(archive.recorder.lines).toHaveLength(same);
    expect(await readAs(archive, undefined, TEXT)).toMatchObject({ kept: 1, lost: [] });
    expect((await rowOf(id)).health).toEqual({ state: 'exact' });
  });

  it('stay approximate in later readings until somebody says where they stand', async () => {
    const { archive, actions, mark, rowOf } = await scene();
    const id = await mark('Twenty-four of them had come over two days, twelve from each side');
    const garbled = TEXT.replace('Twenty-four of them', 'Twenty-f0ur of thern');
    await readAs(archive, undefined, garbled);
    const first = (await rowOf(id)).health;
    expect(first).toMatchObject({ state: 'approximate' });
    await readAs(archive, undefined, `${garbled} `);
    expect((await rowOf(id)).health).toEqual(first);
    const place = { pageIndex: 0, start: 52, end: 52 + 'Twenty-f0ur of thern'.length };
    valueOf(await actions.repairAnchor(id, 0, place));
    expect((await rowOf(id)).annotation.anchors[0].quote).toBe('Twenty-f0ur of thern');
    valueOf(await actions.undo());
    expect((await rowOf(id)).health).toEqual(first);
  });

  it('run on over the page where the text does now, as two pieces, which undo joins again', async () => {
    const { archive, mark, rowOf } = await scene();
    const id = await mark('Twenty-four of them had come over two days, twelve from each side');
    const before = await contentOf(archive);
    const cut = TEXT.indexOf('had come');
    await readAs(archive, undefined, TEXT.slice(0, cut).trim(), TEXT.slice(cut));
    expect((await rowOf(id)).annotation.anchors.map(({ pageIndex, quote }) => [pageIndex, quote])).toEqual([
      [0, 'Twenty-four of them'],
      [1, 'had come over two days, twelve from each side'],
    ]);
    const after = await contentOf(archive);
    valueOf(await archive.actions.undo());
    expect(await contentOf(archive)).toEqual(before);
    valueOf(await archive.actions.redo());
    expect(await contentOf(archive)).toEqual(after);
    const rebuilt = await openTestArchive(archive.recorder, archive.objects);
    expect(await rebuilt.storage.dump()).toEqual(await archive.storage.dump());
  });

  it('keep a rectangle, a point and a note on the source where they are', async () => {
    const { archive, actions, source, rowOf } = await scene('A scan.');
    const box = { x: 0, y: 0, width: 60, height: 10 };
    const area = { pageIndex: 0, box };
    const common = { sourceId: source.id, highlight: 1, note: 'n' } as const;
    const inArea = valueOf(await actions.anchorInArea(source, area));
    const rectangle = valueOf(
      await actions.annotate({ ...common, kind: 'area', anchors: [inArea], area }),
    ).id;
    const letter = valueOf(await actions.anchorAtPoint(source, 0, 2));
    const point = valueOf(await actions.annotate({ ...common, kind: 'point', anchors: [letter] })).id;
    const whole = valueOf(await actions.anchorOfSource(source));
    const note = valueOf(await actions.annotate({ ...common, kind: 'source', anchors: [whole] })).id;
    const run = {
      start: 4,
      length: 5,
      item: 0,
      x: 10,
      y: 2,
      width: 30,
      height: 6,
      angle: 0,
      rightToLeft: false,
    };
    const layout = { width: 100, height: 100, rotation: 0, runs: [run] };
    const { boxesFor: _none, ...ports } = archive.ports;
    const boxesFor = () => [{ x: 10, y: 2, width: 30, height: 6 }];
    const report = await readAs({ ...archive, ports: { ...ports, boxesFor } }, layout, 'Now words.');
    expect((await rowOf(rectangle)).annotation).toMatchObject({ area, anchors: [{ quote: 'words' }] });
    expect((await rowOf(rectangle)).health).toEqual({ state: 'exact' });
    expect((await rowOf(note)).health).toEqual({ state: 'exact' });
    expect((await rowOf(point)).annotation.anchors[0].quote).toBe('');
    expect(report.lost).toEqual([point]);
  });
});

describe('repairing', () => {
  it('offers the likeliest places and puts a lost piece there, whose words are then its own', async () => {
    const { archive, actions, mark, rowOf } = await scene();
    const id = await mark('Nobody wrote down their names');
    await readAs(
      archive,
      undefined,
      'Someone has rewritten all of it. Anybody wrote names here. The end of it.',
    );
    expect((await rowOf(id)).health.state).toBe('lost');
    const candidates = valueOf(await actions.anchorCandidates(id, 0));
    expect(candidates.length).toBeLessThanOrEqual(5);
    expect(candidates[0]?.quote).toContain('wrote');
    valueOf(await actions.repairAnchor(id, 0, { pageIndex: 0, start: 33, end: 57 }));
    const repaired = await rowOf(id);
    expect(repaired.annotation.anchors[0].quote).toBe('Anybody wrote names here');
    expect(repaired.health).toEqual({ state: 'exact' });
    expect(await archive.storage.annotations.toRepair().read()).toBe(0);
    expect(valueOf(await actions.undo())?.label).toBe('Repair place');
    expect((await rowOf(id)).health.state).toBe('lost');
    const history = valueOf(await archive.storage.annotations.history(id));
    expect(history.map(({ label }) => label)).toContain('Repair place');
  });

  it('repairs many pieces as one step, and counts what is left', async () => {
    const { archive, actions, mark, rowOf } = await scene();
    const first = await mark('Nobody wrote down their names');
    const second = await mark('the caretaker did not ask');
    await readAs(archive, undefined, 'All of it is new: Anybody wrote names here. A keeper never asked.');
    const { annotations } = archive.storage;
    expect(await annotations.toRepair().read()).toBe(2);
    valueOf(
      await actions.repairAnchors([
        { annotationId: first, piece: 0, place: { pageIndex: 0, start: 18, end: 42 } },
        { annotationId: second, piece: 0, place: { pageIndex: 0, start: 44, end: 64 } },
      ]),
    );
    expect((await rowOf(second)).annotation.anchors[0].quote).toBe('A keeper never asked');
    expect(await annotations.toRepair().read()).toBe(0);
    expect(valueOf(await actions.undo())?.label).toBe('Repair 2 places');
    expect(await annotations.toRepair().read()).toBe(2);
  });

  it('refuses places without words and pieces that are not there', async () => {
    const { actions, mark } = await scene();
    const id = await mark('Twenty-four');
    const place = { pageIndex: 0, start: 3, end: 4 };
    expect(await actions.repairAnchor(id, 0, place)).toMatchObject({ failure: { kind: 'invalid' } });
    expect(await actions.repairAnchor(id, 3, place)).toMatchObject({ failure: { kind: 'not-found' } });
    expect(await actions.anchorCandidates('gone', 0)).toMatchObject({ failure: { kind: 'not-found' } });
  });
});
