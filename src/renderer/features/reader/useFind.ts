import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Extraction } from '../../core/model/extraction';
import { useArchive } from '../useArchive';
import type { DocumentHandle } from './document-handle';
import { findSteps, matchAfter, matchBeside, type FindOptions } from './find-in-pages';
import type { Stretch } from './pdf-view-port';
import { useLatest } from './useLatest';

export interface Find {
  readonly isOpen: boolean;
  readonly query: string;
  readonly options: FindOptions;
  readonly matches: readonly Stretch[];
  /** Index of the match gone to, or -1. */
  readonly current: number;
  /** Pages are still being looked through. */
  readonly isSearching: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly setQuery: (query: string) => void;
  readonly setOptions: (options: FindOptions) => void;
  readonly step: (direction: 1 | -1) => void;
}

interface Found {
  readonly matches: readonly Stretch[];
  readonly isWhole: boolean;
}

const NOTHING_SOUGHT: Found = { matches: [], isWhole: true };
/** After the last letter, in ms. */
const TYPING_MS = 90;
/** So long a slice may keep the window from drawing, and so often what is found so far is shown; ms. */
const SLICE_MS = 7;
const SHOW_MS = 200;

/**
 * Finding words in the open document: all matches, the one gone to, and the way to the next. Long
 * documents are looked through in slices, so that one can go on typing and scrolling.
 */
export function useFind(
  extraction: Extraction | undefined,
  handle: DocumentHandle | undefined,
  goToMatch: (place: Stretch) => void,
): Find {
  const { announce } = useArchive();
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [options, setOptions] = useState<FindOptions>({
    matchCase: false,
    wholeWord: false,
    matchAccents: false,
  });
  const [{ matches, isWhole }, setFound] = useState<Found>(NOTHING_SOUGHT);
  const [current, setCurrent] = useState(-1);
  const sought = isOpen ? query.trim() : '';
  const latest = useLatest({ handle, matches, goToMatch });

  const goTo = useCallback(
    (index: number, among: readonly Stretch[]) => {
      const match = among[index];
      setCurrent(index);
      if (match !== undefined) latest.current.goToMatch(match);
    },
    [latest],
  );

  useEffect(() => {
    if (extraction === undefined || sought === '') {
      setFound(NOTHING_SOUGHT);
      setCurrent(-1);
      return undefined;
    }
    const ending = new AbortController();
    const from = latest.current.handle?.position() ?? { pageIndex: 0, start: 0 };
    let first = -1;
    setCurrent(-1);
    const show = (found: readonly Stretch[], isAll: boolean) => {
      setFound({ matches: found, isWhole: isAll });
      if (first === -1) {
        const next = matchAfter(found, from);
        if (next === -1 && !isAll) return;
        if (found.length > 0) goTo((first = Math.max(0, next)), found);
      }
      if (isAll) announce(found.length === 0 ? 'No matches.' : matchWords(first, found.length));
    };
    const timer = window.setTimeout(
      () => void lookThrough(extraction, sought, options, ending.signal, show),
      TYPING_MS,
    );
    return () => {
      window.clearTimeout(timer);
      ending.abort();
    };
  }, [extraction, sought, options, goTo, announce, latest]);

  return {
    isOpen,
    query,
    options,
    matches,
    current,
    isSearching: !isWhole,
    open: useCallback(() => setOpen(true), []),
    close: useCallback(() => setOpen(false), []),
    setQuery,
    setOptions,
    step: (direction) => {
      if (!isOpen) setOpen(true);
      else {
        const next = matchBeside(matches.length, current, direction);
        if (next !== -1 && isWhole) announce(matchWords(next, matches.length));
        goTo(next, matches);
      }
    },
  };
}

/** Looks through the pages in slices and shows what is found, at the end all of it. */
async function lookThrough(
  { pages }: Extraction,
  sought: string,
  options: FindOptions,
  signal: AbortSignal,
  show: (found: readonly Stretch[], isAll: boolean) => void,
): Promise<void> {
  const found: Stretch[] = [];
  const steps = findSteps(pages, sought, options, found);
  let slice = performance.now();
  let shown = slice;
  while (steps.next().done !== true) {
    const now = performance.now();
    if (now - slice < SLICE_MS) continue;
    if (now - shown > SHOW_MS) {
      show([...found], false);
      shown = now;
    }
    await new Promise((resolve) => window.setTimeout(resolve));
    if (signal.aborted) return;
    slice = performance.now();
  }
  show(found, true);
}

const matchWords = (index: number, count: number): string => `Match ${index + 1} of ${count}.`;

/** Matches by the page they stand on. */
export function useMatchesByPage(matches: readonly Stretch[]): ReadonlyMap<number, readonly Stretch[]> {
  return useMemo(() => Map.groupBy(matches, ({ pageIndex }) => pageIndex), [matches]);
}
