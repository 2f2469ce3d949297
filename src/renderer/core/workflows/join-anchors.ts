import { asAnchors, worseHealth } from '../model/anchors';
import type { Anchors, AnchorHealth, Annotation, PassageAnchor } from '../model/annotation';
import type { Extraction } from '../model/extraction';
import { anchorOn, pageOf } from './anchor-passage';
import type { AnchoredSource, AnchorPorts } from './anchor-passage';

const EXACT: AnchorHealth = { state: 'exact' };

/**
 * The pieces of several marks of one source, in reading order. Those of one page that overlap, or
 * have only spaces between them, become one, no surer than the less sure of both. Pieces that are
 * lost stay as they are, after the others.
 */
export function joinedAnchors(
  ports: Pick<AnchorPorts, 'boxesFor'>,
  source: AnchoredSource,
  reading: Extraction,
  [first, ...others]: readonly [Annotation, ...Annotation[]],
): Anchors {
  const isPresent = ({ extraction, health }: PassageAnchor) =>
    extraction === source.extraction.sha256 && health?.state !== 'lost';
  const all = [first, ...others].flatMap(({ anchors }) => anchors);
  const present = all
    .filter(isPresent)
    .sort((a, b) => a.pageIndex - b.pageIndex || a.start - b.start || a.end - b.end);
  const joined: PassageAnchor[] = [];
  for (const anchor of present) {
    const last = joined.at(-1);
    const page = pageOf(reading, anchor.pageIndex);
    const isBeside =
      last?.pageIndex === anchor.pageIndex && page?.text.slice(last.end, anchor.start).trim() === '';
    if (last === undefined || page === undefined || !isBeside) {
      joined.push(anchor);
      continue;
    }
    const made = anchorOn(ports, source, page, last.start, Math.max(last.end, anchor.end));
    const health = worseHealth(last.health ?? EXACT, anchor.health ?? EXACT);
    joined[joined.length - 1] = health.state === 'exact' ? made : { ...made, health };
  }
  return asAnchors([...joined, ...all.filter((anchor) => !isPresent(anchor))]) ?? first.anchors;
}
