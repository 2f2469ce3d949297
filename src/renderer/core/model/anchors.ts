import type { AnchorHealth, Anchors, Annotation, PassageAnchor } from './annotation';

/** What stands between two pieces of a quote that are not next to each other. */
export const GAP = ' […] ';

/** The first piece: where the mark begins. */
export function firstAnchor({ anchors }: Pick<Annotation, 'anchors'>): PassageAnchor {
  return anchors[0];
}

/**
 * The marked words: its pieces in order. A piece that goes on at the top of the next page follows
 * after a space, any other after `[…]`.
 */
export function quoteOf({ anchors }: Pick<Annotation, 'anchors'>): string {
  let quote = '';
  let before: PassageAnchor | undefined;
  for (const anchor of anchors) {
    if (anchor.quote !== '') {
      if (before !== undefined) quote += goesOn(before, anchor) ? ' ' : GAP;
      quote += anchor.quote;
      before = anchor;
    }
  }
  return quote;
}

/** Whether a piece goes on where the one before ended: at the end of one page and the start of the next. */
function goesOn(before: PassageAnchor, after: PassageAnchor): boolean {
  return (
    after.pageIndex === before.pageIndex + 1 && before.suffix.trim() === '' && after.prefix.trim() === ''
  );
}

/** Health of an anchor in the reading `extraction` (its SHA-256). */
export function anchorHealth(anchor: PassageAnchor, extraction: string): AnchorHealth {
  if (anchor.extraction !== extraction) return { state: 'lost' };
  return anchor.health ?? { state: 'exact' };
}

const RANK = { exact: 0, moved: 1, approximate: 2, lost: 3 } as const;

/** Health of an annotation: that of its worst piece; the least likeness among approximate ones. */
export function healthOf({ anchors }: Pick<Annotation, 'anchors'>, extraction: string): AnchorHealth {
  const [first, ...others] = anchors;
  return others.reduce<AnchorHealth>(
    (worst, anchor) => worseHealth(worst, anchorHealth(anchor, extraction)),
    anchorHealth(first, extraction),
  );
}

/** Whether the researcher is asked to look where the passage stands. */
export const wantsRepair = ({ state }: AnchorHealth): boolean => state === 'approximate' || state === 'lost';

/** The worse of two; the less alike of two approximate ones. */
export function worseHealth(one: AnchorHealth, other: AnchorHealth): AnchorHealth {
  if (one.state === 'approximate' && other.state === 'approximate') {
    return one.likeness <= other.likeness ? one : other;
  }
  return RANK[other.state] > RANK[one.state] ? other : one;
}

/** Anchors from a list that holds at least one; undefined for an empty list. */
export function asAnchors(list: readonly PassageAnchor[]): Anchors | undefined {
  const [first, ...others] = list;
  return first === undefined ? undefined : [first, ...others];
}
