import type { Annotation, Anchors, PassageAnchor } from '../../core/model/annotation';
import type { OperationContent } from '../../core/model/inverse';
import type { PassageRelation } from '../../core/model/passage-relation';
import type { Source } from '../../core/model/source';
import type { OperationStep } from '../../core/operations';
import { writeStep } from '../../core/workflows/workflow-context';
import { testClock, testIdentifiers, valueOf } from './test-archive';
import type { TestArchive } from './test-archive';

/** Writes operations as one step of the researcher's, past the workflows. */
export async function write(
  archive: TestArchive,
  label: string,
  contents: readonly OperationContent[],
  step: Partial<OperationStep> = {},
): Promise<void> {
  valueOf(await writeStep(archive.ports, { role: 'do', label, ...step }, contents));
}

/** Operations in two or more batches under one step id, as a note is saved while it is typed. */
export async function writeSession(
  archive: TestArchive,
  label: string,
  batches: readonly (readonly OperationContent[])[],
): Promise<void> {
  const id = testIdentifiers.next();
  for (const contents of batches) {
    valueOf(
      await archive.ports.log.write(
        contents.map((content) => ({
          ...content,
          at: testClock.now(),
          actor: 'tester',
          step: { id, role: 'do', label },
        })),
      ),
    );
  }
}

/** A piece of a source's text, in the reading it has. */
export function anchorIn(source: Source, pageIndex: number, start: number, quote: string): PassageAnchor {
  return {
    extraction: source.extraction.sha256,
    original: source.sha256,
    pageIndex,
    start,
    end: start + quote.length,
    quote,
    prefix: '',
    suffix: '',
    boxes: [],
  };
}

/** An annotation that is nowhere yet. */
export function annotationOf(
  source: Source,
  anchors: Anchors,
  content: Partial<Annotation> = {},
): Annotation {
  const at = testClock.now();
  return {
    id: testIdentifiers.next(),
    sourceId: source.id,
    kind: 'highlight',
    anchors,
    highlight: 1,
    note: '',
    tags: [],
    author: 'tester',
    createdAt: at,
    changedAt: at,
    ...content,
  };
}

/** Adds an annotation of one piece at the start of a page. */
export async function mark(
  archive: TestArchive,
  source: Source,
  quote: string,
  content: Partial<Annotation> = {},
): Promise<Annotation> {
  const annotation = annotationOf(source, [anchorIn(source, 0, 0, quote)], content);
  await write(archive, 'Highlight', [{ kind: 'annotation-added', payload: { annotation, links: [] } }]);
  return annotation;
}

/** Ties two passages. */
export async function relate(
  archive: TestArchive,
  from: Annotation,
  to: Annotation,
  kind = 'confirms',
): Promise<PassageRelation> {
  const id = testIdentifiers.next();
  const relation = { id, kind, from: from.id, to: to.id, label: '', createdAt: testClock.now() };
  await write(archive, 'Tie passages', [{ kind: 'passages-related', payload: { relation } }]);
  return relation;
}

/** Puts annotations into the bin, as one step, with the ties they have. */
export async function remove(archive: TestArchive, ...annotations: readonly Annotation[]): Promise<void> {
  const { lookups } = archive.storage;
  const contents: OperationContent[] = [];
  for (const annotation of annotations) {
    const links = await lookups.linksOfAnnotations([annotation.id]);
    const relations = await lookups.relationsOfAnnotations([annotation.id]);
    contents.push({ kind: 'annotation-removed', payload: { annotation, links, relations } });
  }
  await write(archive, 'Remove note', contents);
}

/** The operation that changes a note, and the annotation after it. */
export function noteChange(annotation: Annotation, note: string): OperationContent<'annotation-changed'> {
  const before = { note: annotation.note, changedAt: annotation.changedAt };
  const after = { note, changedAt: testClock.now() };
  return { kind: 'annotation-changed', payload: { annotationId: annotation.id, before, after } };
}
