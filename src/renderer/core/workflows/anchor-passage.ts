import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { TextStretch } from '../annotation-work';
import { anchorText } from '../model/anchor-text';
import { asAnchors } from '../model/anchors';
import type { Anchors, PageArea, PassageAnchor } from '../model/annotation';
import type { ExtractedPage, Extraction, PageBox, PageLayout } from '../model/extraction';
import type { Source } from '../model/source';
import { joinedStretches } from '../model/text-stretches';
import { wordsInArea } from '../model/words-in-area';
import type { ObjectStore, WriteFailure } from '../ports';

/** What making an anchor needs. */
export interface AnchorPorts {
  readonly objects: Pick<ObjectStore, 'readExtraction'>;
  /** Boxes of a stretch of a PDF page's text, one a line, in PDF points. */
  readonly boxesFor: (layout: PageLayout, pageText: string, start: number, end: number) => readonly PageBox[];
}

/** The part of a source that an anchor names. */
export type AnchoredSource = Pick<Source, 'sha256' | 'title' | 'extraction'>;

/**
 * Quote, context and boxes for stretches of text, one anchor each, in reading order. Stretches that
 * overlap or touch become one; those without words are left out. Refused when no words remain.
 */
export async function anchorsFor(
  ports: AnchorPorts,
  source: AnchoredSource,
  stretches: readonly TextStretch[],
): Promise<Result<Anchors, WriteFailure>> {
  const extraction = await readingOf(ports, source);
  if (!extraction.ok) return extraction;
  const made: PassageAnchor[] = [];
  for (const { pageIndex, start, end } of joinedStretches(stretches)) {
    const page = pageOf(extraction.value, pageIndex);
    if (page === undefined) return noPage(source, pageIndex);
    const anchor = anchorOn(ports, source, page, start, end);
    if (anchor.quote.trim() !== '') made.push(anchor);
  }
  const anchors = asAnchors(made);
  if (anchors !== undefined) return success(anchors);
  return failure({
    kind: 'invalid',
    message: 'There are no words in the selection. Select the passage again.',
  });
}

/** A point between two letters. */
export async function anchorAtPoint(
  ports: AnchorPorts,
  source: AnchoredSource,
  pageIndex: number,
  offset: number,
): Promise<Result<PassageAnchor, WriteFailure>> {
  const extraction = await readingOf(ports, source);
  if (!extraction.ok) return extraction;
  const page = pageOf(extraction.value, pageIndex);
  if (page === undefined) return noPage(source, pageIndex);
  return success(pointOn(source, page, offset));
}

/**
 * The words inside a rectangle of a page: those whose boxes' centres lie in it, and what the text
 * has between the first and the last of them. Without words a point at the nearest of them.
 */
export async function anchorInArea(
  ports: AnchorPorts,
  source: AnchoredSource,
  area: PageArea,
): Promise<Result<PassageAnchor, WriteFailure>> {
  const extraction = await readingOf(ports, source);
  if (!extraction.ok) return extraction;
  const page = pageOf(extraction.value, area.pageIndex);
  return page === undefined ? noPage(source, area.pageIndex) : success(areaOn(ports, source, page, area));
}

/** For a note on the source as a whole: its beginning, whatever its text says, if it has one. */
export function anchorOfSource({ sha256, extraction }: AnchoredSource): PassageAnchor {
  return {
    extraction: extraction.sha256,
    original: sha256,
    pageIndex: 0,
    start: 0,
    end: 0,
    quote: '',
    prefix: '',
    suffix: '',
    boxes: [],
  };
}

/** The anchor of a stretch of a page. Offsets are UTF-16 units. */
export function anchorOn(
  { boxesFor }: Pick<AnchorPorts, 'boxesFor'>,
  { sha256, extraction }: Pick<AnchoredSource, 'sha256' | 'extraction'>,
  { pageIndex, text, layout }: ExtractedPage,
  start: number,
  end: number,
): PassageAnchor {
  const place = anchorText(text, start, end);
  const boxes = layout === undefined ? [] : boxesFor(layout, text, place.start, place.end);
  return { extraction: extraction.sha256, original: sha256, pageIndex, ...place, boxes };
}

/** The anchor of a point, before the letter that begins at `offset` or goes on there. */
export function pointOn(
  { sha256, extraction }: Pick<AnchoredSource, 'sha256' | 'extraction'>,
  { pageIndex, text }: ExtractedPage,
  offset: number,
): PassageAnchor {
  const { start } = anchorText(text, offset, offset);
  const place = anchorText(text, start, start);
  return { extraction: extraction.sha256, original: sha256, pageIndex, ...place, boxes: [] };
}

/** The anchor of a rectangle of a page; see anchorInArea. */
export function areaOn(
  ports: Pick<AnchorPorts, 'boxesFor'>,
  source: Pick<AnchoredSource, 'sha256' | 'extraction'>,
  page: ExtractedPage,
  area: PageArea,
): PassageAnchor {
  const { start, end } = wordsInArea(page, area.box, ports.boxesFor);
  return start === end ? pointOn(source, page, start) : anchorOn(ports, source, page, start, end);
}

export function pageOf(extraction: Extraction, pageIndex: number): ExtractedPage | undefined {
  const likely = extraction.pages[pageIndex];
  return likely?.pageIndex === pageIndex
    ? likely
    : extraction.pages.find((page) => page.pageIndex === pageIndex);
}

/** The source's present reading; that it cannot be read is a failure to go on. */
export async function readingOf(
  { objects }: Pick<AnchorPorts, 'objects'>,
  { extraction }: Pick<Source, 'extraction'>,
): Promise<Result<Extraction, WriteFailure>> {
  const read = await objects.readExtraction(extraction.sha256);
  return read.ok ? read : failure({ kind: 'io', message: read.failure.message });
}

function noPage({ title }: AnchoredSource, pageIndex: number) {
  return failure({ kind: 'not-found', message: `“${title}” has no page ${pageIndex + 1}.` } as const);
}
