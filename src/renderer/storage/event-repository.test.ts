import { expect, it } from 'vitest';
import { relateSources } from '../core/workflows/relate-sources';
import { importText, openTestArchive, valueOf } from './testing/test-archive';
import type { TestArchive } from './testing/test-archive';
import { mark } from './testing/written-steps';

/** Marks the first word of a source and ties it to an event. */
async function tie(archive: TestArchive, title: string, eventId: string): Promise<string> {
  const source = await importText(archive, title, `${title} says what happened.`);
  const annotation = await mark(archive, source, title);
  valueOf(await archive.actions.link(annotation.id, eventId, 'supports'));
  return source.id;
}

it('an event counts its sources, and those that are the same text once', async () => {
  const archive = await openTestArchive();
  const content = { title: 'Bridge falls', date: '', place: '', participants: [], summary: '' };
  const event = valueOf(await archive.actions.createEvent(content));
  const one = await tie(archive, 'Agency', event.id);
  await tie(archive, 'Witness', event.id);
  const reprint = await tie(archive, 'Reprint', event.id);
  const between = await importText(archive, 'Elsewhere', 'A copy that no event is tied to.');
  const { events } = archive.storage;
  const counts = async () => (await events.all().read()).map(({ sources, texts }) => [sources, texts]);
  const same = async () => (await events.one(event.id).read())?.sameTexts;
  expect(await counts()).toEqual([[3, 3]]);
  expect(await same()).toEqual([]);

  valueOf(await relateSources(archive.ports, one, between.id, 'same-text'));
  expect(await counts()).toEqual([[3, 3]]);
  valueOf(await relateSources(archive.ports, between.id, reprint, 'same-text'));
  expect(await counts()).toEqual([[3, 2]]);
  expect((await same())?.map((group) => group.toSorted())).toEqual([[one, reprint].toSorted()]);

  valueOf(await relateSources(archive.ports, between.id, reprint, 'different-text'));
  expect(await counts()).toEqual([[3, 3]]);
});
