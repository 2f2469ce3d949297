import { useEffect, type RefObject } from 'react';
import { useLatest } from '../useLatest';
import type { PaneHandle } from './pane-handle';
import { placeAcross } from './scroll-together';
import type { ComparedTie } from './ties';

/** One reads about here in a pane, as a share of its height. */
const READING_HEIGHT = 0.3;
/** A pane that was moved by another one is not followed for so long, in ms. */
const ECHO_MS = 120;

/**
 * Scrolls panes together: the one that the researcher moves leads, and in the others the tied
 * passages stand at the same height. Told again whenever panes come or go.
 */
export function useScrollTogether(
  panes: RefObject<readonly (PaneHandle | undefined)[]>,
  ties: readonly ComparedTie[],
  isLocked: boolean,
  /** Changes when panes come or go. */
  serial: number,
): void {
  const latest = useLatest(ties);
  useEffect(() => {
    if (!isLocked) return undefined;
    const ending = new AbortController();
    const moved = new Map<number, number>();
    const lead = (from: number) => {
      if (performance.now() - (moved.get(from) ?? Number.NEGATIVE_INFINITY) < ECHO_MS) return;
      for (const [to, pane] of panes.current.entries()) {
        if (to === from || pane === undefined) continue;
        moved.set(to, performance.now());
        follow(panes.current[from], pane, latest.current, from, to);
      }
    };
    for (const [index, pane] of panes.current.entries())
      pane?.document.region.addEventListener('scroll', () => lead(index), {
        signal: ending.signal,
        passive: true,
      });
    return () => ending.abort();
  }, [panes, isLocked, latest, serial]);
}

function follow(
  leader: PaneHandle | undefined,
  follower: PaneHandle,
  ties: readonly ComparedTie[],
  from: number,
  to: number,
): void {
  if (leader === undefined) return;
  const [one, other] = [leader.document.region, follower.document.region];
  const places = ties.flatMap(({ left, right, leftId, rightId }) => {
    const isHere = (left === from && right === to) || (left === to && right === from);
    const here = isHere ? leader.topOf(left === from ? leftId : rightId) : undefined;
    const there = isHere ? follower.topOf(left === to ? leftId : rightId) : undefined;
    return here === undefined || there === undefined ? [] : [{ here, there }];
  });
  const place = placeAcross(places, one.scrollTop + READING_HEIGHT * one.clientHeight, {
    here: one.scrollHeight,
    there: other.scrollHeight,
  });
  other.scrollTop = place - READING_HEIGHT * other.clientHeight;
}
