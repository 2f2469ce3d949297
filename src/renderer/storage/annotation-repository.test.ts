import { describe, expect, it } from 'vitest';
import { USUAL_PREFERENCES } from '../core/model/archive-preferences';
import { importText, openTestArchive } from './testing/test-archive';
import { anchorIn, annotationOf, mark, relate, remove, write } from './testing/written-steps';

describe('annotations as screens see them', () => {
  it('know their ties from either side, by the name as read from there', async () => {
    const archive = await openTestArchive();
    const [report, letter] = [
      await importText(archive, 'Report', 'Nineteen were released.'),
      await importText(archive, 'Letter', 'They let nineteen go.'),
    ];
    const [one, other] = [await mark(archive, report, 'Nineteen'), await mark(archive, letter, 'They')];
    const relation = await relate(archive, one, other, 'quotes');
    const [row] = await archive.storage.annotations.ofSource(report.id).read();
    expect(row?.relations).toEqual([{ relation, words: 'quotes', other, otherSource: letter }]);
    const all = await archive.storage.annotations.all().read();
    const back = all.find(({ annotation }) => annotation.id === other.id);
    expect(back?.relations).toEqual([{ relation, words: 'is quoted by', other: one, otherSource: report }]);
    const [tie] = await archive.storage.annotations.relations().read();
    expect(tie).toMatchObject({ from: { id: one.id }, toSource: { id: letter.id }, kind: { id: 'quotes' } });
  });

  it('name a relation of the archive’s own by its own words', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Nineteen were released.');
    const [one, other] = [await mark(archive, source, 'Nineteen'), await mark(archive, source, 'Nine')];
    const own = { id: 'own', name: 'answers', inverseName: 'is answered by', isSymmetric: false };
    await write(archive, 'Add relation', [
      {
        kind: 'preferences-changed',
        payload: { before: { relationKinds: [] }, after: { relationKinds: [own] } },
      },
    ]);
    await relate(archive, one, other, 'own');
    const rows = await archive.storage.annotations.all().read();
    expect(rows.flatMap(({ relations }) => relations.map(({ words }) => words)).sort()).toEqual([
      'answers',
      'is answered by',
    ]);
  });

  it('say how surely they stand: by their worst piece, and lost in another reading', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Nineteen were released.', 'In the morning.');
    const piece = anchorIn(source, 0, 0, 'Nineteen');
    const moved = { ...anchorIn(source, 1, 0, 'In'), health: { state: 'moved' } } as const;
    const annotations = [
      annotationOf(source, [piece]),
      annotationOf(source, [piece, moved]),
      annotationOf(source, [moved, { ...piece, extraction: 'another' }]),
    ];
    await write(
      archive,
      'Highlight',
      annotations.map((annotation) => ({ kind: 'annotation-added', payload: { annotation, links: [] } })),
    );
    const rows = await archive.storage.annotations.ofSource(source.id).read();
    const stateOf = (id: string) => rows.find(({ annotation }) => annotation.id === id)?.health.state;
    expect(annotations.map(({ id }) => stateOf(id))).toEqual(['exact', 'moved', 'lost']);
  });

  it('are found together however many there are', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Nineteen were released.');
    const annotations = Array.from({ length: 150 }, () =>
      annotationOf(source, [anchorIn(source, 0, 0, 'Nineteen')]),
    );
    await write(
      archive,
      '',
      annotations.map((annotation) => ({ kind: 'annotation-added', payload: { annotation, links: [] } })),
    );
    const [first, last] = [annotations[0], annotations.at(-1)];
    if (first === undefined || last === undefined) throw new Error('no annotations');
    await relate(archive, first, last);
    const rows = await archive.storage.annotations.ofSource(source.id).read();
    expect(rows).toHaveLength(150);
    expect(rows.filter(({ relations }) => relations.length === 1)).toHaveLength(2);
  });
});

describe('tags', () => {
  it('are listed with every level above, counted once an annotation, with their colours', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Nineteen were released.');
    await mark(archive, source, 'Nineteen', { tags: ['actors/delegations', 'actors/crowd'] });
    await mark(archive, source, 'Nine', { tags: ['actors', 'actors plus'] });
    await write(archive, 'Colour tag', [
      {
        kind: 'preferences-changed',
        payload: { before: { tagColours: {} }, after: { tagColours: { actors: 'teal', 'a/unused': 'red' } } },
      },
    ]);
    expect(await archive.storage.annotations.tags().read()).toEqual([
      { tag: 'a', colour: undefined, count: 0, countWithin: 0 },
      { tag: 'a/unused', colour: 'red', count: 0, countWithin: 0 },
      { tag: 'actors', colour: 'teal', count: 1, countWithin: 2 },
      { tag: 'actors/crowd', colour: undefined, count: 1, countWithin: 1 },
      { tag: 'actors/delegations', colour: undefined, count: 1, countWithin: 1 },
      { tag: 'actors plus', colour: undefined, count: 1, countWithin: 1 },
    ]);
  });
});

