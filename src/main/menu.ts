import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, MenuState, Settings, StartupReport } from '../preload/desktop-api';
import { actionOf } from '../shared/keys/actions';
import { keysOf } from '../shared/keys/chosen-keys';
import { acceleratorOf, isSingle } from '../shared/keys/key-names';

type Item = MenuItemConstructorOptions;

export interface MenuParts {
  readonly appName: string;
  readonly platform: StartupReport['platform'];
  readonly state: MenuState;
  readonly theme: Settings['theme'];
  readonly keys: Settings['keys'];
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

/**
 * A command with the keys it has now. A menu shows one shortcut; others of the same command follow as
 * hidden lines.
 */
function item(parts: MenuParts, command: MenuCommand, label: string, more?: Item): readonly Item[] {
  const keys = keysOf(actionOf(command), parts.keys, parts.platform).filter((key) => !isSingle(key));
  const [first, ...others] = keys.map(acceleratorOf);
  const line: Item = { label, click: () => parts.run(command), ...more };
  return [
    { ...line, id: command, ...(first === undefined ? {} : { accelerator: first }) },
    ...others.map((accelerator) => ({
      ...line,
      id: `${command} ${accelerator}`,
      accelerator,
      visible: false,
      acceleratorWorksWhenHidden: true,
    })),
  ];
}

function macAppMenu(parts: MenuParts): Item {
  return {
    label: parts.appName,
    submenu: [
      ...item(parts, 'about', `About ${parts.appName}`),
      separator,
      ...item(parts, 'settings', 'Settings…'),
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
      ...item(parts, 'import-files', 'Import files…'),
      ...item(parts, 'import-folder', 'Import folder…'),
      separator,
      ...item(parts, 'open-archive', 'Open archive…'),
      ...item(parts, 'new-event', 'New event'),
      separator,
      ...item(parts, 'export', 'Export…'),
      separator,
      ...item(parts, 'close-tab', 'Close tab'),
      ...item(parts, 'reopen-tab', 'Reopen closed tab'),
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
      ...item(parts, 'undo', undo === undefined ? 'Undo' : `Undo ${undo}`, mayUndo),
      ...item(parts, 'redo', redo === undefined ? 'Redo' : `Redo ${redo}`, mayRedo),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll', label: 'Select all' },
      separator,
      ...item(parts, 'find', 'Find in this source…', { enabled: isReader }),
      ...item(parts, 'find-next', 'Find next', { enabled: isReader }),
      ...item(parts, 'find-previous', 'Find previous', {
        enabled: isReader,
      }),
      separator,
      ...item(parts, 'search-all', 'Search all text'),
      ...(isMac ? [] : [separator, ...item(parts, 'settings', 'Settings…')]),
    ],
  };
}

function viewMenu(parts: MenuParts, isMac: boolean): Item {
  const inReader = { enabled: parts.state.view === 'source' };
  const theme = (name: Settings['theme'], label: string) =>
    item(parts, `theme-${name}`, label, { type: 'radio', checked: parts.theme === name });
  return {
    label: isMac ? 'View' : '&View',
    submenu: [
      ...item(parts, 'toggle-sidebar', 'Sidebar'),
      ...item(parts, 'toggle-right-panel', 'Right panel'),
      ...item(parts, 'toggle-pages', 'Pages and outline', inReader),
      ...item(parts, 'compare', 'Compare with another source…', inReader),
      ...item(parts, 'second-window', 'Open in a second window'),
      separator,
      ...item(parts, 'zoom-in', 'Zoom in', inReader),
      ...item(parts, 'zoom-out', 'Zoom out', inReader),
      ...item(parts, 'zoom-reset', 'Usual size', inReader),
      {
        label: 'Pages',
        submenu: [
          ...item(parts, 'layout-continuous', 'Continuous', inReader),
          ...item(parts, 'layout-single', 'Single page', inReader),
          ...item(parts, 'layout-spread', 'Two pages', inReader),
          ...item(parts, 'layout-spread-cover', 'Two pages, cover alone', inReader),
          separator,
          ...item(parts, 'fit-width', 'Fit width', inReader),
          ...item(parts, 'fit-page', 'Fit page', inReader),
          ...item(parts, 'actual-size', 'Actual size', inReader),
          separator,
          ...item(parts, 'rotate-left', 'Rotate left', inReader),
          ...item(parts, 'rotate-right', 'Rotate right', inReader),
          separator,
          ...item(parts, 'toggle-paper', 'Dark or white paper', inReader),
        ],
      },
      separator,
      {
        label: 'Size of everything',
        submenu: [
          { role: 'zoomIn', label: 'Larger', accelerator: 'CmdOrCtrl+Alt+Plus' },
          // Where + is written with Shift, the key alone does it too.
          {
            role: 'zoomIn',
            accelerator: 'CmdOrCtrl+Alt+=',
            visible: false,
            acceleratorWorksWhenHidden: true,
          },
          { role: 'zoomOut', label: 'Smaller', accelerator: 'CmdOrCtrl+Alt+-' },
          { role: 'resetZoom', label: 'As usual', accelerator: 'CmdOrCtrl+Alt+0' },
        ],
      },
      {
        label: 'Theme',
        submenu: [...theme('system', 'As the system'), ...theme('light', 'Light'), ...theme('dark', 'Dark')],
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
      ...item(parts, 'back', 'Back'),
      ...item(parts, 'forward', 'Forward'),
      separator,
      ...item(parts, 'search', 'Search and go to…'),
      ...item(parts, 'open-source', 'Open source by name…'),
      ...item(parts, 'go-to-page', 'Go to page…', {
        enabled: parts.state.view === 'source',
      }),
      separator,
      ...item(parts, 'next-tab', 'Next tab'),
      ...item(parts, 'previous-tab', 'Previous tab'),
      separator,
      ...item(parts, 'next-region', 'Next region'),
      ...item(parts, 'previous-region', 'Previous region'),
    ],
  };
}

function archiveMenu(parts: MenuParts): Item {
  return {
    label: parts.platform === 'darwin' ? 'Archive' : '&Archive',
    submenu: [
      ...item(parts, 'show-archive-folder', 'Show the archive’s folder'),
      ...item(parts, 'verify', 'Verify the archive…'),
    ],
  };
}

function helpMenu(parts: MenuParts, isMac: boolean): Item {
  return {
    label: isMac ? 'Help' : '&Help',
    role: 'help',
    submenu: [
      ...item(parts, 'help', `${parts.appName} help`),
      ...item(parts, 'shortcuts', 'Keyboard shortcuts'),
      ...(isMac ? [] : [separator, ...item(parts, 'about', `About ${parts.appName}`)]),
    ],
  };
}
