import { useMemo } from 'react';
import { useWatched } from '../../ui/useWatched';
import { useArchive } from '../useArchive';
import type { ImportRun } from './import-run';
import { rowOf } from './import-rows';
import type { TrayRow } from './import-rows';
import { usePutAside } from './put-aside';

/**
 * The rows of the tray, as the sources are now. While files come in the sources are not followed:
 * what the import said of them is new enough.
 */
export function useTrayRows(run: ImportRun): readonly TrayRow[] {
  const { archive } = useArchive();
  const [skipped] = usePutAside();
  const follows = !run.isActive && run.items.length > 0;
  const all = useWatched(follows ? archive.sources.all() : undefined, [archive, follows]);
  const queue = useWatched(archive.recognition.queue, [archive]);
  const queuedIds = queue.state === 'ready' ? queue.value.map(({ sourceId }) => sourceId).join('\n') : '';
  const current = all.state === 'ready' ? all.value : undefined;
  const sources = useMemo(
    () => (current === undefined ? undefined : new Map(current.map((source) => [source.id, source]))),
    [current],
  );
  return useMemo(() => {
    const queued = new Set(queuedIds.split('\n'));
    return run.items.map((item) => rowOf(item, { sources, queued, skipped }));
  }, [run.items, sources, queuedIds, skipped]);
}
