import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Extraction } from '../../core/model/extraction';
import { useArchive } from '../useArchive';
import type { DocumentHandle } from './document-handle';
import { findInPages, matchBeside, matchFrom, type FindOptions } from './find-in-pages';
import type { Stretch } from './pdf-view-port';
import { useLatest } from './useLatest';

export interface Find {
  readonly isOpen: boolean;
  readonly query: string;
  readonly options: FindOptions;
  readonly matches: readonly Stretch[];
  readonly current: number;
  readonly open: () => void;
  readonly close: () => void;
  readonly setQuery: (query: string) => void;
  readonly setOptions: (options: FindOptions) => void;
  readonly step: (direction: 1 | -1) => void;
}

const NO_MATCHES: readonly Stretch[] = [];

/** Finding words in the open document: all matches, the one gone to, and the way to the next. */
export function useFind(extraction: Extraction | undefined, handle: DocumentHandle | undefined): Find {
  const { announce } = useArchive();
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [options, setOptions] = useState<FindOptions>({ matchCase: false, wholeWord: false });
  const [current, setCurrent] = useState(-1);
  const sought = useDeferredValue(isOpen ? query : '');
  const matches = useMemo(
    () =>
      extraction === undefined || sought === '' ? NO_MATCHES : findInPages(extraction.pages, sought, options),
    [extraction, sought, options],
  );
  const latest = useLatest({ handle, matches });

  const goTo = useCallback(
    (index: number) => {
      const match = latest.current.matches[index];
      setCurrent(index);
      if (match === undefined) return;
      announce(`${index + 1} of ${latest.current.matches.length}`);
      void latest.current.handle?.goTo(match);
    },
    [announce, latest],
  );
  useEffect(() => {
    const { handle: document } = latest.current;
    if (sought === '') setCurrent(-1);
    else if (matches.length === 0) {
      setCurrent(-1);
      announce('No matches.');
    } else goTo(matchFrom(matches, document?.position() ?? { pageIndex: 0, start: 0 }));
  }, [matches, sought, goTo, announce, latest]);

  return {
    isOpen,
    query,
    options,
    matches,
    current,
    open: useCallback(() => setOpen(true), []),
    close: useCallback(() => setOpen(false), []),
    setQuery,
    setOptions,
    step: (direction) => {
      if (!isOpen) setOpen(true);
      else goTo(matchBeside(matches.length, current, direction));
    },
  };
}
