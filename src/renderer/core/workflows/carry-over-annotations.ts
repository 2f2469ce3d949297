import { asAnchors, healthOf } from '../model/anchors';
import type { Anchors, AnchorHealth, Annotation, PassageAnchor } from '../model/annotation';
import { placeAllSteps } from '../model/carry-over';
import type { ExtractedPage, Extraction } from '../model/extraction';
import type { FoundAnchor, PlacedAnchor } from '../model/placed-anchor';
import { quoteLikeness } from '../model/quote-likeness';
import type { Source } from '../model/source';
import type { Steps } from '../model/steps';
import { anchorOfSource, anchorOn, areaOn, pointOn } from './anchor-passage';
import type { AnchorPorts } from './anchor-passage';

/** An annotation with its pieces as they stand in another reading. */
export interface CarriedAnnotation {
  readonly annotation: Annotation;
  readonly anchors: Anchors;
  /** That of its worst piece. */
  readonly health: AnchorHealth;
}

/** A source as it will be: its original, and the reading that its annotations are carried over to. */
export type CarriedSource = Pick<Source, 'sha256' | 'title' | 'extraction' | 'formerOriginals'>;

/**
 * Carries annotations over to another reading of their source, or to a newer original. A piece that is
 * not found keeps its place in the former reading, as lost; one that was lost is looked for again.
 * Rectangles and points of a page stay where they are on it, for as long as the original is the same.
 */
export function* carryOverSteps(
  ports: Pick<AnchorPorts, 'boxesFor'>,
  source: CarriedSource,
  { pages }: Extraction,
  annotations: readonly Annotation[],
): Steps<readonly CarriedAnnotation[]> {
  const places = yield* placeAllSteps(
    pages,
    annotations.flatMap((annotation) => (annotation.kind === 'source' ? [] : annotation.anchors)),
  );
  const pageAt = new Map(pages.map((page) => [page.pageIndex, page]));
  const carried: CarriedAnnotation[] = [];
  let next = 0;
  for (const annotation of annotations) {
    if (annotation.kind === 'source') {
      const anchors: Anchors = [anchorOfSource(source)];
      carried.push({ annotation, anchors, health: { state: 'exact' } });
      continue;
    }
    const own = places.slice(next, next + annotation.anchors.length);
    next += own.length;
    const made = annotation.anchors.flatMap((anchor, piece) => {
      const place = own[piece] ?? LOST;
      return annotation.area === undefined
        ? carriedPiece(ports, source, pageAt, anchor, place)
        : [carriedOnPage(ports, source, pageAt, annotation, anchor, place)];
    });
    const anchors = asAnchors(made) ?? annotation.anchors;
    carried.push({ annotation, anchors, health: healthOf({ anchors }, source.extraction.sha256) });
    yield;
  }
  return carried;
}

type Pages = ReadonlyMap<number, ExtractedPage>;

const LOST: PlacedAnchor = { state: 'lost' };
/** Of a quote's letters, so many must still be there. */
const LEAST_LIKENESS = 0.5;

/** More than one anchor where the passage runs over the end of its page now. */
function carriedPiece(
  ports: Pick<AnchorPorts, 'boxesFor'>,
  source: CarriedSource,
  pages: Pages,
  anchor: PassageAnchor,
  place: PlacedAnchor,
): readonly PassageAnchor[] {
  if (place.state === 'lost') return [lost(anchor)];
  const made = [place, ...place.continued].flatMap(({ pageIndex, start, end }) => {
    const page = pages.get(pageIndex);
    if (page === undefined) return [];
    const there = start === end ? pointOn(source, page, start) : anchorOn(ports, source, page, start, end);
    return [withHealth(there, healthAfter(anchor, place))];
  });
  if (made.length === 0) return [lost(anchor)];
  return place.state === 'approximate' && isRewritten(anchor, made) ? [lost(anchor)] : made;
}

/** Other words between what stood before and after the passage are not the passage. */
function isRewritten({ quote }: PassageAnchor, made: readonly PassageAnchor[]): boolean {
  if (quote === '') return false;
  return quoteLikeness(quote, made.map((anchor) => anchor.quote).join(' ')) < LEAST_LIKENESS;
}

/** The words in a rectangle, or beside a point, of a page. */
function carriedOnPage(
  ports: Pick<AnchorPorts, 'boxesFor'>,
  source: CarriedSource,
  pages: Pages,
  { kind, area }: Annotation,
  anchor: PassageAnchor,
  place: PlacedAnchor,
): PassageAnchor {
  const page = area && pages.get(area.pageIndex);
  if (area === undefined || page === undefined) return lost(anchor);
  const isFound = place.state !== 'lost' && place.pageIndex === page.pageIndex;
  const isSameOriginal = originalOf(anchor, source) === source.sha256;
  if (isSameOriginal && (kind === 'area' || !isFound)) return areaOn(ports, source, page, area);
  // In a newer file nothing but its words can say that the rectangle still shows the same.
  if (isFound) return carriedPiece(ports, source, pages, anchor, place)[0] ?? lost(anchor);
  return anchor.quote === '' ? areaOn(ports, source, page, area) : lost(anchor);
}

/** Records of versions before 0.3 do not name the original; only the first one can be meant. */
function originalOf({ original }: PassageAnchor, { sha256, formerOriginals }: CarriedSource): string {
  return original ?? formerOriginals?.[0] ?? sha256;
}

/** A passage that was found by likeness once is not certain because those words are found again. */
function healthAfter({ health }: PassageAnchor, place: FoundAnchor): AnchorHealth {
  const before = health?.state === 'approximate' ? health.likeness : 1;
  const likeness = Math.min(before, place.state === 'approximate' ? place.likeness : 1);
  if (place.state === 'approximate' || before < 1) {
    return { state: 'approximate', likeness: Math.round(likeness * 1000) / 1000 };
  }
  return { state: place.state };
}

function withHealth(anchor: PassageAnchor, health: AnchorHealth): PassageAnchor {
  return health.state === 'exact' ? anchor : { ...anchor, health };
}

function lost(anchor: PassageAnchor): PassageAnchor {
  return { ...anchor, health: { state: 'lost' } };
}
