import fc from 'fast-check';
import type { Annotation } from '../../core/model/annotation';
import { STANCES } from '../../core/model/archive-event';
import type { Stance } from '../../core/model/archive-event';
import type { OperationContent } from '../../core/model/inverse';
import type { Source } from '../../core/model/source';
import { importText, testClock, testIdentifiers, valueOf } from './test-archive';
import type { TestArchive } from './test-archive';
import { anchorIn, annotationOf, noteChange, relate, remove, write, writeSession } from './written-steps';

/** One thing a researcher might do; numbers choose among what there is. */
export interface Move {
  readonly verb: Verb;
  readonly which: number;
  readonly other: number;
  readonly text: string;
}
type Verb = keyof typeof MOVES;

/** What a move can choose from. */
interface Scene {
  readonly archive: TestArchive;
  readonly source: Source | undefined;
  readonly note: Annotation | undefined;
  readonly otherNote: Annotation | undefined;
  readonly eventId: string | undefined;
  readonly linkId: string | undefined;
}

/** What a researcher might do, by name; each does nothing when there is nothing to do it to. */
const MOVES = {
  import: async ({ archive }: Scene, { which, text }: Move) =>
    importText(archive, `File ${which} ${text}`, `${text} one two three.`, 'Second page.'),
  'remove-source': async ({ archive, source }: Scene) =>
    source && valueOf(await archive.actions.removeSource(source.id)),
  'change-source': async ({ archive, source }: Scene, { text }: Move) =>
    source && valueOf(await archive.actions.changeSource(source.id, { title: `T ${text}`, author: text })),
  'read-again': async ({ archive, source }: Scene, { which, text }: Move) =>
    source && readAnew(archive, source, which % 3, text),
  replace: async ({ archive, source }: Scene, { text }: Move) => source && replace(archive, source, text),
  annotate: async ({ archive, source }: Scene, { which, other, text }: Move) =>
    source && annotate(archive, source, which, other, text),
  'change-note': async ({ archive, note }: Scene, { text }: Move) =>
    note && write(archive, 'Edit note', [noteChange(note, text)]),
  type: async ({ archive, note }: Scene, { text }: Move) =>
    note &&
    writeSession(archive, 'Edit note', [
      [noteChange(note, text)],
      [noteChange({ ...note, note: text }, `${text}…`)],
    ]),
  'mark-area': async ({ archive, note }: Scene, { other }: Move) => note && markArea(archive, note, other),
  'remove-note': async ({ archive, note }: Scene) => note && remove(archive, note),
  'remove-notes': async ({ archive, note, otherNote }: Scene) =>
    note &&
    otherNote &&
    remove(archive, ...new Map([note, otherNote].map((each) => [each.id, each])).values()),
  restore: async ({ archive }: Scene, { which }: Move) => restore(archive, which),
  'empty-bin': async ({ archive }: Scene, { which }: Move) => emptyBin(archive, which),
  relate: async ({ archive, note, otherNote }: Scene) =>
    note && otherNote && note.id !== otherNote.id && relate(archive, note, otherNote),
  'change-relation': async ({ archive }: Scene, { which, text }: Move) => changeTie(archive, which, text),
  unrelate: async ({ archive }: Scene, { which }: Move) => untie(archive, which),
  merge: async ({ archive, note, otherNote }: Scene) =>
    note && otherNote && note.id !== otherNote.id && merge(archive, note, otherNote),
  prefer: async ({ archive }: Scene, { which, text }: Move) => prefer(archive, which, text),
  ignore: async ({ archive, source }: Scene, { other, text }: Move) =>
    source && ignore(archive, source, other, text),
  offer: async ({ archive, source }: Scene) => source && offer(archive, source),
  'new-event': async ({ archive }: Scene, { text }: Move) =>
    archive.actions.createEvent({
      title: `E ${text}`,
      date: '2026',
      place: text,
      participants: [text],
      summary: text,
    }),
  'change-event': async ({ archive, eventId }: Scene, { text }: Move) =>
    eventId && valueOf(await archive.actions.changeEvent(eventId, { summary: text, date: '' })),
  'remove-event': async ({ archive, eventId }: Scene) =>
    eventId && valueOf(await archive.actions.removeEvent(eventId)),
  link: async ({ archive, note, eventId }: Scene, { which }: Move) =>
    note && eventId && valueOf(await archive.actions.link(note.id, eventId, STANCES[which % 4] as Stance)),
  unlink: async ({ archive, linkId }: Scene) => linkId && valueOf(await archive.actions.unlink(linkId)),
  undo: async ({ archive }: Scene) => archive.actions.undo(),
  redo: async ({ archive }: Scene) => archive.actions.redo(),
} as const;

