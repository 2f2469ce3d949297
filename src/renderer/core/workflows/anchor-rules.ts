import type { Anchors, Annotation, PassageAnchor } from '../model/annotation';
import type { Source } from '../model/source';
import type { WriteFailure } from '../ports';

/** Why a mark cannot stand so in a source; undefined when it can. `former` anchors may stay as they are. */
export function anchorRefusal(
  source: Pick<Source, 'extraction'>,
  { kind, anchors, area }: Pick<Annotation, 'kind' | 'anchors' | 'area'>,
  former: readonly PassageAnchor[] = [],
): WriteFailure | undefined {
  const changed = anchors.filter((anchor) => !former.some((each) => isSamePlace(each, anchor)));
  if (changed.some(({ extraction }) => extraction !== source.extraction.sha256))
    return invalid(OTHER_READING);
  const [first] = anchors;
  switch (kind) {
    case 'highlight':
    case 'underline':
      return anchors.some(({ quote }) => quote.trim() === '') ? invalid(NO_WORDS) : undefined;
    case 'area':
      if (area === undefined || area.box.width <= 0 || area.box.height <= 0) return invalid(NO_AREA);
      return anchors.length > 1 || first.pageIndex !== area.pageIndex ? invalid(NO_AREA) : undefined;
    case 'point':
    case 'source':
      return anchors.length > 1 || first.quote !== '' ? invalid(NO_POINT) : undefined;
  }
}

/** Anchors that name the original they were made in; those that name one keep it. */
export function withOriginal(anchors: Anchors, { sha256, extraction }: Source): Anchors {
  const [first, ...others] = anchors;
  const named = (anchor: PassageAnchor): PassageAnchor =>
    anchor.original === undefined && anchor.extraction === extraction.sha256
      ? { ...anchor, original: sha256 }
      : anchor;
  return [named(first), ...others.map(named)];
}

function isSamePlace(a: PassageAnchor, b: PassageAnchor): boolean {
  return (
    a.extraction === b.extraction && a.pageIndex === b.pageIndex && a.start === b.start && a.end === b.end
  );
}

const OTHER_READING =
  'The source has been read again since this was selected. Nothing has been marked. Select the passage again.';
const NO_WORDS = 'There are no words of this source in the selection. Select the passage again.';
const NO_AREA = 'The rectangle is empty, or not on one page. Draw it again.';
const NO_POINT = 'A note at a point, or on a whole source, marks no words. Place it again.';

function invalid(message: string): WriteFailure {
  return { kind: 'invalid', message };
}
