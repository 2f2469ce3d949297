import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, MenuState, Settings } from '../preload/desktop-api';

type Item = MenuItemConstructorOptions;

export interface MenuParts {
  readonly appName: string;
  readonly platform: NodeJS.Platform;
  readonly state: MenuState;
  readonly theme: Settings['theme'];
  readonly hasDevTools: boolean;
  readonly run: (command: MenuCommand) => void;
}

/** The menus with their shortcuts. Single letters are not here: they are the window's, and only in some places. */
export function menuTemplate(parts: MenuParts): readonly Item[] {
  const isMac = parts.platform === 'darwin';
  return [
    ...(isMac ? [macAppMenu(parts)] : []),
    fileMenu(parts, isMac),
    editMenu(parts, isMac),
    viewMenu(parts, isMac),
    goMenu(parts, isMac),
    archiveMenu(parts),
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    helpMenu(parts, isMac),
  ];
}

const separator: Item = { type: 'separator' };

function item(
  { run }: MenuParts,
  command: MenuCommand,
  label: string,
  accelerator?: string,
  more?: Item,
): Item {
  return {
    id: command,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => run(command),
    ...more,
  };
}

/** The same command under a second shortcut, without a second line in the menu. */
const alias = (parts: MenuParts, command: MenuCommand, accelerator: string): Item => ({
  ...item(parts, command, command, accelerator, { visible: false, acceleratorWorksWhenHidden: true }),
  id: `${command} ${accelerator}`,
});

