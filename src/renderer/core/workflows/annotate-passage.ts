import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { AnnotateQuoteRequest, AnnotateRequest, QuoteFailure } from '../annotation-work';
import { findQuote } from '../model/anchor-text';
import type { Anchors, Annotation, AnnotationKind } from '../model/annotation';
import { tidyTags } from '../model/tag-paths';
import type { WriteFailure } from '../ports';
import { anchorRefusal, withOriginal } from './anchor-rules';
import { anchorsFor, readingOf } from './anchor-passage';
import type { AnchorPorts } from './anchor-passage';
import { missing } from './missing';
import { writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

export interface AnnotateContext extends WorkflowContext, AnchorPorts {}

/**
 * Marks a passage, a point, a rectangle, or the source as a whole. Refused when an anchor is not of
 * the source's present reading. Undoing takes the mark away.
 */
export async function annotate(
  context: WorkflowContext,
  request: AnnotateRequest,
): Promise<Result<Annotation, WriteFailure>> {
  const source = await context.lookups.source(request.sourceId);
  if (source === undefined) return missing('source');
  const { kind = 'highlight', area, highlight } = request;
  const refused = anchorRefusal(source, { kind, anchors: request.anchors, ...(area && { area }) });
  if (refused !== undefined) return failure(refused);
  const at = context.clock.now();
  const annotation: Annotation = {
    id: context.identifiers.next(),
    sourceId: source.id,
    kind,
    anchors: withOriginal(request.anchors, source),
    ...(area === undefined ? {} : { area }),
    highlight,
    note: request.note ?? '',
    tags: tidyTags(request.tags ?? []),
    author: context.actor,
    createdAt: at,
    changedAt: at,
  };
  const label = annotation.note === '' ? LABELS[kind] : 'Add note';
  const written = await writeStep(
    context,
    { role: 'do', label },
    [{ kind: 'annotation-added', payload: { annotation, links: [] } }],
    at,
  );
  return written.ok ? success(annotation) : written;
}

const LABELS: Readonly<Record<AnnotationKind, string>> = {
  highlight: 'Highlight',
  underline: 'Underline',
  point: 'Add note',
  area: 'Mark area',
  source: 'Add note on source',
};

/** Finds a quote in a source and marks it; the quote must stand in one place. */
export async function annotateQuote(
  context: AnnotateContext,
  request: AnnotateQuoteRequest,
): Promise<Result<Annotation, QuoteFailure | WriteFailure>> {
  const source = await context.lookups.source(request.sourceId);
  if (source === undefined) return missing('source');
  const extraction = await readingOf(context, source);
  if (!extraction.ok) return extraction;
  const place = findQuote(extraction.value.pages, request);
  if (!place.ok) return place;
  const anchors: Result<Anchors, WriteFailure> = await anchorsFor(context, source, [place.value]);
  if (!anchors.ok) return anchors;
  const { sourceId, kind = 'highlight', highlight, note = '', tags = [] } = request;
  return annotate(context, { sourceId, kind, anchors: anchors.value, highlight, note, tags });
}
