import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { CommandContext } from '../../features/commands';
import { ScreenFrameContext } from '../../features/panels';
import { NavigationContext, type View } from '../../features/routes';
import { useArchive } from '../../features/useArchive';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { createCommandBus } from './command-bus';
import { Omnibox } from './Omnibox';
import { HintsContext, ScreenFrame } from './ScreenFrame';
import styles from './Shell.module.css';
import { ShortcutsDialog } from './ShortcutsDialog';
import { Sidebar } from './Sidebar';
import { StatusBar } from './StatusBar';
import { TabRow } from './TabRow';
import { TopBar } from './TopBar';
import { useIncoming } from './useIncoming';
import { useMenuState } from './useMenuState';
import { useNarrow, useOverlaid } from './useNarrow';
import { type ShownFromOutside, useNavigationState } from './useNavigationState';
import { useShellCommands } from './useShellCommands';

export interface ShellProps {
  /** The screen for a view; undefined shows the first-run screen in its place. */
  readonly renderScreen: (view: View) => ReactNode;
  /** The first-run screen while it is wanted. */
  readonly welcome: ReactNode;
  /** Only in the second window. */
  readonly shown: ShownFromOutside | undefined;
  readonly renderNewEvent: (isOpen: boolean, close: () => void) => ReactNode;
  readonly importing: { readonly done: number; readonly total: number } | undefined;
  /** What was said last, for the status bar. */
  readonly said: string;
  readonly failures: readonly string[];
  readonly onDismissFailure: (message: string) => void;
  /** What was mended at the start; each until it is dismissed. */
  readonly notices: readonly string[];
  readonly onDismissNotice: (notice: string) => void;
}

/** The window's frame: top bar, tabs, sidebar, the screen, status bar. */
export function Shell(props: ShellProps) {
  const { startup, settings, changeSettings } = useArchive();
  const navigation = useNavigationState(props.shown);
  const bus = useMemo(() => createCommandBus(), []);
  const incoming = useIncoming();
  const [hints, setHints] = useState('');
  const [open, setOpen] = useState<'shortcuts' | 'new-event' | 'about'>();
  const close = () => setOpen(undefined);
  const dialogs = useMemo(
    () => ({
      showShortcuts: () => setOpen('shortcuts'),
      showNewEvent: () => setOpen('new-event'),
      showAbout: () => setOpen('about'),
    }),
    [],
  );
  useShellCommands(bus, navigation, dialogs);
  useMenuState(props.welcome === undefined ? navigation.view : undefined);
  const isNarrow = useNarrow();
  const isOverlaid = useOverlaid();
  // A panel that lies over one screen is not wanted over the next.
  useEffect(() => {
    if (isOverlaid) changeSettings({ rightPanelOpen: false });
    // Only when another screen is shown.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [navigation.view.screen]);
  const isReading = ['source', 'event', 'search', 'compare'].includes(navigation.view.screen);
  const isRail = isReading || isNarrow || !settings.sidebarOpen;

  return (
    <NavigationContext.Provider value={navigation}>
      <CommandContext.Provider value={bus}>
        <ScreenFrameContext.Provider value={ScreenFrame}>
          <HintsContext.Provider value={setHints}>
            <div className={styles.app}>
              <TopBar omnibox={<Omnibox />} importing={props.importing} />
              {props.welcome === undefined ? <TabRow /> : <div />}
              <div className={styles.body}>
                {props.welcome === undefined ? <Sidebar isRail={isRail} /> : null}
                <div className={styles.stage}>
                  <Notices {...props} />
                  {props.welcome ?? props.renderScreen(navigation.view)}
                </div>
              </div>
              <StatusBar said={props.said} hints={hints === '' ? `Version ${startup.appVersion}` : hints} />
            </div>
            {incoming.isOver ? <div className={styles.drop}>Drop files or folders to import</div> : null}
            <ConfirmDialog
              title="Make this a source?"
              message={`The pasted text begins “${incoming.pasted?.beginning ?? ''}…”`}
              confirmLabel="Import"
              isOpen={incoming.pasted !== undefined}
              onConfirm={incoming.takePasted}
              onCancel={incoming.leavePasted}
            />
            <ShortcutsDialog
              isOpen={open === 'shortcuts'}
              onClose={close}
              onChangeKeys={() => {
                close();
                navigation.open({ screen: 'settings' });
              }}
            />
            {props.renderNewEvent(open === 'new-event', close)}
            <Dialog title="About Sourcebook" isOpen={open === 'about'} onClose={close} size="small">
              <p>
                Sourcebook {startup.appVersion}. An archive for people who study events through documents. It
                works on this computer only. MIT licence; fonts under the SIL Open Font License.
              </p>
            </Dialog>
          </HintsContext.Provider>
        </ScreenFrameContext.Provider>
      </CommandContext.Provider>
    </NavigationContext.Provider>
  );
}

function Notices({ failures, onDismissFailure, notices, onDismissNotice }: ShellProps) {
  if (failures.length === 0 && notices.length === 0) return null;
  return (
    <div className={styles.notices}>
      {failures.map((message) => (
        <FailureNotice key={message} message={message} onDismiss={() => onDismissFailure(message)} />
      ))}
      {notices.map((notice) => (
        <div key={notice} className={styles.notice} role="status">
          <span>{notice}</span>
          <Button size="small" variant="quiet" onPress={() => onDismissNotice(notice)}>
            Dismiss
          </Button>
        </div>
      ))}
    </div>
  );
}
