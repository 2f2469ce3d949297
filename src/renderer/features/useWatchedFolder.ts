import { useEffect, useState } from 'react';
import type { WatchedFolder } from '../../preload/desktop-api';
import { useArchive } from './useArchive';

/** The watched folder and the new files in it; undefined while none is watched, or not known yet. */
export function useWatchedFolder(): WatchedFolder | undefined {
  const app = useArchive();
  const { desktop } = app;
  const [folder, setFolder] = useState<WatchedFolder>();
  useEffect(() => {
    let isNewer = false;
    const stop = desktop.onWatchedFolder((next) => {
      isNewer = true;
      setFolder(next);
    });
    desktop.watchedFolder().then(
      (first) => {
        if (!isNewer) setFolder(first);
      },
      (error: unknown) =>
        app.reportFailure(
          `The watched folder cannot be looked at now (${String(error)}). Nothing in it was changed.`,
        ),
    );
    return () => {
      isNewer = true;
      stop();
    };
  }, [desktop, app]);
  return folder;
}
