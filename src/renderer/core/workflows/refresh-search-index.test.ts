import { describe, expect, it } from 'vitest';
import type { Source } from '../model/source';
import type { RecordedOperation } from '../operations';
import { SearchIndexKeeper } from './refresh-search-index';
import type { IndexState } from './refresh-search-index';
import { PlainIndex, searchPassages, searchSource } from './search-passages-fixture';

function keeperOf(...sources: readonly Source[]) {
  const present = new Map(sources.map((source) => [source.id, source]));
  const index = new PlainIndex();
  const keeper = new SearchIndexKeeper({
    index,
    reads: {
      sourceIds: async () => [...present.keys()],
      sources: async (ids) => ids.flatMap((id) => present.get(id) ?? []),
      passagesOfSource: async (id) =>
        present.get(id)?.extraction.withoutText === true ? [] : searchPassages(id, [`text of ${id}`, 'more']),
    },
    soon: (task) => task(),
  });
  return { present, index, keeper };
}

const operation = (content: object): RecordedOperation =>
  ({ seq: 1, at: '', actor: '', step: { id: 's', role: 'do', label: '' }, ...content }) as RecordedOperation;

describe('at start', () => {
  it('the index gets what it lacks and loses what the archive no longer has', async () => {
    const { present, index, keeper } = keeperOf(searchSource('a'), searchSource('b'));
    await keeper.refresh();
    present.delete('a');
    present.set('c', searchSource('c'));
    await keeper.refresh();
    expect(await index.sourceIds()).toEqual(['b', 'c']);
    expect([...index.passages.keys()]).toEqual(['b:0', 'b:1', 'c:0', 'c:1']);
  });

  it('a source that was renamed while the index was not looking is indexed under its new title', async () => {
    const { present, index, keeper } = keeperOf(searchSource('a', { title: 'Old' }));
    await keeper.refresh();
    present.set('a', searchSource('a', { title: 'New' }));
    await keeper.refresh();
    expect(await index.sources()).toEqual([{ sourceId: 'a', title: 'New', reading: 'a' }]);
  });

  it('nothing is read again when nothing changed, not even for a source without text', async () => {
    const scan = searchSource('scan');
    const { index, keeper } = keeperOf({ ...scan, extraction: { ...scan.extraction, withoutText: true } });
    await keeper.refresh();
    const before = [...index.passages.values()];
    await keeper.refresh();
    expect(before).toHaveLength(1);
    expect(index.passages.get('scan:0')).toBe(before[0]);
  });

  it('says how far it is', async () => {
    const { keeper } = keeperOf(searchSource('a'), searchSource('b'));
    const states: IndexState[] = [];
    keeper.state.watch(
      (state) => states.push(state),
      () => undefined,
    );
    await keeper.refresh();
    expect(states).toEqual([
      { state: 'current' },
      { state: 'catching-up', done: 0, total: 2 },
      { state: 'catching-up', done: 1, total: 2 },
      { state: 'current' },
    ]);
  });
});

describe('after operations', () => {
  it('an imported source is found, a removed one is not, a restored one is again', async () => {
    const { present, index, keeper } = keeperOf();
    const source = searchSource('a');
    present.set('a', source);
    await keeper.follow([operation({ kind: 'source-imported', payload: { source } })]);
    expect(await index.sourceIds()).toEqual(['a']);
    present.delete('a');
    const payload = { source, annotations: [], links: [] };
    await keeper.follow([operation({ kind: 'source-removed', payload })]);
    expect(await index.sourceIds()).toEqual([]);
    present.set('a', source);
    await keeper.follow([operation({ kind: 'source-restored', payload })]);
    expect(await index.sourceIds()).toEqual(['a']);
  });

  it('a new title is taken over; other details do not touch the index', async () => {
    const { present, index, keeper } = keeperOf(searchSource('a', { title: 'Old' }));
    await keeper.refresh();
    const before = index.passages.get('a:0');
    await keeper.follow([
      operation({ kind: 'source-changed', payload: { sourceId: 'a', before: {}, after: { author: 'X' } } }),
    ]);
    expect(index.passages.get('a:0')).toBe(before);
    present.set('a', searchSource('a', { title: 'New' }));
    await keeper.follow([
      operation({ kind: 'source-changed', payload: { sourceId: 'a', before: {}, after: { title: 'New' } } }),
    ]);
    expect(await index.sources()).toEqual([{ sourceId: 'a', title: 'New', reading: 'a' }]);
  });
});

it('when the app closes, the source under way is finished and the others wait for the next start', async () => {
  const { index, keeper } = keeperOf(searchSource('a'), searchSource('b'), searchSource('c'));
  const add = index.add.bind(index);
  let stopped: Promise<void> | undefined;
  index.add = (passages) => {
    stopped ??= keeper.stop();
    return add(passages);
  };
  void keeper.refresh();
  await keeper.settled();
  await stopped;
  expect(await index.sourceIds()).toEqual(['a']);
});

it('a failure is said, and the next attempt can succeed', async () => {
  const { index, keeper } = keeperOf(searchSource('a'));
  const add = index.add.bind(index);
  index.add = () => Promise.reject(new Error('no memory'));
  await keeper.refresh();
  expect(await keeper.state.read()).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('no memory'),
  });
  index.add = add;
  await keeper.rebuild();
  expect(await keeper.state.read()).toEqual({ state: 'current' });
  expect(await index.sourceIds()).toEqual(['a']);
});
