import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { AnchorCandidate, AnchorRepair, TextStretch } from '../annotation-work';
import { asAnchors } from '../model/anchors';
import type { Annotation, AnnotationContent, PassageAnchor } from '../model/annotation';
import { candidateSteps } from '../model/anchor-candidates';
import type { OperationContent } from '../model/inverse';
import { boxAround } from '../model/page-boxes';
import type { Source } from '../model/source';
import type { Steps } from '../model/steps';
import type { WriteFailure } from '../ports';
import { anchorOn, pageOf, pointOn, readingOf } from './anchor-passage';
import type { AnnotateContext } from './annotate-passage';
import { annotationChange } from './change-annotations';
import { missing } from './missing';
import { withoutValue, writeStep } from './workflow-context';

export interface RepairContext extends AnnotateContext {
  readonly inSlices: <Value>(steps: Steps<Value>) => Promise<Value>;
}

/** How many places are offered for a lost piece. */
const CANDIDATES = 5;

interface Piece {
  readonly annotation: Annotation;
  readonly source: Source;
  readonly anchor: PassageAnchor;
}

/**
 * The likeliest places of a piece in the source's present reading, best first; those of `like`, when
 * it is given.
 */
export async function anchorCandidates(
  context: RepairContext,
  annotationId: string,
  piece: number,
  like?: PassageAnchor,
): Promise<Result<readonly AnchorCandidate[], WriteFailure>> {
  const found = await pieceOf(context, annotationId, piece);
  if (!found.ok) return found;
  const { source, anchor } = found.value;
  const extraction = await readingOf(context, source);
  if (!extraction.ok) return extraction;
  return success(await context.inSlices(candidateSteps(extraction.value.pages, like ?? anchor, CANDIDATES)));
}

/** Puts a piece where the researcher says it stands; see {@link repairAnchors}. */
export function repairAnchor(
  context: RepairContext,
  annotationId: string,
  piece: number,
  place: TextStretch,
): Promise<Result<void, WriteFailure>> {
  return repairAnchors(context, [{ annotationId, piece, place }]);
}

/**
 * Puts pieces where the researcher says they stand, as one step. From then on the words that stand there
 * are the piece's own, as if they had been marked now; its history keeps the former ones. Undoing puts
 * them back.
 */
export async function repairAnchors(
  context: RepairContext,
  repairs: readonly AnchorRepair[],
): Promise<Result<void, WriteFailure>> {
  const at = context.clock.now();
  const operations: OperationContent[] = [];
  for (const [annotationId, own] of Map.groupBy(repairs, (repair) => repair.annotationId)) {
    const annotation = await context.lookups.annotation(annotationId);
    if (annotation === undefined) return missing('annotation');
    const repaired = await repairedContent(context, annotation, own);
    if (!repaired.ok) return repaired;
    const operation = annotationChange(annotation, repaired.value, at);
    if (operation !== undefined) operations.push(operation);
  }
  if (operations.length === 0) return success(undefined);
  const label = operations.length === 1 ? 'Repair place' : `Repair ${operations.length} places`;
  return withoutValue(await writeStep(context, { role: 'do', label }, operations, at));
}

/** An annotation's pieces, and its area, after some of them were put elsewhere. */
async function repairedContent(
  context: RepairContext,
  annotation: Annotation,
  repairs: readonly AnchorRepair[],
): Promise<Result<Partial<AnnotationContent>, WriteFailure>> {
  let content: Pick<AnnotationContent, 'anchors'> & Partial<AnnotationContent> = {
    anchors: annotation.anchors,
  };
  for (const { piece, place } of repairs) {
    const found = await pieceOf(context, annotation.id, piece);
    if (!found.ok) return found;
    const { source, anchor } = found.value;
    const extraction = await readingOf(context, source);
    if (!extraction.ok) return extraction;
    const page = pageOf(extraction.value, place.pageIndex);
    if (page === undefined) {
      return failure({ kind: 'not-found', message: `“${source.title}” has no page ${place.pageIndex + 1}.` });
    }
    const isPoint = anchor.quote === '' && annotation.kind !== 'area';
    const made = isPoint
      ? pointOn(source, page, place.start)
      : anchorOn(context, source, page, place.start, place.end);
    if (!isPoint && made.quote.trim() === '') {
      return failure({ kind: 'invalid', message: 'There are no words at this place. Choose another.' });
    }
    const anchors = asAnchors(content.anchors.with(piece, made)) ?? content.anchors;
    content = { ...content, anchors, ...areaAfter(annotation, made) };
  }
  return success(content);
}

async function pieceOf(
  { lookups }: AnnotateContext,
  annotationId: string,
  piece: number,
): Promise<Result<Piece, WriteFailure>> {
  const annotation = await lookups.annotation(annotationId);
  if (annotation === undefined) return missing('annotation');
  const source = await lookups.source(annotation.sourceId);
  if (source === undefined) return missing('source');
  const anchor = annotation.anchors[piece];
  if (anchor === undefined) {
    return failure({
      kind: 'not-found',
      message: 'This note has no such piece any more. Look at it again in the list.',
    });
  }
  return success({ annotation, source, anchor });
}

/** A rectangle goes to where its words stand now; a point of a page goes along at its height. */
function areaAfter({ area }: Annotation, { pageIndex, boxes }: PassageAnchor): Partial<AnnotationContent> {
  if (area === undefined) return {};
  const around = boxAround(boxes);
  if (around !== undefined) return { area: { pageIndex, box: around } };
  return area.pageIndex === pageIndex ? {} : { area: { pageIndex, box: area.box } };
}
