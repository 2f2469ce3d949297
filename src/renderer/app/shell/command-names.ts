import type { MenuCommand } from '../../../preload/desktop-api';

export interface NamedCommand {
  readonly command: MenuCommand;
  readonly name: string;
  readonly keys: string;
}

/** Commands that the omnibox offers after `>`. */
export const NAMED_COMMANDS: readonly NamedCommand[] = [
  { command: 'import-files', name: 'Import files…', keys: 'Ctrl O' },
  { command: 'import-folder', name: 'Import a folder…', keys: '' },
  { command: 'new-event', name: 'New event…', keys: 'Ctrl Shift N' },
  { command: 'export', name: 'Export excerpts…', keys: 'Ctrl Shift E' },
  { command: 'open-archive', name: 'Open another archive…', keys: 'Ctrl Shift O' },
  { command: 'show-archive-folder', name: 'Show the archive’s folder', keys: '' },
  { command: 'verify', name: 'Verify the archive', keys: '' },
  { command: 'undo', name: 'Undo', keys: 'Ctrl Z' },
  { command: 'redo', name: 'Redo', keys: 'Ctrl Shift Z' },
  { command: 'theme-light', name: 'Light appearance', keys: '' },
  { command: 'theme-dark', name: 'Dark appearance', keys: '' },
  { command: 'theme-system', name: 'Appearance as the system’s', keys: '' },
  { command: 'toggle-sidebar', name: 'Show or hide the sidebar', keys: 'Ctrl B' },
  { command: 'toggle-right-panel', name: 'Show or hide the right panel', keys: 'Ctrl Alt B' },
  { command: 'settings', name: 'Settings', keys: 'Ctrl ,' },
  { command: 'shortcuts', name: 'Keyboard shortcuts', keys: '?' },
  { command: 'help', name: 'Help', keys: '' },
];
