import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { AnnotateQuoteRequest, AnnotateRequest, QuoteFailure } from '../archive';
import { anchorText, findQuote } from '../model/anchor-text';
import type { Annotation, AnnotationContent, PassageAnchor } from '../model/annotation';
import { changedFields } from '../model/changed-fields';
import type { PageBox, PageLayout } from '../model/extraction';
import type { Source } from '../model/source';
import type { ObjectStore, WriteFailure } from '../ports';
import { missing } from './missing';
import { withoutValue, writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

export interface AnnotateContext extends WorkflowContext {
  readonly objects: Pick<ObjectStore, 'readExtraction'>;
  /** Boxes of a stretch of a PDF page's text, one a line, in PDF points. */
  readonly boxesFor: (layout: PageLayout, pageText: string, start: number, end: number) => readonly PageBox[];
}

/** Marks a passage. Undoing takes the mark away. */
export async function annotate(
  context: WorkflowContext,
  request: AnnotateRequest,
): Promise<Result<Annotation, WriteFailure>> {
  const source = await context.lookups.source(request.sourceId);
  if (source === undefined) return missing('source');
  if (request.anchor.extraction !== source.extraction.sha256 || request.anchor.quote.trim() === '') {
    return failure({
      kind: 'invalid',
      message: 'There are no words of this source in the selection. Select the passage again.',
    });
  }
  const at = context.clock.now();
  const annotation: Annotation = {
    id: context.identifiers.next(),
    sourceId: request.sourceId,
    anchor: request.anchor,
    highlight: request.highlight,
    note: request.note ?? '',
    tags: tidyTags(request.tags ?? []),
    createdAt: at,
    changedAt: at,
  };
  const label = annotation.note === '' ? 'Highlight' : 'Add note';
  const written = await writeStep(
    context,
    { role: 'do', label },
    [{ kind: 'annotation-added', payload: { annotation, links: [] } }],
    at,
  );
  return written.ok ? success(annotation) : written;
}

/** Finds a quote in a source and marks it; the quote must stand in one place. */
export async function annotateQuote(
  context: AnnotateContext,
  request: AnnotateQuoteRequest,
): Promise<Result<Annotation, QuoteFailure | WriteFailure>> {
  const source = await context.lookups.source(request.sourceId);
  if (source === undefined) return missing('source');
  const extraction = await context.objects.readExtraction(source.extraction.sha256);
  if (!extraction.ok) return failure({ kind: 'io', message: extraction.failure.message });
  const place = findQuote(extraction.value.pages, request);
  if (!place.ok) return place;
  const { pageIndex, start, end } = place.value;
  const anchor = await anchorFor(context, source, pageIndex, start, end);
  return anchor.ok ? annotate(context, { ...request, anchor: anchor.value }) : anchor;
}

/** Quote, context and boxes for a stretch of a page's text, in UTF-16 offsets. */
export async function anchorFor(
  context: Pick<AnnotateContext, 'objects' | 'boxesFor'>,
  source: Source,
  pageIndex: number,
  start: number,
  end: number,
): Promise<Result<PassageAnchor, WriteFailure>> {
  const extraction = await context.objects.readExtraction(source.extraction.sha256);
  if (!extraction.ok) return failure({ kind: 'io', message: extraction.failure.message });
  const page = extraction.value.pages.find((candidate) => candidate.pageIndex === pageIndex);
  if (page === undefined) {
    return failure({ kind: 'not-found', message: `“${source.title}” has no page ${pageIndex + 1}.` });
  }
  const text = anchorText(page.text, start, end);
  if (text.quote.trim() === '') {
    return failure({
      kind: 'invalid',
      message: 'There are no words in the selection. Select the passage again.',
    });
  }
  const boxes =
    page.layout === undefined ? [] : [...context.boxesFor(page.layout, page.text, text.start, text.end)];
  return success({ extraction: source.extraction.sha256, pageIndex, ...text, boxes });
}

/** Changes a mark's highlight, note or tags. Undoing puts the former ones back, and the former time. */
export async function changeAnnotation(
  context: WorkflowContext,
  annotationId: string,
  changes: Partial<AnnotationContent>,
): Promise<Result<void, WriteFailure>> {
  const annotation = await context.lookups.annotation(annotationId);
  if (annotation === undefined) return missing('annotation');
  const tidy = changes.tags === undefined ? changes : { ...changes, tags: tidyTags(changes.tags) };
  const changed = changedFields<AnnotationContent>(annotation, tidy);
  if (changed === undefined) return success(undefined);
  const at = context.clock.now();
  const before = { ...changed.before, changedAt: annotation.changedAt };
  const after = { ...changed.after, changedAt: at };
  return withoutValue(
    await writeStep(
      context,
      { role: 'do', label: changeLabel(changed.after) },
      [{ kind: 'annotation-changed', payload: { annotationId, before, after } }],
      at,
    ),
  );
}

/** Takes a mark away with its note and its ties to events. Undoing restores them. */
export async function removeAnnotation(
  context: WorkflowContext,
  annotationId: string,
): Promise<Result<void, WriteFailure>> {
  const annotation = await context.lookups.annotation(annotationId);
  if (annotation === undefined) return missing('annotation');
  const links = await context.lookups.linksOfAnnotations([annotationId]);
  const label = annotation.note === '' ? 'Remove highlight' : 'Remove note';
  return withoutValue(
    await writeStep(context, { role: 'do', label }, [
      { kind: 'annotation-removed', payload: { annotation, links } },
    ]),
  );
}

function changeLabel(after: Partial<AnnotationContent>): string {
  if (after.note !== undefined) return 'Edit note';
  return after.tags === undefined ? 'Change highlight' : 'Change tags';
}

/** Trimmed, without empty ones and duplicates, in the order given. */
function tidyTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
}
