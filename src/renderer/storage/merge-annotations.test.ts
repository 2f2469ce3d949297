import { describe, expect, it } from 'vitest';
import { contentOf, importText, openTestArchive, valueOf } from './testing/test-archive';

const TEXT = 'One bird sang. Two birds flew. Three birds sat still.';

async function scene() {
  const archive = await openTestArchive();
  const { actions } = archive;
  const source = await importText(archive, 'Birds', TEXT, 'A second page.');
  const other = await importText(archive, 'Fish', 'One fish swam. Two fish slept.');
  const mark = async (quote: string, note = '', tags: readonly string[] = [], sourceId = source.id) =>
    valueOf(await actions.annotateQuote({ sourceId, quote, highlight: 1, note, tags })).id;
  const event = async (title: string) =>
    valueOf(await actions.createEvent({ title, date: '', place: '', participants: [], summary: '' })).id;
  const now = async (id: string) => archive.storage.lookups.annotation(id);
  const quotesOf = async (id: string) => (await now(id))?.anchors.map(({ quote }) => quote);
  return { archive, actions, source, other, mark, event, now, quotesOf };
}

describe('merging notes', () => {
  it('makes the first of them one of all, with pieces, notes and tags in order', async () => {
    const { archive, actions, mark, now, quotesOf } = await scene();
    const third = await mark('Three birds', 'third', ['c', 'a']);
    const page = await mark('second page');
    const first = await mark('One bird', 'first', ['a']);
    const before = await contentOf(archive);
    const merged = valueOf(await actions.mergeAnnotations([third, page, first]));
    expect(merged).toEqual(await now(first));
    expect(await quotesOf(first)).toEqual(['One bird', 'Three birds', 'second page']);
    expect(merged).toMatchObject({ note: 'first\n\nthird', tags: ['a', 'c'] });
    expect(await now(third)).toBeUndefined();
    const bin = await archive.storage.annotations.bin().read();
    expect(bin.map(({ annotation }) => annotation.id).sort()).toEqual([third, page].sort());
    expect(valueOf(await actions.undo())?.label).toBe('Merge 3 notes');
    expect(await contentOf(archive)).toEqual(before);
    valueOf(await actions.redo());
    expect(await quotesOf(first)).toEqual(['One bird', 'Three birds', 'second page']);
  });

  it('joins pieces that overlap or have only spaces between them', async () => {
    const { actions, mark, quotesOf } = await scene();
    const first = await mark('bird sang.');
    const beside = await mark('Two birds');
    const overlapping = await mark('birds flew');
    valueOf(await actions.mergeAnnotations([first, beside, overlapping]));
    expect(await quotesOf(first)).toEqual(['bird sang. Two birds flew']);
  });

  it('hands ties on to the one that stays, none of them twice', async () => {
    const { archive, actions, other, mark, event } = await scene();
    const [first, second, third] = [
      await mark('One bird'),
      await mark('Two birds'),
      await mark('Three birds'),
    ];
    const fish = await mark('One fish', '', [], other.id);
    const [walk, talk] = [await event('Walk'), await event('Talk')];
    valueOf(await actions.link(first, walk, 'supports'));
    valueOf(await actions.link(second, walk, 'disputes'));
    valueOf(await actions.link(second, talk, 'mentions'));
    valueOf(await actions.link(third, talk, 'supports'));
    valueOf(await actions.relatePassages(first, second, 'continues'));
    valueOf(await actions.relatePassages(fish, first, 'contradicts'));
    valueOf(await actions.relatePassages(second, fish, 'contradicts'));
    valueOf(await actions.relatePassages(fish, third, 'confirms', 'How many'));
    const before = await contentOf(archive);
    valueOf(await actions.mergeAnnotations([first, second, third]));
    const links = await archive.storage.lookups.linksOfAnnotations([first]);
    expect(new Set(links.map(({ eventId, stance }) => `${eventId} ${stance}`))).toEqual(
      new Set([`${walk} supports`, `${talk} mentions`]),
    );
    expect(links).toHaveLength(2);
    const ties = await archive.storage.lookups.relationsOfAnnotations([first]);
    expect(ties.map(({ from, kind, to, label }) => `${from} ${kind} ${to} ${label}`).toSorted()).toEqual([
      `${fish} confirms ${first} How many`,
      `${fish} contradicts ${first} `,
    ]);
    const after = await contentOf(archive);
    valueOf(await actions.undo());
    expect(await contentOf(archive)).toEqual(before);
    valueOf(await actions.redo());
    expect(await contentOf(archive)).toEqual(after);
  });

  it('refuses one note, notes on two sources, and marks without words', async () => {
    const { actions, source, other, mark } = await scene();
    const [first, fish] = [await mark('One bird'), await mark('One fish', '', [], other.id)];
    const anchor = valueOf(await actions.anchorAtPoint(source, 0, 5));
    const point = valueOf(
      await actions.annotate({ sourceId: source.id, kind: 'point', anchors: [anchor], highlight: 2 }),
    ).id;
    for (const ids of [[first], [first, first], [first, fish], [first, point]]) {
      expect(await actions.mergeAnnotations(ids)).toMatchObject({ failure: { kind: 'refused' } });
    }
  });
});

describe('splitting a mark', () => {
  it('parts a piece in two, without spaces at the new ends', async () => {
    const { archive, actions, mark, now, quotesOf } = await scene();
    const id = await mark('One bird sang. Two birds flew.', 'mine', ['a']);
    const before = await contentOf(archive);
    const second = valueOf(await actions.splitAnnotation(id, { pageIndex: 0, start: 14 }));
    expect(await quotesOf(id)).toEqual(['One bird sang.']);
    expect(await quotesOf(second.id)).toEqual(['Two birds flew.']);
    expect(await now(id)).toMatchObject({ note: 'mine', tags: ['a'] });
    expect(second).toMatchObject({ note: '', tags: ['a'], highlight: 1, kind: 'highlight' });
    expect(valueOf(await actions.undo())?.label).toBe('Split highlight');
    expect(await contentOf(archive)).toEqual(before);
  });

  it('parts a mark of several pieces before a later one', async () => {
    const { actions, mark, quotesOf } = await scene();
    const first = await mark('One bird');
    const [second, page] = [await mark('Three birds'), await mark('second page')];
    valueOf(await actions.mergeAnnotations([first, second, page]));
    const split = valueOf(await actions.splitAnnotation(first, { pageIndex: 0, start: 31 }));
    expect(await quotesOf(first)).toEqual(['One bird']);
    expect(await quotesOf(split.id)).toEqual(['Three birds', 'second page']);
  });

  it('refuses a place without words on both sides', async () => {
    const { actions, mark } = await scene();
    const id = await mark('One bird');
    for (const start of [0, 8, 40]) {
      expect(await actions.splitAnnotation(id, { pageIndex: 0, start })).toMatchObject({
        failure: { kind: 'invalid' },
      });
    }
  });
});