/** Lists of moves, without those named. */
export function moves(except: readonly Verb[], length: { minLength: number; maxLength: number }) {
  const verbs = (Object.keys(MOVES) as Verb[]).filter((verb) => !except.includes(verb));
  return fc.array(
    fc.record<Move>({
      verb: fc.constantFrom(...verbs, ...verbs.filter((verb) => verb === 'annotate' || verb === 'relate')),
      which: fc.nat(20),
      other: fc.nat(20),
      text: fc.string({ maxLength: 12, unit: 'grapheme' }),
    }),
    length,
  );
}

/** Every run begins with passages that are tied, so that removing has something to take along. */
export const BEGINNING: readonly Move[] = (
  ['import', 'import', 'annotate', 'annotate', 'annotate', 'relate', 'new-event', 'link', 'link'] as const
).map((verb, which) => ({ verb, which, other: which + 1, text: 'begin' }));

/** Does what a move says. */
export async function make(archive: TestArchive, move: Move): Promise<void> {
  const { which, other } = move;
  const sources = await archive.storage.sources.all().read();
  const notes = await archive.storage.annotations.all().read();
  const events = await archive.storage.events.all().read();
  const row = pick(sources, which);
  const linked = pick(
    notes.filter(({ links }) => links.length > 0),
    which,
  );
  await MOVES[move.verb](
    {
      archive,
      source: row && (await archive.storage.lookups.source(row.id)),
      note: pick(notes, which)?.annotation,
      otherNote: pick(notes, other)?.annotation,
      eventId: pick(events, other)?.event.id,
      linkId: linked?.links[0]?.link.id,
    },
    move,
  );
}

function pick<Row>(rows: readonly Row[], index: number): Row | undefined {
  return rows[index % Math.max(1, rows.length)];
}

async function annotate(
  archive: TestArchive,
  source: Source,
  which: number,
  other: number,
  text: string,
): Promise<void> {
  const first = anchorIn(source, 0, other % 4, text.slice(0, 3));
  const anchors = which % 2 === 0 ? ([first] as const) : ([first, anchorIn(source, 1, 0, 'Second')] as const);
  const annotation = annotationOf(source, anchors, { note: text, tags: [text] });
  await write(archive, 'Highlight', [{ kind: 'annotation-added', payload: { annotation, links: [] } }]);
}

async function readAnew(archive: TestArchive, source: Source, variant: number, text: string): Promise<void> {
  const stored = valueOf(
    await archive.storage.objects.storeExtraction({
      format: 1,
      parser: { name: 'test', version: `${variant}` },
      pages: [{ pageIndex: 0, text: `New words ${variant}.` }],
    }),
  );
  const annotations = await archive.storage.lookups.annotationsOfSource(source.id);
  const moved = annotations.flatMap(({ id: annotationId, anchors }, index) =>
    anchors.slice(index % 2).map((before, position) => ({
      annotationId,
      piece: position + (index % 2),
      before,
      after: { ...before, extraction: stored.sha256, start: position, health: { state: 'moved' as const } },
    })),
  );
  await write(archive, `Read again ${text}`, [
    {
      kind: 'source-read',
      payload: {
        sourceId: source.id,
        before: source.extraction,
        after: { ...source.extraction, sha256: stored.sha256, at: testClock.now() },
        moved,
        lost: [],
      },
    },
  ]);
}

async function replace(archive: TestArchive, source: Source, text: string): Promise<void> {
  const { kind, sha256, bytes, originalName, originalPath, formerOriginals } = source;
  const before = {
    kind,
    sha256,
    bytes,
    originalName,
    originalPath,
    ...(formerOriginals === undefined ? {} : { formerOriginals }),
  };
  const newer = archive.objects.put(`newer ${text} ${testClock.now()}`);
  const after = {
    ...before,
    sha256: newer,
    bytes: 11,
    formerOriginals: [...(formerOriginals ?? []), sha256],
  };
  await write(archive, 'Replace', [
    { kind: 'source-replaced', payload: { sourceId: source.id, before, after } },
  ]);
}

