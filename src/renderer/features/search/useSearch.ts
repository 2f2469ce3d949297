import { useEffect, useRef, useState } from 'react';
import type { SearchAnswer } from '../../core/archive';
import { useArchive } from '../useArchive';
import { latestOnly } from './latest-only';

/** What the search screen shows. The last answer stays until the next one is there. */
export interface SearchState {
  readonly answer: SearchAnswer | undefined;
  /** The search has been going on for long enough to say so. */
  readonly isSlow: boolean;
  readonly failure: string | undefined;
}

/** How long typing has to rest before a search is started. */
const DEBOUNCE_MS = 80;
/** When the bar appears. */
const SLOW_MS = 150;
/** Most passages that are shown. */
export const MOST_PASSAGES = 200;

const NOTHING: SearchState = { answer: undefined, isSlow: false, failure: undefined };

/** Searches as the query changes; answers to earlier queries are dropped. `attempt` asks again. */
export function useSearch(query: string, attempt: number): SearchState {
  const { archive } = useArchive();
  const [state, setState] = useState(NOTHING);
  const latest = useRef(latestOnly());
  const isEmpty = query.trim() === '';

  useEffect(() => {
    if (isEmpty) {
      void latest.current(Promise.resolve());
      return undefined;
    }
    let slow: ReturnType<typeof setTimeout> | undefined;
    const start = async () => {
      slow = setTimeout(() => setState((before) => ({ ...before, isSlow: true })), SLOW_MS);
      const result = await latest.current(
        archive.do.search(query, { asYouType: true, limit: MOST_PASSAGES }),
      );
      if (result.state === 'superseded') return;
      clearTimeout(slow);
      if (result.state === 'answered') setState({ answer: result.answer, isSlow: false, failure: undefined });
      else setState({ answer: undefined, isSlow: false, failure: reasonOf(result.error) });
    };
    const debounce = setTimeout(() => void start(), DEBOUNCE_MS);
    return () => {
      clearTimeout(debounce);
      clearTimeout(slow);
    };
    // `attempt` asks the same again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [archive, query, isEmpty, attempt]);

  return isEmpty ? NOTHING : state;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
