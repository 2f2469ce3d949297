import { useEffect, useState } from 'react';
import type { ImportItem } from '../../core/archive';
import { useArchive } from '../useArchive';
import type { ImportRun } from './import-run';
import { nextRun, NO_RUN, pausedRun } from './import-run';

/** Longer lists are looked at ten times a second, however often they change. */
const LONG_LIST = 200;
const LOOK_EVERY_MS = 100;

/** The list of imports as it is, with the run that is under way. */
export function useImportRun(): ImportRun {
  const app = useArchive();
  const { archive } = app;
  const [run, setRun] = useState(NO_RUN);
  useEffect(() => {
    let latest: readonly ImportItem[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const nowMs = performance.now();
      setRun((before) => nextRun(before, latest, nowMs));
    };
    const onError = (error: unknown) =>
      app.reportFailure(
        `The list of imports cannot be shown. Files go on being imported. (${String(error)})`,
      );
    const stops = [
      archive.imports.items.watch((items) => {
        latest = items;
        if (items.length <= LONG_LIST) {
          clearTimeout(timer);
          look();
        } else timer ??= setTimeout(look, LOOK_EVERY_MS);
      }, onError),
      archive.imports.isPaused.watch((isPaused) => {
        const nowMs = performance.now();
        setRun((before) => pausedRun(before, isPaused, nowMs));
      }, onError),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [archive, app]);
  return run;
}
