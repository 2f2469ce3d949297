import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { Annotation } from '../model/annotation';
import type { EvidenceLink } from '../model/archive-event';
import type { OperationContent } from '../model/inverse';
import type { PassageRelation } from '../model/passage-relation';
import { inReadingOrder } from '../model/reading-order';
import { tidyTags } from '../model/tag-paths';
import type { WriteFailure } from '../ports';
import type { AnnotateContext } from './annotate-passage';
import { readingOf } from './anchor-passage';
import { annotationChange, removals } from './change-annotations';
import { joinedAnchors } from './join-anchors';
import { missing } from './missing';
import { isSameTie, relationKinds } from './relate-passages';
import { writeStep } from './workflow-context';

/**
 * Several marks of words in one source become the first of them: pieces, tags and ties of all, notes
 * one after another. The others go to the bin. One step; undoing has them all as they were.
 */
export async function mergeAnnotations(
  context: AnnotateContext,
  annotationIds: readonly string[],
): Promise<Result<Annotation, WriteFailure>> {
  const gathered = await gather(context, annotationIds);
  if (!gathered.ok) return gathered;
  const [first, ...others] = gathered.value;
  const source = await context.lookups.source(first.sourceId);
  if (source === undefined) return missing('source');
  const extraction = await readingOf(context, source);
  if (!extraction.ok) return extraction;
  const at = context.clock.now();
  const content = {
    anchors: joinedAnchors(context, source, extraction.value, [first, ...others]),
    note: [first, ...others]
      .map(({ note }) => note.trim())
      .filter((note) => note !== '')
      .join('\n\n'),
    tags: tidyTags([first, ...others].flatMap(({ tags }) => tags)),
  };
  const changed = annotationChange(first, content, at);
  const written = await writeStep(
    context,
    { role: 'do', label: `Merge ${others.length + 1} notes` },
    [
      ...(changed === undefined ? [] : [changed]),
      ...(await removals(context, others)),
      ...(await handedLinks(context, first, others, at)),
      ...(await handedRelations(context, first, others, at)),
    ],
    at,
  );
  return written.ok ? success({ ...first, ...content, changedAt: at }) : written;
}

type Several = readonly [Annotation, Annotation, ...Annotation[]];

async function gather(
  { lookups }: AnnotateContext,
  annotationIds: readonly string[],
): Promise<Result<Several, WriteFailure>> {
  const annotations: Annotation[] = [];
  for (const annotationId of new Set(annotationIds)) {
    const annotation = await lookups.annotation(annotationId);
    if (annotation === undefined) return missing('annotation');
    annotations.push(annotation);
  }
  const [first, second, ...others] = annotations.sort(inReadingOrder);
  if (first === undefined || second === undefined) return refused('Choose two notes or more to merge.');
  if (annotations.some(({ sourceId }) => sourceId !== first.sourceId)) {
    return refused('Only notes on one source can be merged. Tie passages of different sources instead.');
  }
  if (annotations.some(({ kind }) => kind !== 'highlight' && kind !== 'underline')) {
    return refused('Only highlights and underlines can be merged: the others mark a place, not words.');
  }
  return success([first, second, ...others]);
}

/** An event that the first is tied to already keeps that tie, with its stance. */
async function handedLinks(
  { lookups, identifiers }: AnnotateContext,
  { id: annotationId }: Annotation,
  others: readonly Annotation[],
  at: string,
): Promise<readonly OperationContent[]> {
  const tied = new Set((await lookups.linksOfAnnotations([annotationId])).map(({ eventId }) => eventId));
  const contents: OperationContent[] = [];
  for (const { eventId, stance } of inOrderOf(
    others,
    await lookups.linksOfAnnotations(others.map(({ id }) => id)),
  )) {
    if (tied.has(eventId)) continue;
    tied.add(eventId);
    const link: EvidenceLink = { id: identifiers.next(), annotationId, eventId, stance, createdAt: at };
    contents.push({ kind: 'passage-linked', payload: { link } });
  }
  return contents;
}

function inOrderOf(
  annotations: readonly Annotation[],
  links: readonly EvidenceLink[],
): readonly EvidenceLink[] {
  return annotations.flatMap(({ id }) => links.filter(({ annotationId }) => annotationId === id));
}

/** Ties between those that are merged end; no tie is made twice. */
async function handedRelations(
  { lookups, identifiers }: AnnotateContext,
  { id: survivor }: Annotation,
  others: readonly Annotation[],
  at: string,
): Promise<readonly OperationContent[]> {
  const kinds = await relationKinds(lookups);
  const merged = new Set([survivor, ...others.map(({ id }) => id)]);
  const ties = [...(await lookups.relationsOfAnnotations([survivor]))];
  const contents: OperationContent[] = [];
  for (const former of await lookups.relationsOfAnnotations(others.map(({ id }) => id))) {
    if (merged.has(former.from) && merged.has(former.to)) continue;
    const relation: PassageRelation = {
      ...former,
      id: identifiers.next(),
      from: merged.has(former.from) ? survivor : former.from,
      to: merged.has(former.to) ? survivor : former.to,
      createdAt: at,
    };
    const isSymmetric = kinds.find(({ id }) => id === relation.kind)?.isSymmetric ?? false;
    if (ties.some((tie) => isSameTie(tie, relation, isSymmetric))) continue;
    ties.push(relation);
    contents.push({ kind: 'passages-related', payload: { relation } });
  }
  return contents;
}

function refused(message: string) {
  return failure({ kind: 'refused', message: `${message} Nothing has been changed.` } as const);
}
