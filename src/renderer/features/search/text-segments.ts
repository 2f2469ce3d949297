import type { Annotation, HighlightSlot } from '../../core/model/annotation';
import { findPart, parseSearchQuery } from '../../core/model/search-query';
import { searchWords } from '../../core/model/search-text';

/** A stretch of a passage that looks the same throughout. */
export interface TextSegment {
  /** UTF-16 offset in the passage. */
  readonly start: number;
  readonly text: string;
  readonly isMatch: boolean;
  readonly highlight: HighlightSlot | undefined;
}

/** A passage cut where matches of the query and highlights begin and end. */
export function textSegments(
  passage: string,
  query: string,
  annotations: readonly Annotation[],
): TextSegment[] {
  const words = searchWords(passage);
  const matches = parseSearchQuery(query, true).wanted.flatMap((part) => findPart(part, words));
  const highlights = annotations.flatMap(({ anchors, highlight }) =>
    anchors.flatMap(({ quote }) => {
      const start = quote === '' ? -1 : passage.indexOf(quote);
      return start === -1 ? [] : [{ start, end: start + quote.length, highlight }];
    }),
  );
  const cuts = new Set([0, passage.length]);
  for (const { start, end } of [...matches, ...highlights]) cuts.add(start).add(end);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? passage.length;
    const covers = (stretch: { readonly start: number; readonly end: number }) =>
      stretch.start <= start && stretch.end >= end;
    return {
      start,
      text: passage.slice(start, end),
      isMatch: matches.some(covers),
      highlight: highlights.find(covers)?.highlight,
    };
  });
}
