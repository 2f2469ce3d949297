import { useEffect, useState } from 'react';
import { slicer, whenIdle } from './in-slices';
import type { Mention } from './mention';
import type { MentionPages } from './mention-pages';

/** How often the list is told of what was found meanwhile, in ms. */
const TELL_MS = 800;

/** Pages that are looked through, with what was found on them. */
export interface FoundMentions {
  /** They were found in these; meanwhile the archive may know other names. */
  readonly of: MentionPages;
  readonly byPage: ReadonlyMap<number, readonly Mention[]>;
}

/** Which pages are to be looked through: from the first to the last one, while the window is idle. */
export interface WantedPages {
  readonly first: number;
  readonly last: number;
}

/**
 * The mentions of some pages, found while the window has nothing else to do. While it is under way
 * there is what was found so far. Undefined while nothing is wanted or found yet.
 */
export function useFoundMentions(
  pages: MentionPages,
  wanted: WantedPages | undefined,
): FoundMentions | undefined {
  const [found, setFound] = useState<FoundMentions>();
  const first = wanted === undefined ? 0 : Math.max(0, wanted.first);
  const last = wanted === undefined ? -1 : Math.min(pages.count - 1, wanted.last);
  useEffect(() => {
    if (last < first) return undefined;
    const ending = new AbortController();
    const look = async () => {
      const run = slicer(whenIdle, ending.signal);
      const byPage = new Map<number, readonly Mention[]>();
      let told = performance.now();
      for (let pageIndex = first; pageIndex <= last; pageIndex += 1) {
        const mentions = pages.known(pageIndex) ?? (await run(pages.steps(pageIndex)));
        if (mentions === undefined) return;
        byPage.set(pageIndex, mentions);
        if (performance.now() - told < TELL_MS) continue;
        told = performance.now();
        setFound({ of: pages, byPage: new Map(byPage) });
      }
      setFound({ of: pages, byPage });
    };
    void look();
    return () => ending.abort();
  }, [pages, first, last]);
  return last < first || found?.of.text !== pages.text ? undefined : found;
}
