import { useCallback, useEffect, useState } from 'react';
import type { DocumentHandle } from '../document-handle';
import type { Stretch } from '../pdf-view-port';

/** How long a place that was gone to is shown, in ms. */
const FLASH_MS = 2100;

/** Going to places of a document that stands beside others: no step of the tab's history. The place flashes. */
export function useFlash(handle: DocumentHandle | undefined) {
  const [flash, setFlash] = useState<Stretch>();
  useEffect(() => {
    if (flash === undefined) return undefined;
    const timer = window.setTimeout(() => setFlash(undefined), FLASH_MS);
    return () => window.clearTimeout(timer);
  }, [flash]);
  const goTo = useCallback(
    (place: Stretch) => {
      setFlash(undefined);
      void handle?.goTo(place).then(() => setFlash({ ...place }));
    },
    [handle],
  );
  return { flash, goTo };
}
