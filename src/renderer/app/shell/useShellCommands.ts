import { useEffect, useRef } from 'react';
import type { MenuCommand } from '../../../preload/desktop-api';
import type { CommandBus } from '../../features/commands';
import { useArchive } from '../../features/useArchive';
import { writesText } from '../../ui/text-field-focus';
import { focusRegion } from './region-focus';
import { commandOfKeys, isTextCommand } from './window-keys';
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
  const { archive, desktop, startup, settings, changeSettings, announce, reportFailure } = useArchive();
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
  }, [bus, navigation, dialogs, archive, desktop, settings, changeSettings, announce, reportFailure]);

  useEffect(() => {
    if (!isVerifyWanted.current || navigation.view.screen !== 'settings') return;
    isVerifyWanted.current = false;
    bus.run('verify');
  }, [bus, navigation.view.screen]);

  useEffect(() => {
    const stopMenu = desktop.onMenuCommand((command) => bus.run(command));
    // The menu's keys, and those that a menu cannot carry: a bare question mark, and Ctrl with the
    // number of a tab.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = commandOfKeys(event, startup.platform === 'darwin');
      if (command !== undefined && !(isTextCommand(command) && writesText(event.target))) {
        event.preventDefault();
        bus.run(command);
        return;
      }
      if (event.key === '?' && settings.singleKeys && !writesText(event.target)) bus.run('shortcuts');
      const number = /^Digit([1-9])$/u.exec(event.code)?.[1];
      if (number !== undefined && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        const tab = navigation.tabs[Number(number) - 1];
        if (tab !== undefined) navigation.selectTab(tab.id);
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      stopMenu();
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [bus, desktop, navigation, settings.singleKeys, startup.platform]);
}
