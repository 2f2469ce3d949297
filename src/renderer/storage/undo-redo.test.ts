import { describe, expect, it } from 'vitest';
import type { ArchiveEvent } from '../core/model/archive-event';
import { writeStep } from '../core/workflows/workflow-context';
import { contentOf, importText, openTestArchive, valueOf } from './testing/test-archive';
import type { TestArchive } from './testing/test-archive';

const PAGE = 'Twenty-two people were detained near the depot. Nineteen of them were released in the morning.';

interface Setting {
  readonly archive: TestArchive;
  readonly sourceId: string;
  readonly annotationId: string;
  readonly otherAnnotationId: string;
  readonly event: ArchiveEvent;
  readonly linkId: string;
}

async function setting(): Promise<Setting> {
  const archive = await openTestArchive();
  const source = await importText(archive, 'Report', PAGE, 'A second page.');
  const mark = async (quote: string) =>
    valueOf(
      await archive.actions.annotateQuote({
        sourceId: source.id,
        quote,
        highlight: 1,
        note: 'mine',
        tags: ['count'],
      }),
    );
  const annotation = await mark('Twenty-two people were detained');
  const other = await mark('Nineteen of them');
  const event = valueOf(
    await archive.actions.createEvent({
      title: 'Detentions',
      date: '2026-02-13/2026-02-14',
      place: 'Depot',
      participants: [],
      summary: '',
    }),
  );
  const link = valueOf(await archive.actions.link(annotation.id, event.id, 'supports'));
  return {
    archive,
    sourceId: source.id,
    annotationId: annotation.id,
    otherAnnotationId: other.id,
    event,
    linkId: link.id,
  };
}

const STEPS: Record<string, (setting: Setting) => Promise<unknown>> = {
  'source-changed': ({ archive, sourceId }) =>
    archive.actions.changeSource(sourceId, { title: 'Another title', date: '2026-02' }),
  'source-removed': ({ archive, sourceId }) => archive.actions.removeSource(sourceId),
  'annotation-added': ({ archive, sourceId }) =>
    archive.actions.annotateQuote({ sourceId, quote: 'second page', highlight: 2 }),
  'annotation-changed': ({ archive, annotationId }) =>
    archive.actions.changeAnnotation(annotationId, { note: 'other words', highlight: 3, tags: [] }),
  'annotation-removed': ({ archive, annotationId }) => archive.actions.removeAnnotation(annotationId),
  'event-created': ({ archive }) =>
    archive.actions.createEvent({ title: 'New', date: '', place: '', participants: ['A'], summary: '' }),
  'event-changed': ({ archive, event }) =>
    archive.actions.changeEvent(event.id, { participants: ['A', 'B'], date: '2026~' }),
  'event-removed': ({ archive, event }) => archive.actions.removeEvent(event.id),
  'passage-linked': ({ archive, otherAnnotationId, event }) =>
    archive.actions.link(otherAnnotationId, event.id, 'disputes'),
  'link-changed': ({ archive, annotationId, event }) =>
    archive.actions.link(annotationId, event.id, 'disputes'),
  'passage-unlinked': ({ archive, linkId }) => archive.actions.unlink(linkId),
};

