import { useEffect, useState } from 'react';
import { useArchive } from '../useArchive';
import type { ImportRun } from './import-run';
import { nextRun, NO_RUN } from './import-run';

/** The list of imports as it is, with the run that is under way. */
export function useImportRun(): ImportRun {
  const app = useArchive();
  const { archive } = app;
  const [run, setRun] = useState(NO_RUN);
  useEffect(
    () =>
      archive.imports.items.watch(
        (items) => {
          const nowMs = performance.now();
          setRun((before) => nextRun(before, items, nowMs));
        },
        (error) =>
          app.reportFailure(
            `The list of imports cannot be shown. Files go on being imported. (${String(error)})`,
          ),
      ),
    [archive, app],
  );
  return run;
}
