import { expect, it } from 'vitest';
import { importText, openTestArchive, valueOf } from './testing/test-archive';

it('many passages are linked to an event as one step, and those linked already get the stance', async () => {
  const archive = await openTestArchive();
  const { actions } = archive;
  const source = await importText(archive, 'Birds', 'One bird sang. Two birds flew. Three sat still.');
  const marks: string[] = [];
  for (const quote of ['One bird', 'Two birds', 'Three sat'])
    marks.push(valueOf(await actions.annotateQuote({ sourceId: source.id, quote, highlight: 1 })).id);
  const event = valueOf(
    await actions.createEvent({ title: 'Flight', date: '', place: '', participants: [], summary: '' }),
  );
  valueOf(await actions.link(marks[0] ?? '', event.id, 'disputes'));
  const stances = async () =>
    (await archive.storage.lookups.linksOfEvent(event.id)).map(({ stance }) => stance).sort();

  valueOf(await actions.linkAll(marks, event.id, 'supports'));
  expect(await stances()).toEqual(['supports', 'supports', 'supports']);
  expect(valueOf(await actions.undo())?.label).toBe('Link 3 passages to event');
  expect(await stances()).toEqual(['disputes']);

  valueOf(await actions.redo());
  valueOf(await actions.linkAll(marks, event.id, 'supports'));
  expect(valueOf(await actions.undo())?.label, 'what is so already is no step').toBe(
    'Link 3 passages to event',
  );

  const missing = await actions.linkAll([...marks, 'nobody'], event.id, 'supports');
  expect(missing).toMatchObject({ ok: false, failure: { kind: 'not-found' } });
  expect(await stances()).toEqual(['disputes']);
});
