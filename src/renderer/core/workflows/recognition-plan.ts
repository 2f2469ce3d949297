import type { ExtractedPage } from '../model/extraction';
import { PAGED_KINDS } from '../model/source';
import type { Source } from '../model/source';

/** Measured for so long before a time is promised. */
const MEASURED_MS = 5000;

/** Whether a source has pages that can be drawn, and so looked at for words. */
export function hasPictures({ kind, extraction }: Source): boolean {
  return PAGED_KINDS.has(kind) && extraction.problem === undefined;
}

/** Sources in the order of their turn: as they were asked for, then as they came in. */
export function inTurn(sources: readonly Source[]): readonly Source[] {
  return sources.toSorted(
    (a, b) =>
      compare(a.recognition?.requestedAt ?? '', b.recognition?.requestedAt ?? '') ||
      compare(a.importedAt, b.importedAt) ||
      compare(a.id, b.id),
  );
}

/**
 * Pages without words, and pages whose words came from recognition before. Pages with words of
 * their own are kept as they are.
 */
export function pagesToRecognise(pages: readonly ExtractedPage[]): readonly ExtractedPage[] {
  return pages.filter(({ text, layout }) => text.trim() === '' || layout?.confidences !== undefined);
}

/** How many pages that will be, told from the source alone, before its text has been read. */
export function countPagesToRecognise({ extraction }: Source): number {
  const { pages, recognised, withoutText, failedPages, emptyPages } = extraction;
  if (withoutText) return pages;
  const recognisedBefore = recognised?.pageConfidences.filter((confidence) => confidence >= 0).length ?? 0;
  return Math.min(pages, failedPages.length + emptyPages.length + recognisedBefore);
}

/** Time that pages took, and how many they were. */
export interface Pace {
  readonly ms: number;
  readonly pages: number;
}

/** Milliseconds for so many pages at this pace; undefined before five seconds of measurement. */
export function leftAtPace({ ms, pages }: Pace, pagesLeft: number): number | undefined {
  return ms < MEASURED_MS || pages === 0 ? undefined : (ms / pages) * pagesLeft;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