async function markArea(archive: TestArchive, note: Annotation, pageIndex: number): Promise<void> {
  const { kind, area, changedAt } = note;
  const box = { x: 1, y: 2, width: 3, height: 4 };
  const before = { kind, changedAt, ...(area === undefined ? {} : { area }) };
  const isArea = kind === 'area';
  const after = { changedAt: testClock.now(), ...(isArea ? {} : { area: { pageIndex, box } }) };
  await write(archive, 'Change passage', [
    {
      kind: 'annotation-changed',
      payload: {
        annotationId: note.id,
        before,
        after: { ...after, kind: isArea ? 'highlight' : 'area' },
      },
    },
  ]);
}

async function restore(archive: TestArchive, which: number): Promise<void> {
  const { lookups } = archive.storage;
  const binned = pick(await lookups.binned(), which);
  if (binned === undefined || (await lookups.source(binned.annotation.sourceId)) === undefined) return;
  const links = [];
  for (const link of binned.links) if (await lookups.event(link.eventId)) links.push(link);
  const relations = [];
  for (const relation of binned.relations) {
    const other = relation.from === binned.id ? relation.to : relation.from;
    if (await lookups.annotation(other)) relations.push(relation);
  }
  const payload = { annotation: binned.annotation, links, relations };
  await write(archive, 'Restore note', [{ kind: 'annotation-added', payload }]);
}

async function emptyBin(archive: TestArchive, which: number): Promise<void> {
  const binned = pick(await archive.storage.lookups.binned(), which);
  if (binned !== undefined)
    await write(archive, '', [{ kind: 'bin-emptied', payload: { annotationIds: [binned.id] } }]);
}

async function changeTie(archive: TestArchive, which: number, label: string): Promise<void> {
  const relation = pick(await archive.storage.annotations.relations().read(), which)?.relation;
  if (relation === undefined) return;
  const { id: relationId, from, to, label: former } = relation;
  await write(archive, 'Change tie', [
    {
      kind: 'passage-relation-changed',
      payload: { relationId, before: { from, to, label: former }, after: { from: to, to: from, label } },
    },
  ]);
}

async function untie(archive: TestArchive, which: number): Promise<void> {
  const relation = pick(await archive.storage.annotations.relations().read(), which)?.relation;
  if (relation !== undefined)
    await write(archive, 'Untie', [{ kind: 'passages-unrelated', payload: { relation } }]);
}

/** One mark takes over another's words and ties, and the other goes into the bin. */
async function merge(archive: TestArchive, note: Annotation, other: Annotation): Promise<void> {
  const { lookups } = archive.storage;
  const relations = await lookups.relationsOfAnnotations([other.id]);
  const contents: OperationContent[] = [noteChange(note, `${note.note}\n${other.note}`)];
  for (const { id: relationId, from, to } of relations) {
    if (from === note.id || to === note.id) continue;
    const before = from === other.id ? { from } : { to };
    const after = from === other.id ? { from: note.id } : { to: note.id };
    contents.push({ kind: 'passage-relation-changed', payload: { relationId, before, after } });
  }
  const left = relations.filter(({ from, to }) => from === note.id || to === note.id);
  const links = await lookups.linksOfAnnotations([other.id]);
  contents.push({ kind: 'annotation-removed', payload: { annotation: other, links, relations: left } });
  await write(archive, 'Merge marks', contents);
}

async function prefer(archive: TestArchive, which: number, text: string): Promise<void> {
  const { tagColours, highlightNames } = await archive.storage.lookups.preferences();
  await write(archive, 'Prefer', [
    {
      kind: 'preferences-changed',
      payload:
        which % 2 === 0
          ? { before: { tagColours }, after: { tagColours: { ...tagColours, [`t${text}`]: 'plum' } } }
          : { before: { highlightNames }, after: { highlightNames: { ...highlightNames, 3: text } } },
    },
  ]);
}

async function ignore(archive: TestArchive, source: Source, start: number, quote: string): Promise<void> {
  const id = testIdentifiers.next();
  const suggestion = { id, sourceId: source.id, kind: 'name', quote, pageIndex: 0, start } as const;
  await write(archive, 'Ignore', [{ kind: 'suggestion-ignored', payload: { suggestion } }]);
}

async function offer(archive: TestArchive, source: Source): Promise<void> {
  const ignored = await archive.storage.lookups.ignoredSuggestions(source.id);
  if (ignored.length === 0) return;
  await write(
    archive,
    'Offer again',
    ignored.map((suggestion) => ({ kind: 'suggestion-restored', payload: { suggestion } })),
  );
}
