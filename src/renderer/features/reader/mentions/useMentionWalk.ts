import { useCallback, useEffect, useRef, useState } from 'react';
import { useArchive } from '../../useArchive';
import type { DocumentHandle } from '../document-handle';
import type { Place } from '../marks/places';
import type { Stretch } from '../pdf-view-port';
import { slicer, soon } from './in-slices';
import { mentionKey, type Mention } from './mention';
import { mentionBeside } from './mention-beside';
import type { MentionPages } from './mention-pages';

interface MentionWalk {
  readonly pages: MentionPages;
  readonly handle: DocumentHandle | undefined;
  /** Those of a page that are offered and shown. */
  readonly offer: (mentions: readonly Mention[]) => readonly Mention[];
  readonly goTo: (place: Stretch) => void;
  /** What is said when one is come to. */
  readonly describe: (mention: Mention) => string;
}

/** After so long without an answer one is told that the document is being looked through, in ms. */
const SILENT_MS = 500;

/** The mention one is at, and the way to the next and the one before, anywhere in the document. */
export function useMentionWalk({ pages, handle, offer, goTo, describe }: MentionWalk) {
  const { announce } = useArchive();
  const [current, setCurrent] = useState<Mention>();
  /** Where one was last, so that one goes on from there after ignoring it. */
  const left = useRef<Place>(undefined);
  const walk = useRef(new AbortController());
  useEffect(() => {
    setCurrent(undefined);
    left.current = undefined;
  }, [pages.text]);
  useEffect(() => () => walk.current.abort(), []);

  /** Chooses a mention without going there. */
  const choose = useCallback((mention: Mention | undefined) => {
    walk.current.abort();
    setCurrent(mention);
    if (mention !== undefined) left.current = { pageIndex: mention.pageIndex, offset: mention.end };
  }, []);
  const arrive = (mention: Mention) => {
    choose(mention);
    goTo(mention);
    announce(describe(mention));
  };
  const step = async (direction: 1 | -1) => {
    if (handle === undefined) return;
    walk.current.abort();
    walk.current = new AbortController();
    const { signal } = walk.current;
    const run = slicer(soon, signal);
    const telling = window.setTimeout(
      () => announce(direction === 1 ? 'Looking for the next one.' : 'Looking for the one before.'),
      SILENT_MS,
    );
    const next = await mentionBeside(
      pages.count,
      startOf(current, left.current, handle, direction),
      direction,
      async (pageIndex) => {
        const found = pages.known(pageIndex) ?? (await run(pages.steps(pageIndex)));
        return found === undefined ? undefined : offer(found);
      },
    );
    window.clearTimeout(telling);
    if (signal.aborted || next === undefined) return;
    if (next === 'none') announce(`No date or name ${direction === 1 ? 'after' : 'before'} this place.`);
    else arrive(next);
  };
  return { current, choose, arrive, step, isCurrent: (mention: Mention) => isSame(mention, current) };
}

const isSame = (one: Mention, other: Mention | undefined): boolean =>
  other !== undefined && mentionKey(one) === mentionKey(other);

/** Where the search begins: at the mention one is at, or was at while it is in view, else at what is in view. */
function startOf(
  current: Mention | undefined,
  left: Place | undefined,
  handle: DocumentHandle,
  direction: 1 | -1,
): Place {
  if (current !== undefined)
    return { pageIndex: current.pageIndex, offset: direction === 1 ? current.end : current.start };
  if (left !== undefined && isInView(handle, left)) return left;
  const view = handle.region.getBoundingClientRect();
  const { pageIndex, start } = handle.position();
  if (handle.pages === undefined) return { pageIndex, offset: start };
  const seen = handle.letters?.placeAt(view.left + view.width / 3, view.top + EDGE_PX);
  return seen?.pageIndex === pageIndex ? seen : { pageIndex, offset: 0 };
}

/** What is so near to the upper edge counts as in view, in px. */
const EDGE_PX = 4;

function isInView({ region, letters }: DocumentHandle, { pageIndex, offset }: Place): boolean {
  const [box] = letters?.boxesOf({ pageIndex, start: Math.max(0, offset - 1), end: offset }) ?? [];
  if (box === undefined) return false;
  const view = region.getBoundingClientRect();
  return box.bottom > view.top && box.top < view.bottom;
}
