import { useCallback, useMemo, useState } from 'react';
import type { DesktopApi, StartupReport } from '../../preload/desktop-api';
import { EventDialog } from '../features/events/EventDialog';
import { useImportProgress } from '../features/import/useImportProgress';
import { PdfViewContext } from '../features/reader/pdf-view-port';
import { AppContext, type AppContextValue } from '../features/useArchive';
import { WelcomeScreen } from '../features/welcome/WelcomeScreen';
import { useWatched } from '../ui/useWatched';
import type { OpenedArchive } from './open-archive';
import { SAMPLE_SIZE } from './open-sample';
import { createPageView } from './page-view';
import { Screen } from './Screen';
import { Shell } from './shell/Shell';
import type { UsedSettings } from './useSettings';

export interface OpenedAppProps {
  readonly desktop: DesktopApi;
  readonly startup: StartupReport;
  readonly opened: OpenedArchive;
  readonly settings: UsedSettings;
  /** Trouble in the background, in sentences. */
  readonly problems: readonly string[];
  readonly onDismissProblem: (message: string) => void;
}

const SAID_FOR_MS = 6000;

/** The app once its archive is open: everything screens share, and the shell around them. */
export function OpenedApp({
  desktop,
  startup,
  opened,
  settings,
  problems,
  onDismissProblem,
}: OpenedAppProps) {
  const { archive } = opened;
  const [said, announce] = useAnnouncements();
  const [failures, setFailures] = useState<readonly string[]>([]);
  const [notices, setNotices] = useState(() => [
    ...(startup.opening.ok ? startup.opening.value.notices : []),
    ...opened.notices,
  ]);
  const reportFailure = useCallback(
    (message: string) => setFailures((before) => [...new Set([...before, message])]),
    [],
  );
  const context = useMemo<AppContextValue>(
    () => ({ archive, desktop, startup, ...settings, announce, reportFailure }),
    [archive, desktop, startup, settings, announce, reportFailure],
  );
  return (
    <AppContext.Provider value={context}>
      <PdfViewContext.Provider value={createPageView}>
        <Window
          opened={opened}
          said={said}
          failures={[...failures, ...problems]}
          onDismissFailure={(message) => {
            setFailures((before) => before.filter((each) => each !== message));
            onDismissProblem(message);
          }}
          notices={notices}
          onDismissNotice={(notice) => setNotices((before) => before.filter((each) => each !== notice))}
          context={context}
        />
      </PdfViewContext.Provider>
    </AppContext.Provider>
  );
}

interface WindowProps {
  readonly opened: OpenedArchive;
  readonly said: string;
  readonly failures: readonly string[];
  readonly onDismissFailure: (message: string) => void;
  readonly notices: readonly string[];
  readonly onDismissNotice: (notice: string) => void;
  readonly context: AppContextValue;
}

function Window({ opened, context, ...said }: WindowProps) {
  const { archive, settings, changeSettings } = context;
  const importing = useImportProgress();
  const counts = useWatched(archive.sources.counts(), [archive]);
  const isWelcomed = settings.welcomed.includes(archive.id);
  const welcomeDone = useCallback(
    () => changeSettings({ welcomed: [...settings.welcomed, archive.id] }),
    [changeSettings, settings.welcomed, archive.id],
  );
  const sources = counts.state === 'ready' ? counts.value.sources : undefined;
  // Whether it was empty when it was opened: the first-run screen stays while the sample comes in.
  const [wasEmpty, setWasEmpty] = useState<boolean>();
  if (wasEmpty === undefined && sources !== undefined) setWasEmpty(sources === 0);
  if (counts.state === 'loading') return null;
  return (
    <Shell
      {...said}
      importing={importing}
      welcome={
        wasEmpty && !isWelcomed ? <WelcomeScreen sampleSize={SAMPLE_SIZE} onDone={welcomeDone} /> : undefined
      }
      renderScreen={(view) => <Screen view={view} index={opened.index} />}
      renderNewEvent={(isOpen, close) => <EventDialog isOpen={isOpen} onClose={close} />}
    />
  );
}

/** What was said last; it stands for a few seconds. */
function useAnnouncements(): [string, (message: string) => void] {
  const [said, setSaid] = useState<{ readonly message: string; readonly timer: number }>();
  const announce = useCallback((message: string) => {
    const timer = window.setTimeout(() => {
      setSaid((now) => (now?.timer === timer ? undefined : now));
    }, SAID_FOR_MS);
    setSaid({ message, timer });
  }, []);
  return [said?.message ?? '', announce];
}
