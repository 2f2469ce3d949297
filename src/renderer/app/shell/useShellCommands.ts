import { useEffect, useMemo, useRef } from 'react';
import type { MenuCommand } from '../../../preload/desktop-api';
import type { CommandBus } from '../../features/commands';
import { useArchive } from '../../features/useArchive';
import { useKeyMap } from '../../ui/key-map';
import { writesText } from '../../ui/text-field-focus';
import { focusRegion } from './region-focus';
import { commandOfKeys, commandsByKey, isTextCommand, tabOfKeys } from './window-keys';
import type { useNavigationState } from './useNavigationState';

export interface ShellDialogs {
  readonly showShortcuts: () => void;
  readonly showNewEvent: () => void;
  readonly showAbout: () => void;
}

/** What the shell does for commands. A screen that handles one of them too goes first. */
export function useShellCommands(
  bus: CommandBus,
  navigation: ReturnType<typeof useNavigationState>,
  dialogs: ShellDialogs,
): void {
  const { archive, desktop, settings, changeSettings, openInSecondWindow } = useArchive();
  const { announce, reportFailure } = useArchive();
  const isVerifyWanted = useRef(false);
  useEffect(() => {
    const importFrom = async (kind: 'files' | 'folder') => {
      const files = await desktop.chooseFiles(kind);
      if (files.length === 0) return;
      navigation.open({ screen: 'library' });
      await archive.imports.add(files);
    };
    const step = async (direction: 'undo' | 'redo') => {
      const done = await archive.do[direction]();
      if (!done.ok) reportFailure(done.failure.message);
      else if (done.value === undefined)
        announce(direction === 'undo' ? 'Nothing to undo' : 'Nothing to redo');
      else announce(`${direction === 'undo' ? 'Undone' : 'Done again'}: ${done.value.label}`);
    };
    const handlers: Partial<Record<MenuCommand, () => void>> = {
      'import-files': () => void importFrom('files'),
      'import-folder': () => void importFrom('folder'),
      'open-archive': () => void desktop.openArchive(),
      'show-archive-folder': () => void desktop.showArchiveFolder(),
      'new-event': dialogs.showNewEvent,
      'close-tab': () => navigation.closeTab(navigation.activeTab),
      'reopen-tab': navigation.reopenTab,
      'next-tab': () => navigation.cycle(1),
      'previous-tab': () => navigation.cycle(-1),
      undo: () => void step('undo'),
      redo: () => void step('redo'),
      'toggle-sidebar': () => changeSettings({ sidebarOpen: !settings.sidebarOpen }),
      'toggle-right-panel': () => changeSettings({ rightPanelOpen: !settings.rightPanelOpen }),
      'theme-system': () => changeSettings({ theme: 'system' }),
      'theme-light': () => changeSettings({ theme: 'light' }),
      'theme-dark': () => changeSettings({ theme: 'dark' }),
      back: navigation.back,
      forward: navigation.forward,
      'next-region': () => focusRegion(1),
      'previous-region': () => focusRegion(-1),
      'second-window': () =>
        openInSecondWindow === undefined
          ? announce('This is the second window.')
          : openInSecondWindow(navigation.view),
      settings: () => navigation.open({ screen: 'settings' }),
      // Settings show the check; they take the command over as soon as they are there.
      verify: () => {
        isVerifyWanted.current = true;
        navigation.open({ screen: 'settings' });
      },
      shortcuts: dialogs.showShortcuts,
      help: () => navigation.open({ screen: 'help' }),
      about: dialogs.showAbout,
    };
    const stops = Object.entries(handlers).map(([command, handler]) =>
      bus.handle(command as MenuCommand, handler),
    );
    return () => stops.forEach((stop) => stop());
  }, [
    bus,
    navigation,
    dialogs,
    archive,
    desktop,
    settings,
    changeSettings,
    openInSecondWindow,
    announce,
    reportFailure,
  ]);

  useEffect(() => {
    if (!isVerifyWanted.current || navigation.view.screen !== 'settings') return;
    isVerifyWanted.current = false;
    bus.run('verify');
  }, [bus, navigation.view.screen]);

  useEffect(() => desktop.onMenuCommand((command) => bus.run(command)), [bus, desktop]);

  const keyMap = useKeyMap();
  const commands = useMemo(() => commandsByKey(keyMap), [keyMap]);
  useEffect(() => {
    const { platform, singles } = keyMap;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const found = commandOfKeys(event, commands, platform);
      const tab = navigation.tabs[(tabOfKeys(event, platform) ?? 0) - 1];
      if (found === undefined) {
        if (tab === undefined) return;
        navigation.selectTab(tab.id);
      } else {
        const isOfText = writesText(event.target) && (found.isSingle || isTextCommand(found.command));
        if (isOfText || (found.isSingle && !singles)) return;
        bus.run(found.command);
      }
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [bus, commands, keyMap, navigation]);
}
