import { describe, expect, it } from 'vitest';
import { contentOf, importText, openTestArchive, valueOf } from './testing/test-archive';

async function scene() {
  const archive = await openTestArchive();
  const { actions } = archive;
  const source = await importText(archive, 'Birds', 'One bird sang. Two birds flew. Three birds sat.');
  const mark = async (quote: string) =>
    valueOf(await actions.annotateQuote({ sourceId: source.id, quote, highlight: 1 })).id;
  const ids = [await mark('One bird'), await mark('Two birds'), await mark('Three birds')] as const;
  return { archive, actions, ids, ties: () => archive.storage.annotations.relations().read() };
}

describe('ties between passages', () => {
  it('are made, changed and taken away, each step undone by itself', async () => {
    const { archive, actions, ids, ties } = await scene();
    const [one, two, three] = ids;
    const untied = await contentOf(archive);
    const { id } = valueOf(await actions.relatePassages(one, two, 'confirms', ' How many '));
    expect((await ties()).map(({ relation }) => relation.label)).toEqual(['How many']);
    const tied = await contentOf(archive);
    valueOf(await actions.changePassageRelation(id, { kind: 'quotes', to: three }));
    expect((await ties()).map(({ relation }) => [relation.kind, relation.to])).toEqual([['quotes', three]]);
    valueOf(await actions.undo());
    expect(await contentOf(archive)).toEqual(tied);
    valueOf(await actions.unrelatePassages(id));
    expect(await contentOf(archive)).toEqual(untied);
    valueOf(await actions.undo());
    expect(await contentOf(archive)).toEqual(tied);
  });

  it('are not made twice: a symmetric one either way round, a directed one in its direction', async () => {
    const { actions, ids, ties } = await scene();
    const [one, two] = ids;
    valueOf(await actions.relatePassages(one, two, 'contradicts'));
    expect(await actions.relatePassages(two, one, 'contradicts')).toMatchObject({
      failure: { kind: 'refused' },
    });
    valueOf(await actions.relatePassages(one, two, 'confirms'));
    const back = valueOf(await actions.relatePassages(two, one, 'confirms'));
    expect(await actions.changePassageRelation(back.id, { from: one, to: two })).toMatchObject({
      failure: { kind: 'refused' },
    });
    valueOf(await actions.changePassageRelation(back.id, { label: 'the same tie' }));
    expect(await ties()).toHaveLength(3);
  });

  it('are refused to itself, to what is gone, and by a relation that is not there', async () => {
    const { actions, ids } = await scene();
    const [one, two] = ids;
    expect(await actions.relatePassages(one, one, 'confirms')).toMatchObject({
      failure: { kind: 'invalid' },
    });
    expect(await actions.relatePassages(one, 'gone', 'confirms')).toMatchObject({
      failure: { kind: 'not-found' },
    });
    expect(await actions.relatePassages(one, two, 'answers')).toMatchObject({
      failure: { kind: 'not-found' },
    });
    expect(await actions.unrelatePassages('gone')).toMatchObject({ failure: { kind: 'not-found' } });
  });

  it('can say what the archive has its own words for, until nobody uses them', async () => {
    const { archive, actions, ids } = await scene();
    const [one, two] = ids;
    const kind = valueOf(
      await actions.addRelationKind({ name: ' answers ', inverseName: 'is answered by', isSymmetric: false }),
    );
    expect(await actions.addRelationKind({ ...kind, name: 'Answers' })).toMatchObject({
      failure: { kind: 'refused' },
    });
    expect(await actions.addRelationKind({ ...kind, name: 'Confirms' })).toMatchObject({
      failure: { kind: 'refused' },
    });
    expect(await actions.addRelationKind({ ...kind, name: 'asks', inverseName: ' ' })).toMatchObject({
      failure: { kind: 'invalid' },
    });
    const tie = valueOf(await actions.relatePassages(one, two, kind.id));
    expect(await actions.removeRelationKind(kind.id)).toMatchObject({
      failure: { kind: 'refused', message: expect.stringContaining('One tie between passages still says') },
    });
    valueOf(await actions.unrelatePassages(tie.id));
    valueOf(await actions.removeRelationKind(kind.id));
    expect((await archive.storage.preferences.read()).relationKinds).toEqual([]);
    valueOf(await actions.undo());
    expect((await archive.storage.preferences.read()).relationKinds).toEqual([kind]);
    expect(await actions.removeRelationKind('confirms')).toMatchObject({ failure: { kind: 'not-found' } });
  });

  it('go with a removed source and come back with it', async () => {
    const { archive, actions, ids, ties } = await scene();
    const other = await importText(archive, 'Fish', 'One fish swam.');
    const fish = valueOf(
      await actions.annotateQuote({ sourceId: other.id, quote: 'One fish', highlight: 1 }),
    ).id;
    valueOf(await actions.relatePassages(fish, ids[0], 'translates'));
    const before = await contentOf(archive);
    valueOf(await actions.removeSource(other.id));
    expect(await ties()).toEqual([]);
    valueOf(await actions.undo());
    expect(await contentOf(archive)).toEqual(before);
  });
});
