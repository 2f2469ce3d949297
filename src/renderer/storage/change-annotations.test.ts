import { describe, expect, it } from 'vitest';
import { contentOf, importText, openTestArchive, valueOf } from './testing/test-archive';

const TEXT = 'One bird sang. Two birds flew. Three birds sat still.';

async function scene() {
  const archive = await openTestArchive();
  const { actions } = archive;
  const source = await importText(archive, 'Birds', TEXT, 'A second page.');
  const mark = async (quote: string, tags: readonly string[] = []) =>
    valueOf(await actions.annotateQuote({ sourceId: source.id, quote, highlight: 1, tags })).id;
  const now = async (id: string) => {
    const annotation = await archive.storage.lookups.annotation(id);
    if (annotation === undefined) throw new Error('The annotation is gone.');
    return annotation;
  };
  return { archive, actions, source, mark, now };
}

describe('a note being typed', () => {
  it('is one step for undo, however often it is saved', async () => {
    const { actions, mark, now } = await scene();
    const id = await mark('One bird');
    for (const note of ['T', 'Ty', 'Typed', 'Typed words']) {
      valueOf(await actions.changeAnnotation(id, { note }, 'typing-1'));
    }
    expect((await now(id)).note).toBe('Typed words');
    expect(valueOf(await actions.undo())?.label).toBe('Edit note');
    expect((await now(id)).note).toBe('');
    valueOf(await actions.redo());
    expect((await now(id)).note).toBe('Typed words');
    valueOf(await actions.undo());
    expect(valueOf(await actions.undo())?.label).toBe('Highlight');
  });

  it('begins a new step when anything else was written in between', async () => {
    const { actions, mark, now } = await scene();
    const [id, other] = [await mark('One bird'), await mark('Two birds')];
    valueOf(await actions.changeAnnotation(id, { note: 'a' }, 'typing-1'));
    valueOf(await actions.changeAnnotation(other, { highlight: 4 }));
    valueOf(await actions.changeAnnotation(id, { note: 'ab' }, 'typing-1'));
    valueOf(await actions.changeAnnotation(id, { note: 'abc' }, 'typing-1'));
    valueOf(await actions.undo());
    expect((await now(id)).note).toBe('a');
    valueOf(await actions.undo());
    expect((await now(other)).highlight).toBe(1);
    valueOf(await actions.undo());
    expect((await now(id)).note).toBe('');
  });

  it('does not go on with a step that was taken back and done again, nor with that of another session', async () => {
    const { actions, mark, now } = await scene();
    const id = await mark('One bird');
    valueOf(await actions.changeAnnotation(id, { note: 'a' }, 'typing-1'));
    valueOf(await actions.undo());
    valueOf(await actions.redo());
    valueOf(await actions.changeAnnotation(id, { note: 'ab' }, 'typing-1'));
    valueOf(await actions.changeAnnotation(id, { note: 'abc' }, 'typing-11'));
    valueOf(await actions.undo());
    expect((await now(id)).note).toBe('ab');
    valueOf(await actions.undo());
    expect((await now(id)).note).toBe('a');
  });

  it('goes on with its step after a restart', async () => {
    const { archive, actions, mark } = await scene();
    const id = await mark('One bird');
    valueOf(await actions.changeAnnotation(id, { note: 'a' }, 'typing-1'));
    await archive.storage.close();
    const again = await openTestArchive(archive.recorder, archive.objects);
    valueOf(await again.actions.changeAnnotation(id, { note: 'ab' }, 'typing-1'));
    valueOf(await again.actions.undo());
    expect((await again.storage.lookups.annotation(id))?.note).toBe('');
  });
});

describe('changing marks', () => {
  it('extends a passage, and puts it back', async () => {
    const { archive, actions, source, mark, now } = await scene();
    const id = await mark('One bird');
    const before = await contentOf(archive);
    const anchors = valueOf(await actions.anchorsFor(source, [{ pageIndex: 0, start: 0, end: 13 }]));
    valueOf(await actions.changeAnnotation(id, { anchors }));
    expect((await now(id)).anchors[0]).toMatchObject({ quote: 'One bird sang', original: source.sha256 });
    expect(valueOf(await actions.undo())?.label).toBe('Change passage');
    expect(await contentOf(archive)).toEqual(before);
  });

  it('refuses pieces of another reading', async () => {
    const { actions, mark, now } = await scene();
    const id = await mark('One bird');
    const [anchor] = (await now(id)).anchors;
    const anchors = [{ ...anchor, end: 5, extraction: 'another' }] as const;
    expect(await actions.changeAnnotation(id, { anchors })).toMatchObject({ failure: { kind: 'invalid' } });
  });

  it('changes many as one step and leaves the kind of points as it is', async () => {
    const { archive, actions, source, mark, now } = await scene();
    const [one, two] = [await mark('One bird', ['a']), await mark('Two birds', ['b'])];
    const anchor = valueOf(await actions.anchorAtPoint(source, 0, 5));
    const point = valueOf(
      await actions.annotate({ sourceId: source.id, kind: 'point', anchors: [anchor], highlight: 2 }),
    ).id;
    const before = await contentOf(archive);
    const change = { highlight: 5, kind: 'underline', addTags: ['c'], removeTags: ['b'] } as const;
    valueOf(await actions.changeAnnotations([one, two, point], change));
    expect(await now(one)).toMatchObject({ highlight: 5, kind: 'underline', tags: ['a', 'c'] });
    expect(await now(two)).toMatchObject({ tags: ['c'] });
    expect(await now(point)).toMatchObject({ highlight: 5, kind: 'point' });
    expect(valueOf(await actions.undo())?.label).toBe('Change 3 notes');
    expect(await contentOf(archive)).toEqual(before);
  });

  it('removes many as one step, with ties between them, and brings all of it back', async () => {
    const { archive, actions, mark } = await scene();
    const ids = [await mark('One bird'), await mark('Two birds'), await mark('Three birds')] as const;
    valueOf(await actions.relatePassages(ids[0], ids[1], 'confirms'));
    valueOf(await actions.relatePassages(ids[1], ids[2], 'continues'));
    const before = await contentOf(archive);
    valueOf(await actions.removeAnnotations([ids[0], ids[1]]));
    expect(await archive.storage.annotations.relations().read()).toEqual([]);
    expect(valueOf(await actions.undo())?.label).toBe('Remove 2 notes');
    expect(await contentOf(archive)).toEqual(before);
  });
});
