import { useEffect, useState } from 'react';
import { COMPARED_CHARACTERS, compareTexts } from '../../core/model/compare-texts';
import type { TextComparison } from '../../core/model/compare-texts';
import type { Source } from '../../core/model/source';
import { useArchive } from '../useArchive';
import { readComparedPages } from './read-compared-pages';

export type ComparisonState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly comparison: TextComparison }
  | { readonly state: 'failed'; readonly message: string };

const LOADING = { state: 'loading' } as const;
const UNREADABLE =
  'The texts could not be read now. Nothing in the archive has changed. Close this and compare them again.';

/** Compares the texts of two sources; back to loading when they become others. */
export function useTextComparison(one: Source, other: Source): ComparisonState {
  const { archive } = useArchive();
  const pair = `${one.id} ${one.extraction.sha256} ${other.id} ${other.extraction.sha256}`;
  const [held, setHeld] = useState<{ readonly pair: string; readonly outcome: ComparisonState }>();
  useEffect(() => {
    let isCurrent = true;
    const tell = (outcome: ComparisonState) => {
      if (isCurrent) setHeld({ pair, outcome });
    };
    async function compare() {
      const pages = await readComparedPages(archive, one, COMPARED_CHARACTERS);
      const otherPages = await readComparedPages(archive, other, COMPARED_CHARACTERS);
      if (!pages.ok) tell({ state: 'failed', message: pages.failure });
      else if (!otherPages.ok) tell({ state: 'failed', message: otherPages.failure });
      else if (isCurrent) tell({ state: 'ready', comparison: compareTexts(pages.value, otherPages.value) });
    }
    compare().catch(() => tell({ state: 'failed', message: UNREADABLE }));
    return () => {
      isCurrent = false;
    };
    // The sources are new objects at each change of their details; `pair` says when the texts differ.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [archive, pair]);
  return held?.pair === pair ? held.outcome : LOADING;
}
