import { describe, expect, it } from 'vitest';
import { contentOf, importText, openTestArchive, valueOf } from './testing/test-archive';

async function scene() {
  const archive = await openTestArchive();
  const { actions } = archive;
  const source = await importText(archive, 'Birds', 'One bird sang. Two birds flew. Three birds sat.');
  const mark = async (quote: string, ...tags: readonly string[]) =>
    valueOf(await actions.annotateQuote({ sourceId: source.id, quote, highlight: 1, tags })).id;
  const ids = [
    await mark('One bird', 'actors/delegations', 'place'),
    await mark('Two birds', 'actors', 'people'),
    await mark('Three birds', 'actorship'),
  ];
  const tags = async () =>
    Promise.all(ids.map(async (id) => (await archive.storage.lookups.annotation(id))?.tags));
  const colours = async () => (await archive.storage.preferences.read()).tagColours;
  return { archive, actions, tags, colours };
}

describe('tags', () => {
  it('are renamed with everything below them, in one step, and only where the level is the same', async () => {
    const { archive, actions, tags } = await scene();
    const before = await contentOf(archive);
    expect(valueOf(await actions.renameTag('actors', 'participants'))).toEqual({ changed: 2 });
    expect(await tags()).toEqual([
      ['participants/delegations', 'place'],
      ['participants', 'people'],
      ['actorship'],
    ]);
    expect(valueOf(await actions.undo())?.label).toBe('Rename tag');
    expect(await contentOf(archive)).toEqual(before);
  });

  it('merge when one is renamed to another, and the one that was there keeps its colour', async () => {
    const { actions, tags, colours } = await scene();
    valueOf(await actions.colourTag('actors', 'red'));
    valueOf(await actions.colourTag('actors/delegations', 'blue'));
    valueOf(await actions.colourTag('people', 'green'));
    expect(valueOf(await actions.renameTag('actors', 'people'))).toEqual({ changed: 2 });
    expect(await tags()).toEqual([['people/delegations', 'place'], ['people'], ['actorship']]);
    expect(await colours()).toEqual({ people: 'green', 'people/delegations': 'blue' });
  });

  it('change their case, and move below others but not below themselves', async () => {
    const { actions, tags } = await scene();
    valueOf(await actions.renameTag('actors', 'Actors'));
    valueOf(await actions.renameTag('place', 'Actors/place'));
    expect(await tags()).toEqual([
      ['Actors/delegations', 'Actors/place'],
      ['Actors', 'people'],
      ['actorship'],
    ]);
    expect(await actions.renameTag('Actors', 'Actors/place/deep')).toMatchObject({
      failure: { kind: 'invalid' },
    });
    expect(await actions.renameTag('Actors', ' / ')).toMatchObject({ failure: { kind: 'invalid' } });
    expect(valueOf(await actions.renameTag('never used', 'other'))).toEqual({ changed: 0 });
  });

  it('are taken off every annotation with those below, and come back with their colours', async () => {
    const { archive, actions, tags, colours } = await scene();
    valueOf(await actions.colourTag('actors', 'red'));
    const before = await contentOf(archive);
    expect(valueOf(await actions.deleteTag('actors'))).toEqual({ changed: 2 });
    expect(await tags()).toEqual([['place'], ['people'], ['actorship']]);
    expect(await colours()).toEqual({});
    valueOf(await actions.undo());
    expect(await contentOf(archive)).toEqual(before);
  });

  it('lose a colour again, and one that never had a name gets none', async () => {
    const { actions, colours } = await scene();
    valueOf(await actions.colourTag(' place ', 'teal'));
    expect(await colours()).toEqual({ place: 'teal' });
    valueOf(await actions.colourTag('place', undefined));
    expect(await colours()).toEqual({});
    expect(await actions.colourTag('', 'red')).toMatchObject({ failure: { kind: 'invalid' } });
  });
});

describe('names of highlights', () => {
  it('belong to the archive, and an empty one gives the usual name back', async () => {
    const { archive, actions } = await scene();
    const names = async () => (await archive.storage.preferences.read()).highlightNames;
    valueOf(await actions.renameHighlight(3, '  Hearsay '));
    expect((await names())[3]).toBe('Hearsay');
    valueOf(await actions.renameHighlight(3, ' '));
    expect((await names())[3]).toBe('Doubtful');
    valueOf(await actions.undo());
    expect((await names())[3]).toBe('Hearsay');
  });
});

describe('suggestions', () => {
  it('are ignored once, and offered again', async () => {
    const { archive, actions } = await scene();
    const [source] = await archive.storage.sources.all().read();
    if (source === undefined) throw new Error('The source is gone.');
    const suggestion = { sourceId: source.id, kind: 'date', quote: 'May', pageIndex: 0, start: 3 } as const;
    const ignored = () => archive.storage.annotations.ignored(source.id).read();
    valueOf(await actions.ignoreSuggestion(suggestion));
    valueOf(await actions.ignoreSuggestion(suggestion));
    expect(await ignored()).toMatchObject([suggestion]);
    valueOf(await actions.restoreSuggestions(source.id));
    expect(await ignored()).toEqual([]);
    expect(valueOf(await actions.undo())?.label).toBe('Offer suggestions again');
    expect(await ignored()).toHaveLength(1);
    expect(await actions.ignoreSuggestion({ ...suggestion, sourceId: 'gone' })).toMatchObject({
      failure: { kind: 'not-found' },
    });
  });
});
