import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { TextStretch } from '../annotation-work';
import { asAnchors } from '../model/anchors';
import type { Anchors, Annotation, PassageAnchor } from '../model/annotation';
import type { Extraction } from '../model/extraction';
import type { Source } from '../model/source';
import type { WriteFailure } from '../ports';
import { anchorOn, pageOf, readingOf } from './anchor-passage';
import type { AnnotateContext } from './annotate-passage';
import { annotationChange } from './change-annotations';
import { missing } from './missing';
import { writeStep } from './workflow-context';

/**
 * One mark becomes two, inside a piece or before a later one. The first keeps identity, note and
 * ties; the second, which is answered, has the highlight and tags. Undoing makes them one again.
 */
export async function splitAnnotation(
  context: AnnotateContext,
  annotationId: string,
  at: Omit<TextStretch, 'end'>,
): Promise<Result<Annotation, WriteFailure>> {
  const annotation = await context.lookups.annotation(annotationId);
  if (annotation === undefined) return missing('annotation');
  const source = await context.lookups.source(annotation.sourceId);
  if (source === undefined) return missing('source');
  const extraction = await readingOf(context, source);
  if (!extraction.ok) return extraction;
  const parts = partsAt(context, source, extraction.value, annotation, at);
  if (parts === undefined) {
    return failure({
      kind: 'invalid',
      message:
        'The mark cannot be split here: there must be words of it on both sides. Nothing has been changed.',
    });
  }
  const now = context.clock.now();
  const { embedded: _origin, area: _area, ...rest } = annotation;
  const second: Annotation = {
    ...rest,
    id: context.identifiers.next(),
    anchors: parts.after,
    note: '',
    createdAt: now,
    changedAt: now,
  };
  const shortened = annotationChange(annotation, { anchors: parts.before }, now);
  const written = await writeStep(
    context,
    { role: 'do', label: annotation.kind === 'underline' ? 'Split underline' : 'Split highlight' },
    [
      ...(shortened === undefined ? [] : [shortened]),
      { kind: 'annotation-added', payload: { annotation: second, links: [] } },
    ],
    now,
  );
  return written.ok ? success(second) : written;
}

/** Undefined where no word would be left on one side. */
function partsAt(
  context: AnnotateContext,
  source: Source,
  extraction: Extraction,
  { kind, anchors }: Annotation,
  { pageIndex, start }: Omit<TextStretch, 'end'>,
): { readonly before: Anchors; readonly after: Anchors } | undefined {
  if (kind !== 'highlight' && kind !== 'underline') return undefined;
  const piece = anchors.findIndex(
    (anchor) =>
      anchor.extraction === source.extraction.sha256 &&
      anchor.pageIndex === pageIndex &&
      start >= anchor.start &&
      start < anchor.end,
  );
  const cut = anchors[piece];
  const page = pageOf(extraction, pageIndex);
  if (cut === undefined || page === undefined) return undefined;
  const halves = [
    [cut.start, start],
    [start, cut.end],
  ].map(([from = 0, to = 0]) => {
    const [wordsFrom, wordsTo] = withoutEndSpaces(page.text, from, to);
    if (wordsFrom >= wordsTo) return [];
    const made = anchorOn(context, source, page, wordsFrom, wordsTo);
    return [cut.health === undefined ? made : { ...made, health: cut.health }];
  });
  const [left = [], right = []]: PassageAnchor[][] = halves;
  const before = asAnchors([...anchors.slice(0, piece), ...left]);
  const after = asAnchors([...right, ...anchors.slice(piece + 1)]);
  return before && after && { before, after };
}

function withoutEndSpaces(text: string, start: number, end: number): readonly [number, number] {
  const words = text.slice(start, end);
  return [start + words.length - words.trimStart().length, end - words.length + words.trimEnd().length];
}
