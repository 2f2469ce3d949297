import { describe, expect, it } from 'vitest';
import { saveReading } from '../core/workflows/save-reading';
import { importText, openTestArchive, valueOf } from './testing/test-archive';

async function scene() {
  const archive = await openTestArchive();
  const { actions } = archive;
  const source = await importText(archive, 'Birds', 'One bird sang. Two birds flew. Three birds sat.');
  const mark = async (quote: string) =>
    valueOf(await actions.annotateQuote({ sourceId: source.id, quote, highlight: 1, note: 'n' })).id;
  const event = valueOf(
    await actions.createEvent({ title: 'Walk', date: '', place: '', participants: [], summary: '' }),
  ).id;
  const bin = async () =>
    (await archive.storage.annotations.bin().read()).map(({ annotation }) => annotation.id);
  return { archive, actions, source, event, mark, bin };
}

describe('the bin', () => {
  it('gives a note back with the ties whose other ends are still there', async () => {
    const { archive, actions, event, mark, bin } = await scene();
    const [one, two, three] = [await mark('One bird'), await mark('Two birds'), await mark('Three birds')];
    const kept = valueOf(await actions.relatePassages(one, two, 'confirms')).id;
    valueOf(await actions.relatePassages(three, one, 'confirms'));
    valueOf(await actions.link(one, event, 'supports'));
    valueOf(await actions.removeAnnotations([one]));
    valueOf(await actions.removeEvent(event));
    valueOf(await actions.removeAnnotations([three]));
    expect((await bin()).sort()).toEqual([one, three].sort());
    valueOf(await actions.restoreFromBin([one]));
    expect(await bin()).toEqual([three]);
    const ties = await archive.storage.lookups.relationsOfAnnotations([one]);
    expect(ties.map(({ id }) => id)).toEqual([kept]);
    expect(await archive.storage.lookups.linksOfAnnotations([one])).toEqual([]);
    expect(valueOf(await actions.undo())?.label).toBe('Restore note');
    expect((await bin()).sort()).toEqual([one, three].sort());
  });

  it('gives a tie between two of its notes back with the later of them', async () => {
    const { archive, actions, mark } = await scene();
    const [one, two] = [await mark('One bird'), await mark('Two birds')];
    valueOf(await actions.relatePassages(one, two, 'confirms'));
    valueOf(await actions.removeAnnotations([one, two]));
    const ties = () => archive.storage.annotations.relations().read();
    valueOf(await actions.restoreFromBin([one]));
    expect(await ties()).toEqual([]);
    valueOf(await actions.restoreFromBin([two]));
    expect(await ties()).toHaveLength(1);
    valueOf(await actions.removeAnnotations([one, two]));
    valueOf(await actions.restoreFromBin([two, one]));
    expect(await ties()).toHaveLength(1);
  });

  it('looks for the words in the present reading when the source was read again since', async () => {
    const { archive, actions, source, mark } = await scene();
    const one = await mark('Two birds');
    valueOf(await actions.removeAnnotations([one]));
    const pages = [{ pageIndex: 0, text: 'Now: one bird sang. Two birds flew. Three birds sat.' }];
    const extraction = { format: 1, parser: { name: 'test', version: '2' }, pages } as const;
    valueOf(
      await saveReading(
        archive.ports,
        source,
        { extraction, words: 9, warnings: [], encoding: '' },
        'Read again',
      ),
    );
    valueOf(await actions.restoreFromBin([one]));
    const [row] = await archive.storage.annotations.all().read();
    expect(row).toMatchObject({
      health: { state: 'moved' },
      annotation: { id: one, anchors: [{ start: 20, quote: 'Two birds' }] },
    });
  });

  it('refuses when the source is gone or the note is not in it', async () => {
    const { actions, source, mark, bin } = await scene();
    const one = await mark('One bird');
    expect(await actions.restoreFromBin([one])).toMatchObject({ failure: { kind: 'not-found' } });
    valueOf(await actions.removeAnnotations([one]));
    valueOf(await actions.removeSource(source.id));
    expect(await actions.restoreFromBin([one])).toMatchObject({
      failure: { kind: 'refused', message: expect.stringContaining('source of this note is no longer') },
    });
    expect(await bin()).toEqual([one]);
  });

  it('is emptied in part or whole, which undo passes by', async () => {
    const { actions, mark, bin } = await scene();
    const [one, two, three] = [await mark('One bird'), await mark('Two birds'), await mark('Three birds')];
    valueOf(await actions.removeAnnotations([one, two]));
    valueOf(await actions.emptyBin([one]));
    expect(await bin()).toEqual([two]);
    valueOf(await actions.removeAnnotations([three]));
    valueOf(await actions.emptyBin());
    expect(await bin()).toEqual([]);
    expect(valueOf(await actions.undo())?.label).toBe('Remove note');
  });
});
