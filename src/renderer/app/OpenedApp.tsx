import { useCallback, useMemo, useState } from 'react';
import type { DesktopApi, StartupReport } from '../../preload/desktop-api';
import { USUAL_PREFERENCES } from '../core/model/archive-preferences';
import { EventDialog } from '../features/events/EventDialog';
import { useImportProgress } from '../features/import/useImportProgress';
import { PassageBasketProvider } from '../features/reader/links/PassageBasketProvider';
import { PdfViewContext } from '../features/reader/pdf-view-port';
import { AppContext, type AppContextValue } from '../features/useArchive';
import { WelcomeScreen } from '../features/welcome/WelcomeScreen';
import { HighlightNamesContext } from '../ui/highlight-names';
import { KeyMapContext, type KeyMap } from '../ui/key-map';
import { useWatched } from '../ui/useWatched';
import type { OpenedArchive } from './open-archive';
import { SAMPLE_SIZE } from './open-sample';
import { createPageView } from './page-view';
import { useSecondWindow } from './second-window/useSecondWindow';
import { Screen } from './Screen';
import { Shell } from './shell/Shell';
import type { ShownFromOutside } from './shell/useNavigationState';
import { useOverlaidPanels } from './useOverlaidPanels';
import type { UsedSettings } from './useSettings';

export interface OpenedAppProps {
  readonly desktop: DesktopApi;
  readonly startup: StartupReport;
  readonly opened: Pick<OpenedArchive, 'archive' | 'index' | 'notices'>;
  /** Only in the second window: what it is to show, and how it hears of something else to show. */
  readonly shown?: ShownFromOutside;
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
  shown,
  settings: remembered,
  problems,
  onDismissProblem,
}: OpenedAppProps) {
  const settings = useOverlaidPanels(remembered);
  const { archive } = opened;
  const [said, announce] = useAnnouncements();
  const [failures, setFailures] = useState<readonly string[]>([]);
  const [notices, setNotices] = useState(() => [
    ...(startup.opening.ok && shown === undefined ? startup.opening.value.notices : []),
    ...opened.notices,
  ]);
  const reportFailure = useCallback(
    (message: string) => setFailures((before) => [...new Set([...before, message])]),
    [],
  );
  const watchedPreferences = useWatched(archive.preferences, [archive]);
  const preferences = watchedPreferences.state === 'ready' ? watchedPreferences.value : USUAL_PREFERENCES;
  const { keys, singleKeys } = settings.settings;
  const keyMap = useMemo<KeyMap>(
    () => ({ platform: startup.platform, chosen: keys, singles: singleKeys }),
    [startup.platform, keys, singleKeys],
  );
  const openInSecondWindow = useSecondWindow(desktop, opened, shown === undefined);
  const context = useMemo<AppContextValue>(
    () => ({
      archive,
      desktop,
      startup,
      ...settings,
      preferences,
      openInSecondWindow,
      announce,
      reportFailure,
    }),
    [archive, desktop, startup, settings, preferences, openInSecondWindow, announce, reportFailure],
  );
  return (
    <AppContext.Provider value={context}>
      <KeyMapContext.Provider value={keyMap}>
        <HighlightNamesContext.Provider value={preferences.highlightNames}>
          <PdfViewContext.Provider value={createPageView}>
            <PassageBasketProvider>
              <Window
                opened={opened}
                shown={shown}
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
            </PassageBasketProvider>
          </PdfViewContext.Provider>
        </HighlightNamesContext.Provider>
      </KeyMapContext.Provider>
    </AppContext.Provider>
  );
}

interface WindowProps {
  readonly opened: OpenedAppProps['opened'];
  readonly shown: ShownFromOutside | undefined;
  readonly said: string;
  readonly failures: readonly string[];
  readonly onDismissFailure: (message: string) => void;
  readonly notices: readonly string[];
  readonly onDismissNotice: (notice: string) => void;
  readonly context: AppContextValue;
}

function Window({ opened, shown, context, ...said }: WindowProps) {
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
      shown={shown}
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
