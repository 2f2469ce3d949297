import { useEffect, useRef } from 'react';
import { useArchive } from '../useArchive';
import type { ImportRun } from './import-run';
import { countsOf, filesOf } from './import-run';
import { titleWords } from './import-words';

/** Tells screen readers how a run goes: at its start, at each quarter, and at its end. */
export function useSpokenProgress(run: ImportRun, needs: number): void {
  const app = useArchive();
  /** The quarter told last; undefined while nothing is imported. */
  const told = useRef<number>(undefined);
  useEffect(() => {
    if (!run.isActive) {
      if (told.current !== undefined && run.items.length > 0) app.announce(titleWords(run, needs));
      told.current = undefined;
      return;
    }
    const { finished, total } = countsOf(filesOf(run));
    const quarter = Math.floor((finished / total) * 4);
    if (told.current === undefined) {
      told.current = quarter;
      // Coming back to this screen in the middle of a run is not its start.
      if (finished === 0) app.announce(titleWords(run, needs));
    } else if (quarter > told.current) {
      told.current = quarter;
      app.announce(`Import: ${finished} of ${total} done`);
    }
  }, [run, app, needs]);
}
