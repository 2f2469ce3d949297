import { expect, it } from 'vitest';
import { relateSources } from '../core/workflows/relate-sources';
import { redoStep, undoStep } from '../core/workflows/undo-redo';
import { contentOf, importText, openTestArchive, valueOf } from './testing/test-archive';
import type { TestArchive } from './testing/test-archive';
import { inventedText, seededRandom } from '../core/model/text-sketch-fixture';

const story = inventedText(200, seededRandom(31));

async function twoAlike(): Promise<{
  readonly archive: TestArchive;
  readonly ids: readonly [string, string];
}> {
  const archive = await openTestArchive();
  const one = await importText(archive, 'One', story);
  const other = await importText(archive, 'Other', story.split(' ').slice(0, 102).join(' '));
  return { archive, ids: [one.id, other.id] };
}

it('marks two sources as the same text, with their likeness, the lesser id first', async () => {
  const { archive, ids } = await twoAlike();
  const [one, other] = ids;
  valueOf(await relateSources(archive.ports, other, one, 'same-text'));
  const relation = await archive.ports.lookups.relationBetween(one, other);
  expect(relation).toMatchObject({ kind: 'same-text', sourceIds: ids });
  expect(relation?.likeness).toBeCloseTo(0.5, 5);
});

it('replaces an earlier mark in one step, and undo brings the earlier one back', async () => {
  const { archive, ids } = await twoAlike();
  valueOf(await relateSources(archive.ports, ...ids, 'same-text'));
  const marked = await contentOf(archive);
  valueOf(await relateSources(archive.ports, ...ids, 'different-text'));
  const changed = await contentOf(archive);
  expect((await archive.ports.lookups.relationsOfSource(ids[0])).map(({ kind }) => kind)).toEqual([
    'different-text',
  ]);
  expect(valueOf(await undoStep(archive.ports))?.label).toBe('Mark as different texts');
  expect(await contentOf(archive)).toEqual(marked);
  valueOf(await redoStep(archive.ports));
  expect(await contentOf(archive)).toEqual(changed);
});

it('takes a mark back, and writes nothing where there is none or the same one', async () => {
  const { archive, ids } = await twoAlike();
  const before = await contentOf(archive);
  valueOf(await relateSources(archive.ports, ...ids, undefined));
  valueOf(await relateSources(archive.ports, ...ids, 'same-text'));
  const lines = archive.recorder.lines.length;
  valueOf(await relateSources(archive.ports, ...ids, 'same-text'));
  expect(archive.recorder.lines).toHaveLength(lines);
  valueOf(await relateSources(archive.ports, ...ids, undefined));
  expect(await contentOf(archive)).toEqual(before);
  expect(valueOf(await undoStep(archive.ports))?.label).toBe('Take back “same text”');
});

it('refuses a source that is not there, and a source with itself', async () => {
  const { archive, ids } = await twoAlike();
  expect(await relateSources(archive.ports, ids[0], 'nowhere', 'same-text')).toMatchObject({
    failure: { kind: 'not-found' },
  });
  expect(await relateSources(archive.ports, ids[0], ids[0], 'same-text')).toMatchObject({
    failure: { kind: 'invalid' },
  });
});
