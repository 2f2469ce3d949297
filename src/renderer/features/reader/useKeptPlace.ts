import { useEffect } from 'react';
import type { PlaceInSource } from '../routes';
import type { DocumentHandle } from './document-handle';
import { readingMemory } from './reading-memory';
import { useLatest } from './useLatest';

/** One has come to rest in a place after so long, in ms. */
const REST_MS = 250;

/**
 * Remembers where one reads in a source. A document whose view does not open there by itself is
 * brought there, unless it was opened at a place that has not been gone to yet.
 */
export function useKeptPlace(
  sourceId: string,
  handle: DocumentHandle | undefined,
  at: PlaceInSource | undefined,
): void {
  const opened = useLatest(at);
  useEffect(() => {
    if (handle === undefined) return undefined;
    const memory = readingMemory();
    const { position, reached } = memory.read(sourceId);
    const isOpenedAt = opened.current !== undefined && opened.current.serial !== reached;
    if (position !== undefined && handle.returnTo === undefined && !isOpenedAt)
      void handle.goTo({ pageIndex: position.pageIndex, start: position.start, end: position.start });
    let timer = 0;
    const keep = () => {
      window.clearTimeout(timer);
      timer = 0;
      if (handle.region.isConnected && handle.isOpen?.() !== false)
        memory.change(sourceId, { position: handle.position() });
    };
    const keepSoon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, REST_MS);
    };
    const leave = () => {
      if (timer !== 0) keep();
    };
    handle.region.addEventListener('scroll', keepSoon, { passive: true });
    window.addEventListener('pagehide', leave);
    return () => {
      leave();
      handle.region.removeEventListener('scroll', keepSoon);
      window.removeEventListener('pagehide', leave);
    };
  }, [sourceId, handle, opened]);
}
