import { useCallback, useEffect, useState } from 'react';
import type { PlaceInSource } from '../routes';
import type { DocumentHandle } from './document-handle';
import type { Stretch } from './pdf-view-port';
import { useLatest } from './useLatest';

/** How long a place that was gone to is shown, in ms. */
const FLASH_MS = 2100;

/**
 * Going to places in the document: the one that the screen was opened at, each time it is asked for
 * anew, and those that `goTo` is called with. The place just gone to flashes.
 */
export function usePlaces(
  handle: DocumentHandle | undefined,
  at: PlaceInSource | undefined,
  onAnnotation: (annotationId: string) => void,
) {
  const [flash, setFlash] = useState<Stretch>();
  const goTo = useCallback(
    (place: Stretch) => {
      setFlash(undefined);
      void handle?.goTo(place).then(() => setFlash({ ...place }));
    },
    [handle],
  );
  useEffect(() => {
    if (flash === undefined) return undefined;
    const timer = window.setTimeout(() => setFlash(undefined), FLASH_MS);
    return () => window.clearTimeout(timer);
  }, [flash]);
  const latest = useLatest({ at, onAnnotation });
  useEffect(() => {
    const { at: wanted, onAnnotation: chosen } = latest.current;
    if (handle === undefined || wanted === undefined) return;
    const { pageIndex, start, end, annotationId } = wanted;
    if (annotationId !== undefined) chosen(annotationId);
    goTo({ pageIndex, start, end });
  }, [handle, at?.serial, goTo, latest]);
  return { flash, goTo };
}
