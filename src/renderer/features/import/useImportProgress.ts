import { countsOf, filesOf } from './import-run';
import { useImportRun } from './useImportRun';

/** Files finished and in all while an import runs, for the top bar ("7 of 12"); else undefined. */
export function useImportProgress(): { readonly done: number; readonly total: number } | undefined {
  const run = useImportRun();
  if (!run.isActive) return undefined;
  const { finished, total } = countsOf(filesOf(run));
  return { done: finished, total };
}
