import { useEffect, useState } from 'react';
import type { DesktopApi, StartupReport } from '../../../preload/desktop-api';
import type { Archive } from '../../core/archive';
import { EmptyState } from '../../ui/EmptyState';
import { OpenedApp } from '../OpenedApp';
import { OpeningScreen } from '../shell/OpeningScreen';
import { useSettings } from '../useSettings';
import { reachArchive, type RemoteArchive } from './remote-archive';

interface SecondAppProps {
  readonly desktop: DesktopApi;
  readonly startup: StartupReport;
  readonly onOpened: (archive: Archive) => void;
}

const NO_PROBLEMS: readonly string[] = [];

/** The page in the second window: the same screens on the archive that the first window holds. */
export function SecondApp({ desktop, startup, onOpened }: SecondAppProps) {
  const settings = useSettings(desktop, startup.settings);
  const [remote, setRemote] = useState<RemoteArchive | 'unreachable'>();
  useEffect(() => {
    let isMounted = true;
    let reached: RemoteArchive | undefined;
    reachArchive(crypto.randomUUID()).then(
      (found) => {
        reached = found;
        if (!isMounted) return found.leave();
        onOpened(found.archive);
        setRemote(found);
      },
      () => setRemote('unreachable'),
    );
    const leave = () => reached?.leave();
    window.addEventListener('pagehide', leave);
    return () => {
      isMounted = false;
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [onOpened]);
  if (remote === undefined) return <OpeningScreen message="Opening the second window" />;
  if (remote === 'unreachable')
    return (
      <EmptyState
        title="The first window does not answer"
        text="Nothing was changed. Close this window and open it again from the first one."
      />
    );
  return (
    <OpenedApp
      desktop={desktop}
      startup={startup}
      opened={{ archive: remote.archive, index: remote.archive.index, notices: NO_PROBLEMS }}
      shown={remote}
      settings={settings}
      problems={NO_PROBLEMS}
      onDismissProblem={() => undefined}
    />
  );
}
