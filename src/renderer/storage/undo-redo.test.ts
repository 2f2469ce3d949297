import { describe, expect, it } from 'vitest';
import type { Annotation } from '../core/model/annotation';
import type { ArchiveEvent } from '../core/model/archive-event';
import { USUAL_PREFERENCES } from '../core/model/archive-preferences';
import type { PassageRelation } from '../core/model/passage-relation';
import type { Source } from '../core/model/source';
import { writeStep } from '../core/workflows/workflow-context';
import { contentOf, importText, openTestArchive, valueOf } from './testing/test-archive';
import type { TestArchive } from './testing/test-archive';
import { anchorIn, annotationOf, noteChange, relate, write, writeSession } from './testing/written-steps';

const PAGE = 'Twenty-two people were detained near the depot. Nineteen of them were released in the morning.';

interface Setting {
  readonly archive: TestArchive;
  readonly sourceId: string;
  readonly source: Source;
  readonly annotation: Annotation;
  readonly other: Annotation;
  readonly annotationId: string;
  readonly otherAnnotationId: string;
  readonly event: ArchiveEvent;
  readonly linkId: string;
  /** Between the two annotations. */
  readonly relation: PassageRelation;
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
  const relation = await relate(archive, annotation, other);
  const link = valueOf(await archive.actions.link(annotation.id, event.id, 'supports'));
  return {
    archive,
    sourceId: source.id,
    source,
    annotation,
    other,
    relation,
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
  'annotation-removed': ({ archive, annotationId }) => archive.actions.removeAnnotations([annotationId]),
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
  'source-read': ({ archive, source, annotation }) =>
    write(archive, 'Read again', [
      {
        kind: 'source-read',
        payload: {
          sourceId: source.id,
          before: source.extraction,
          after: { ...source.extraction, sha256: 'another', at: '2026-03-01' },
          moved: [
            {
              annotationId: annotation.id,
              piece: 0,
              before: annotation.anchors[0],
              after: { ...annotation.anchors[0], extraction: 'another', health: { state: 'moved' } },
            },
          ],
          lost: [],
        },
      },
    ]),
  'source-replaced': ({ archive, source }) => {
    const { kind, sha256, bytes, originalName, originalPath } = source;
    const before = { kind, sha256, bytes, originalName, originalPath };
    const after = { ...before, sha256: 'newer', originalName: 'newer.pdf', formerOriginals: [sha256] };
    return write(archive, 'Replace source', [
      { kind: 'source-replaced', payload: { sourceId: source.id, before, after } },
    ]);
  },
  'passages-related': async ({ archive, annotation, other }) => relate(archive, other, annotation, 'quotes'),
  'passage-relation-changed': ({ archive, relation: { id: relationId, from, to } }) =>
    write(archive, 'Change tie', [
      {
        kind: 'passage-relation-changed',
        payload: {
          relationId,
          before: { from, to, kind: 'confirms', label: '' },
          after: { from: to, to: from, kind: 'quotes', label: 'how many' },
        },
      },
    ]),
  'passages-unrelated': ({ archive, relation }) =>
    write(archive, 'Untie passages', [{ kind: 'passages-unrelated', payload: { relation } }]),
  'preferences-changed': ({ archive }) =>
    write(archive, 'Colour tag', [
      {
        kind: 'preferences-changed',
        payload: { before: { tagColours: {} }, after: { tagColours: { count: 'teal' } } },
      },
    ]),
  'suggestion-ignored': ({ archive, sourceId }) =>
    write(archive, 'Ignore', [
      {
        kind: 'suggestion-ignored',
        payload: {
          suggestion: { id: 's', sourceId, kind: 'name', quote: 'depot', pageIndex: 0, start: 40 },
        },
      },
    ]),
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
    const end = await contentOf(first.archive);
    await first.archive.storage.close();
    const { recorder, objects } = first.archive;
    const archive = await openTestArchive(recorder, objects);
    expect((await archive.storage.history.read()).undo?.label).toBe('Link to event');
    while (valueOf(await archive.actions.undo()) !== undefined);
    expect(await archive.storage.annotations.all().read()).toEqual([]);
    expect(await archive.storage.events.all().read()).toEqual([]);
    expect(await archive.storage.sources.all().read()).toHaveLength(1);
    while (valueOf(await archive.actions.redo()) !== undefined);
    expect(await contentOf(archive)).toEqual(end);
    expect((await archive.storage.history.read()).undo?.label).toBe('Link to event');
  });

  it('takes a step of several operations back as one, last first', async () => {
    const { archive, sourceId, source } = await setting();
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
    const annotation = annotationOf(source, [anchorIn(source, 1, 0, 'A second')], { id: 'a' });
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

  it('puts an annotation back into the bin as it lay there, and only when it came from there', async () => {
    const { archive, source, other } = await setting();
    valueOf(await archive.actions.removeAnnotations([other.id]));
    const inBin = await contentOf(archive);
    const [binned] = await archive.storage.lookups.binned();
    if (binned === undefined) throw new Error('The bin is empty.');
    const { annotation, links, relations } = binned;
    await write(archive, 'Restore note', [
      { kind: 'annotation-added', payload: { annotation, links, relations } },
    ]);
    expect(await archive.storage.lookups.binned()).toEqual([]);
    expect(await archive.storage.lookups.annotation(other.id)).toEqual(other);
    valueOf(await archive.actions.undo());
    expect(await contentOf(archive)).toEqual(inBin);
    await write(archive, 'Highlight', [
      {
        kind: 'annotation-added',
        payload: { annotation: annotationOf(source, [anchorIn(source, 1, 0, 'A')]), links: [] },
      },
    ]);
    valueOf(await archive.actions.undo());
    expect(await contentOf(archive)).toEqual(inBin);
  });

  it('says since when an annotation is in the bin, also after it went there a second time by redo', async () => {
    const { archive, other } = await setting();
    valueOf(await archive.actions.removeAnnotations([other.id]));
    const [first] = await archive.storage.annotations.bin().read();
    valueOf(await archive.actions.undo());
    expect(await archive.storage.annotations.bin().read()).toEqual([]);
    valueOf(await archive.actions.redo());
    expect(await archive.storage.annotations.bin().read()).toEqual([first]);
  });

  it('brings back an annotation although the bin was emptied: the journal still has it', async () => {
    const { archive, other } = await setting();
    const before = await contentOf(archive);
    valueOf(await archive.actions.removeAnnotations([other.id]));
    await write(archive, '', [{ kind: 'bin-emptied', payload: { annotationIds: [other.id] } }]);
    valueOf(await archive.actions.undo());
    expect(await contentOf(archive)).toEqual(before);
  });

  it('takes several writes of one step back together when nothing came between', async () => {
    const { archive, annotation } = await setting();
    const before = await contentOf(archive);
    await writeSession(archive, 'Edit note', [
      [noteChange(annotation, 'H')],
      [noteChange({ ...annotation, note: 'H' }, 'How')],
    ]);
    const after = await contentOf(archive);
    valueOf(await archive.actions.undo());
    expect(await contentOf(archive)).toEqual(before);
    valueOf(await archive.actions.redo());
    expect(await contentOf(archive)).toEqual(after);
  });

  it('keeps writes of one step apart when something came between them', async () => {
    const { archive, annotation } = await setting();
    const noteNow = async () => (await archive.storage.lookups.annotation(annotation.id))?.note;
    const type = async (note: string) => {
      const now = await archive.storage.lookups.annotation(annotation.id);
      await write(archive, 'Edit note', [noteChange(now ?? annotation, note)], { id: 'session' });
    };
    await type('one');
    await importText(archive, 'Between', 'Words.');
    await type('two');
    await type('three');
    valueOf(await archive.actions.undo());
    expect(await noteNow()).toBe('one');
    valueOf(await archive.actions.undo());
    expect(await noteNow()).toBe('mine');
    valueOf(await archive.actions.redo());
    valueOf(await archive.actions.redo());
    expect(await noteNow()).toBe('three');
    const rebuilt = await openTestArchive(archive.recorder, archive.objects);
    expect(await rebuilt.storage.dump()).toEqual(await archive.storage.dump());
  });

  const REFUSALS: Record<string, [(setting: Setting) => Promise<unknown>, RegExp]> = {
    'a tie whose passage is gone': [
      async ({ archive, relation, other }) => {
        await write(archive, 'Untie', [{ kind: 'passages-unrelated', payload: { relation } }]);
        await write(archive, '', [
          { kind: 'annotation-removed', payload: { annotation: other, links: [], relations: [] } },
        ]);
      },
      /“Untie” cannot be undone: one of the passages it was tied to is no longer in the archive/,
    ],
    'a removed passage whose other passage is gone': [
      async ({ archive, annotationId, other }) => {
        valueOf(await archive.actions.removeAnnotations([other.id]));
        const annotation = await archive.storage.lookups.annotation(annotationId);
        if (annotation === undefined) throw new Error('The annotation is gone.');
        await write(archive, '', [{ kind: 'annotation-removed', payload: { annotation, links: [] } }]);
      },
      /one of the passages it was tied to is no longer in the archive/,
    ],
    'a new passage that has been tied since': [
      async ({ archive, source, other }) => {
        const annotation = annotationOf(source, [anchorIn(source, 1, 0, 'A')]);
        await write(archive, 'Highlight', [{ kind: 'annotation-added', payload: { annotation, links: [] } }]);
        const relation = {
          id: 'r',
          kind: 'quotes',
          from: annotation.id,
          to: other.id,
          label: '',
          createdAt: '',
        };
        await write(archive, '', [{ kind: 'passages-related', payload: { relation } }]);
      },
      /its ties to other passages have changed since/,
    ],
    'a changed tie that has been changed since': [
      async ({ archive, relation: { id: relationId } }) => {
        for (const [label, before, after] of [
          ['Change tie', '', 'a'],
          ['', 'a', 'b'],
        ] as const) {
          await write(archive, label, [
            {
              kind: 'passage-relation-changed',
              payload: { relationId, before: { label: before }, after: { label: after } },
            },
          ]);
        }
      },
      /it has been changed since/,
    ],
    'preferences that have been changed since': [
      async ({ archive }) => {
        for (const [label, colour] of [
          ['Colour tag', 'red'],
          ['', 'blue'],
        ] as const) {
          const payload = {
            before: { tagColours: USUAL_PREFERENCES.tagColours },
            after: { tagColours: { count: colour } },
          };
          await write(archive, label, [{ kind: 'preferences-changed', payload }]);
        }
      },
      /it has been changed since/,
    ],
    'a replaced file that has been imported again as another source': [
      async (scene) => {
        await STEPS['source-replaced']?.(scene);
        await importText(scene.archive, 'Report', PAGE);
      },
      /the same file has been imported since, as “Report”/,
    ],
  };

  for (const [what, [prepare, sentence]] of Object.entries(REFUSALS)) {
    it(`refuses to take back ${what}, says why, and changes nothing`, async () => {
      const scene = await setting();
      await prepare(scene);
      const before = await scene.archive.storage.dump();
      const answer = await scene.archive.actions.undo();
      expect(answer.ok ? '' : answer.failure.message).toMatch(sentence);
      expect(await scene.archive.storage.dump()).toEqual(before);
    });
  }
});