function macAppMenu(parts: MenuParts): Item {
  return {
    label: parts.appName,
    submenu: [
      item(parts, 'about', `About ${parts.appName}`),
      separator,
      item(parts, 'settings', 'Settings…', 'Cmd+,'),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}

function fileMenu(parts: MenuParts, isMac: boolean): Item {
  return {
    label: isMac ? 'File' : '&File',
    submenu: [
      item(parts, 'import-files', 'Import files…', 'CmdOrCtrl+O'),
      item(parts, 'import-folder', 'Import folder…'),
      separator,
      item(parts, 'open-archive', 'Open archive…', 'CmdOrCtrl+Shift+O'),
      item(parts, 'new-event', 'New event', 'CmdOrCtrl+Shift+N'),
      separator,
      item(parts, 'export', 'Export…', 'CmdOrCtrl+Shift+E'),
      separator,
      item(parts, 'close-tab', 'Close tab', 'CmdOrCtrl+W'),
      item(parts, 'reopen-tab', 'Reopen closed tab', 'CmdOrCtrl+Shift+T'),
      ...(isMac ? [] : [separator, { role: 'quit', accelerator: 'Ctrl+Q' } as const]),
    ],
  };
}

function editMenu(parts: MenuParts, isMac: boolean): Item {
  const { undo, redo } = parts.state;
  const isReader = parts.state.view === 'source';
  // On macOS the menu also carries undo to text fields, so it must not be grey while typing.
  const mayUndo = { enabled: isMac || undo !== undefined };
  const mayRedo = { enabled: isMac || redo !== undefined };
  return {
    label: isMac ? 'Edit' : '&Edit',
    submenu: [
      item(parts, 'undo', undo === undefined ? 'Undo' : `Undo ${undo}`, 'CmdOrCtrl+Z', mayUndo),
      item(parts, 'redo', redo === undefined ? 'Redo' : `Redo ${redo}`, 'CmdOrCtrl+Shift+Z', mayRedo),
      ...(isMac ? [] : [{ ...alias(parts, 'redo', 'Ctrl+Y'), ...mayRedo }]),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll', label: 'Select all' },
      separator,
      item(parts, 'find', 'Find in this source…', 'CmdOrCtrl+F', { enabled: isReader }),
      item(parts, 'find-next', 'Find next', isMac ? 'Cmd+G' : 'F3', { enabled: isReader }),
      item(parts, 'find-previous', 'Find previous', isMac ? 'Cmd+Shift+G' : 'Shift+F3', {
        enabled: isReader,
      }),
      separator,
      item(parts, 'search-all', 'Search all text', 'CmdOrCtrl+Shift+F'),
      ...(isMac ? [] : [separator, item(parts, 'settings', 'Settings…', 'Ctrl+,')]),
    ],
  };
}

function viewMenu(parts: MenuParts, isMac: boolean): Item {
  const inReader = { enabled: parts.state.view === 'source' };
  const theme = (name: Settings['theme'], label: string): Item =>
    item(parts, `theme-${name}`, label, undefined, { type: 'radio', checked: parts.theme === name });
  return {
    label: isMac ? 'View' : '&View',
    submenu: [
      item(parts, 'toggle-sidebar', 'Sidebar', 'CmdOrCtrl+B'),
      item(parts, 'toggle-right-panel', 'Right panel', 'CmdOrCtrl+Alt+B'),
      item(parts, 'toggle-pages', 'Pages and outline', 'F4', inReader),
      separator,
      item(parts, 'zoom-in', 'Zoom in', 'CmdOrCtrl+Plus', inReader),
      { ...alias(parts, 'zoom-in', 'CmdOrCtrl+='), ...inReader },
      item(parts, 'zoom-out', 'Zoom out', 'CmdOrCtrl+-', inReader),
      item(parts, 'zoom-reset', 'Usual size', 'CmdOrCtrl+0', inReader),
      separator,
      {
        label: 'Size of everything',
        submenu: [
          { role: 'zoomIn', label: 'Larger', accelerator: 'CmdOrCtrl+Alt+Plus' },
          { role: 'zoomOut', label: 'Smaller', accelerator: 'CmdOrCtrl+Alt+-' },
          { role: 'resetZoom', label: 'As usual', accelerator: 'CmdOrCtrl+Alt+0' },
        ],
      },
      {
        label: 'Theme',
        submenu: [theme('system', 'As the system'), theme('light', 'Light'), theme('dark', 'Dark')],
      },
      separator,
      { role: 'togglefullscreen', label: 'Full screen', ...(isMac ? {} : { accelerator: 'F11' }) },
      ...(parts.hasDevTools ? [{ role: 'toggleDevTools', label: 'Developer tools' } as const] : []),
    ],
  };
}

function goMenu(parts: MenuParts, isMac: boolean): Item {
  return {
    label: isMac ? 'Go' : '&Go',
    submenu: [
      // On macOS Option with an arrow moves by words while typing.
      item(parts, 'back', 'Back', isMac ? 'Cmd+[' : 'Alt+Left'),
      item(parts, 'forward', 'Forward', isMac ? 'Cmd+]' : 'Alt+Right'),
      separator,
      item(parts, 'search', 'Search and go to…', 'CmdOrCtrl+K'),
      item(parts, 'open-source', 'Open source by name…', 'CmdOrCtrl+P'),
      item(parts, 'go-to-page', 'Go to page…', isMac ? 'Cmd+Alt+G' : 'Ctrl+G', {
        enabled: parts.state.view === 'source',
      }),
      separator,
      item(parts, 'next-tab', 'Next tab', 'Ctrl+Tab'),
      item(parts, 'previous-tab', 'Previous tab', 'Ctrl+Shift+Tab'),
      separator,
      item(parts, 'next-region', 'Next region', 'F6'),
      item(parts, 'previous-region', 'Previous region', 'Shift+F6'),
    ],
  };
}

function archiveMenu(parts: MenuParts): Item {
  return {
    label: parts.platform === 'darwin' ? 'Archive' : '&Archive',
    submenu: [
      item(parts, 'show-archive-folder', 'Show the archive’s folder'),
      item(parts, 'verify', 'Verify the archive…'),
    ],
  };
}

function helpMenu(parts: MenuParts, isMac: boolean): Item {
  return {
    label: isMac ? 'Help' : '&Help',
    role: 'help',
    submenu: [
      item(parts, 'help', `${parts.appName} help`),
      item(parts, 'shortcuts', 'Keyboard shortcuts', 'F1'),
      ...(isMac ? [] : [separator, item(parts, 'about', `About ${parts.appName}`)]),
    ],
  };
}