describe('undo and redo', () => {
  for (const [kind, step] of Object.entries(STEPS)) {
    it(`takes ${kind} back exactly, and does it again exactly`, async () => {
      const scene = await setting();
      const before = await contentOf(scene.archive);
      await step(scene);
      expect(scene.archive.recorder.lines.at(-1)).toContain(`"kind":"${kind}"`);
      const after = await contentOf(scene.archive);
      expect(after).not.toEqual(before);
      expect(valueOf(await scene.archive.actions.undo())?.label).not.toBe('');
      expect(await contentOf(scene.archive)).toEqual(before);
      valueOf(await scene.archive.actions.redo());
      expect(await contentOf(scene.archive)).toEqual(after);
    });
  }

  it('restores a removed source with its notes and their ties to events', async () => {
    const { archive, sourceId, event } = await setting();
    const before = await contentOf(archive);
    valueOf(await archive.actions.removeSource(sourceId));
    expect(await archive.storage.annotations.all().read()).toEqual([]);
    expect((await archive.storage.events.one(event.id).read())?.bySource).toEqual([]);
    expect(await archive.storage.sources.pageText(sourceId, 0)).toBeUndefined();
    expect(await archive.storage.passages.passagesOfSource(sourceId)).toEqual([]);
    await archive.actions.undo();
    expect(await contentOf(archive)).toEqual(before);
    expect(await archive.storage.sources.pageText(sourceId, 0)).toBe(PAGE);
  });

  it('goes back through every step, and forth again, after a restart', async () => {
    const first = await setting();
    const end = await first.archive.storage.dump();
    await first.archive.storage.close();
    const { recorder, objects } = first.archive;
    const archive = await openTestArchive(recorder, objects);
    expect((await archive.storage.history.read()).undo?.label).toBe('Link to event');
    while (valueOf(await archive.actions.undo()) !== undefined);
    expect(await archive.storage.annotations.all().read()).toEqual([]);
    expect(await archive.storage.events.all().read()).toEqual([]);
    expect(await archive.storage.sources.all().read()).toHaveLength(1);
    while (valueOf(await archive.actions.redo()) !== undefined);
    expect(await archive.storage.dump()).toEqual(end);
  });

  it('takes a step of several operations back as one, last first', async () => {
    const { archive, sourceId } = await setting();
    const source = await archive.storage.lookups.source(sourceId);
    const anchor = source && valueOf(await archive.actions.anchorFor(source, 1, 0, 8));
    if (anchor === undefined) throw new Error('no anchor');
    const before = await contentOf(archive);
    const at = '2026-03-01T00:00:00.000Z';
    const event = {
      id: 'e',
      title: 'E',
      date: '',
      place: '',
      participants: [],
      summary: '',
      createdAt: at,
      changedAt: at,
    };
    const annotation = {
      id: 'a',
      sourceId,
      anchor,
      highlight: 1,
      note: '',
      tags: [],
      createdAt: at,
      changedAt: at,
    } as const;
    const link = { id: 'l', annotationId: 'a', eventId: 'e', stance: 'supports', createdAt: at } as const;
    valueOf(
      await writeStep(archive.ports, { role: 'do', label: 'Several' }, [
        { kind: 'event-created', payload: { event, links: [] } },
        { kind: 'annotation-added', payload: { annotation, links: [] } },
        { kind: 'passage-linked', payload: { link } },
        {
          kind: 'link-changed',
          payload: { linkId: 'l', before: { stance: 'supports' }, after: { stance: 'disputes' } },
        },
        { kind: 'source-changed', payload: { sourceId, before: { title: 'Report' }, after: { title: 'B' } } },
        { kind: 'source-changed', payload: { sourceId, before: { title: 'B' }, after: { title: 'C' } } },
      ]),
    );
    const after = await contentOf(archive);
    expect(valueOf(await archive.actions.undo())?.label).toBe('Several');
    expect(await contentOf(archive)).toEqual(before);
    valueOf(await archive.actions.redo());
    expect(await contentOf(archive)).toEqual(after);
  });

  it('forgets what could be done again when something new is done, and does not undo imports', async () => {
    const { archive, annotationId } = await setting();
    await archive.actions.undo();
    expect((await archive.storage.history.read()).redo?.label).toBe('Link to event');
    await importText(archive, 'Another', 'Words.');
    expect((await archive.storage.history.read()).redo?.label).toBe('Link to event');
    await archive.actions.changeAnnotation(annotationId, { note: 'new' });
    expect((await archive.storage.history.read()).redo).toBeUndefined();
    expect((await archive.storage.history.read()).undo?.label).toBe('Edit note');
  });

  it('changes nothing, and says why, when the removed file has been imported again since', async () => {
    const { archive, sourceId } = await setting();
    valueOf(await archive.actions.removeSource(sourceId));
    await importText(archive, 'Report', PAGE);
    const before = await archive.storage.dump();
    const lines = archive.recorder.lines.length;
    const answer = await archive.actions.undo();
    expect(answer.ok ? '' : answer.failure.message).toMatch(
      /imported again since, as “Report”.*Nothing has been changed/,
    );
    expect(await archive.storage.dump()).toEqual(before);
    expect(archive.recorder.lines).toHaveLength(lines);
  });

  it('ties a passage to an event once: the second time changes the stance', async () => {
    const { archive, annotationId, event, linkId } = await setting();
    const again = valueOf(await archive.actions.link(annotationId, event.id, 'mentions'));
    expect(again).toMatchObject({ id: linkId, stance: 'mentions' });
    const [row] = await archive.storage.events.all().read();
    expect(row?.stances).toEqual({ supports: 0, disputes: 0, mentions: 1, context: 0 });
    const lines = archive.recorder.lines.length;
    await archive.actions.link(annotationId, event.id, 'mentions');
    expect(archive.recorder.lines).toHaveLength(lines);
  });

  it('keeps two changes made at the same moment from deciding on the same state', async () => {
    const { archive, otherAnnotationId, event } = await setting();
    await Promise.all([
      archive.actions.link(otherAnnotationId, event.id, 'supports'),
      archive.actions.link(otherAnnotationId, event.id, 'disputes'),
    ]);
    const [row] = await archive.storage.events.all().read();
    expect(row).toMatchObject({ passages: 2, stances: { supports: 1, disputes: 1 } });
  });
});