describe('the bin', () => {
  it('keeps what was removed with its ties, the last one first, until it is emptied', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Nineteen were released.');
    const [one, other, third] = [
      await mark(archive, source, 'Nineteen', { note: 'How many?' }),
      await mark(archive, source, 'Nine'),
      await mark(archive, source, 'N'),
    ];
    const relation = await relate(archive, one, third);
    await remove(archive, one);
    await remove(archive, other);
    const bin = await archive.storage.annotations.bin().read();
    expect(bin.map(({ annotation }) => annotation)).toEqual([other, one]);
    expect(bin[0]).toMatchObject({ source: { id: source.id }, removedBy: 'tester' });
    expect(await archive.storage.lookups.binned([one.id])).toMatchObject([{ relations: [relation] }]);
    expect(await archive.storage.annotations.relations().read()).toEqual([]);
    expect(await archive.storage.annotations.ofSource(source.id).read()).toMatchObject([
      { annotation: { id: third.id }, relations: [] },
    ]);
    await write(archive, '', [{ kind: 'bin-emptied', payload: { annotationIds: [other.id] } }]);
    expect((await archive.storage.lookups.binned()).map(({ id }) => id)).toEqual([one.id]);
    expect(await archive.storage.lookups.everAnnotated([other.id, 'never'])).toEqual(new Set([other.id]));
  });

  it('shows annotations whose source was removed afterwards', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Nineteen were released.');
    const annotation = await mark(archive, source, 'Nineteen');
    await remove(archive, annotation);
    await write(archive, 'Remove source', [
      { kind: 'source-removed', payload: { source, annotations: [], links: [] } },
    ]);
    expect(await archive.storage.annotations.bin().read()).toMatchObject([{ annotation, source: undefined }]);
  });

  it('takes the ties that are there along, also when the operation does not list them', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Nineteen were released.');
    const [one, other] = [await mark(archive, source, 'Nineteen'), await mark(archive, source, 'Nine')];
    const relation = await relate(archive, one, other);
    await write(archive, '', [
      { kind: 'annotation-removed', payload: { annotation: one, links: [], relations: [] } },
    ]);
    expect(await archive.storage.lookups.passageRelation(relation.id)).toBeUndefined();
    expect(await archive.storage.lookups.binned()).toMatchObject([{ relations: [relation] }]);
  });

  it('remembers a tie between two that were removed together with both', async () => {
    const archive = await openTestArchive();
    const source = await importText(archive, 'Report', 'Nineteen were released.');
    const [one, other] = [await mark(archive, source, 'Nineteen'), await mark(archive, source, 'Nine')];
    const relation = await relate(archive, one, other);
    await remove(archive, one, other);
    const binned = await archive.storage.lookups.binned();
    expect(binned.map(({ relations }) => relations)).toEqual([[relation], [relation]]);
  });
});

it('preferences are the usual ones until they are changed, and are watched', async () => {
  const archive = await openTestArchive();
  expect(await archive.storage.preferences.read()).toEqual(USUAL_PREFERENCES);
  const seen: string[] = [];
  const stop = archive.storage.preferences.watch(
    ({ highlightNames }) => seen.push(highlightNames[1]),
    (error) => {
      throw error;
    },
  );
  const highlightNames = { ...USUAL_PREFERENCES.highlightNames, 1: 'Thesis' };
  await write(archive, 'Rename highlight', [
    {
      kind: 'preferences-changed',
      payload: {
        before: { highlightNames: USUAL_PREFERENCES.highlightNames },
        after: { highlightNames },
      },
    },
  ]);
  expect(await archive.storage.preferences.read()).toEqual({ ...USUAL_PREFERENCES, highlightNames });
  await expect.poll(() => seen.at(-1)).toBe('Thesis');
  stop();
});

it('suggestions that are ignored are kept by source, and offered again when restored', async () => {
  const archive = await openTestArchive();
  const source = await importText(archive, 'Report', 'On 2 May nineteen were released.');
  const suggestion = {
    id: 's',
    sourceId: source.id,
    kind: 'date',
    quote: '2 May',
    pageIndex: 0,
    start: 3,
  } as const;
  await write(archive, 'Ignore', [{ kind: 'suggestion-ignored', payload: { suggestion } }]);
  expect(await archive.storage.annotations.ignored(source.id).read()).toEqual([suggestion]);
  expect(await archive.storage.annotations.ignored('another').read()).toEqual([]);
  await write(archive, 'Offer again', [{ kind: 'suggestion-restored', payload: { suggestion } }]);
  expect(await archive.storage.lookups.ignoredSuggestions(source.id)).toEqual([]);
});
