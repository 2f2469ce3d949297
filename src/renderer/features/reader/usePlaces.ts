import { useCallback, useEffect, useRef, useState } from 'react';
import { type PlaceInSource, useNavigation } from '../routes';
import type { DocumentHandle } from './document-handle';
import type { Stretch } from './pdf-view-port';
import { readingMemory } from './reading-memory';
import { useLatest } from './useLatest';

/** How long a place that was gone to is shown, in ms. */
const FLASH_MS = 2100;

type Target = Omit<PlaceInSource, 'serial'>;

/**
 * Going to places in the document: the one that the screen was opened at, each time it is asked for
 * anew, and those that are jumped to. A jump is a step of the tab's history: back leads to where one
 * was before it. The place just gone to flashes.
 */
export function usePlaces(
  sourceId: string,
  handle: DocumentHandle | undefined,
  at: PlaceInSource | undefined,
  onAnnotation: (annotationId: string) => void,
) {
  const navigation = useNavigation();
  const [flash, setFlash] = useState<Stretch>();
  const reached = useRef(readingMemory().read(sourceId).reached);
  const soughtFrom = useRef<number>(undefined);
  const latest = useLatest({ handle, at, navigation, onAnnotation });

  const arrive = useCallback(
    (serial: number) => {
      reached.current = serial;
      readingMemory().change(sourceId, { reached: serial });
    },
    [sourceId],
  );
  const show = useCallback(
    (place: Stretch) => {
      setFlash(undefined);
      void latest.current.handle?.goTo(place).then(() => setFlash({ ...place }));
    },
    [latest],
  );
  useEffect(() => {
    if (flash === undefined) return undefined;
    const timer = window.setTimeout(() => setFlash(undefined), FLASH_MS);
    return () => window.clearTimeout(timer);
  }, [flash]);

  /** Writes into the history where one was and where one goes. */
  const record = useCallback(
    (target: Target, follows: boolean): number => {
      const { handle: document, navigation: history } = latest.current;
      const serial = newSerial();
      const view = (place: PlaceInSource) => ({ screen: 'source', sourceId, at: place }) as const;
      if (follows) history.replace(view({ ...target, serial }));
      else {
        const here = document?.position();
        if (here !== undefined) {
          const { pageIndex, start, part } = here;
          history.replace(view({ pageIndex, start, end: start, part, serial: newSerial() }));
        }
        history.open(view({ ...target, serial }));
      }
      arrive(serial);
      return serial;
    },
    [latest, sourceId, arrive],
  );

  useEffect(() => {
    const { at: wanted, onAnnotation: chosen } = latest.current;
    if (handle === undefined || wanted === undefined || wanted.serial === reached.current) return;
    arrive(wanted.serial);
    const { pageIndex, start, end, annotationId, part } = wanted;
    if (annotationId !== undefined) chosen(annotationId);
    if (part === undefined) show({ pageIndex, start, end });
    else if (handle.returnTo === undefined) void handle.goTo({ pageIndex, start, end: start });
    else handle.returnTo({ pageIndex, start, part, across: handle.position().across });
  }, [handle, at?.serial, show, arrive, latest]);

  return {
    flash,
    /** Jumps to words, and flashes them. */
    goTo: useCallback(
      (place: Stretch) => {
        record(place, false);
        show(place);
      },
      [record, show],
    ),
    /** Jumps to a page of a view, or to a part of its height. */
    goToPage: useCallback(
      (pageIndex: number, part = 0) => {
        record({ pageIndex, start: 0, end: 0, part }, false);
        latest.current.handle?.goToPage?.(pageIndex, part);
      },
      [record, latest],
    ),
    /** Goes to a match. However many are gone to one after another, they are one jump. */
    goToMatch: useCallback(
      (place: Stretch) => {
        const follows = soughtFrom.current !== undefined && soughtFrom.current === latest.current.at?.serial;
        soughtFrom.current = record(place, follows);
        void latest.current.handle?.goTo(place);
      },
      [record, latest],
    ),
  };
}

/** Differs from every other one, also of earlier runs. */
let last = 0;
function newSerial(): number {
  last = Math.max(last + 0.001, performance.timeOrigin + performance.now());
  return last;
}
