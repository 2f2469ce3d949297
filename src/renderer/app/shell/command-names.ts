import type { MenuCommand } from '../../../preload/desktop-api';

export interface NamedCommand {
  readonly command: MenuCommand;
  readonly name: string;
}

/** Commands that the omnibox offers after `>`. */
export const NAMED_COMMANDS: readonly NamedCommand[] = [
  { command: 'import-files', name: 'Import files…' },
  { command: 'import-folder', name: 'Import a folder…' },
  { command: 'new-event', name: 'New event…' },
  { command: 'export', name: 'Export excerpts…' },
  { command: 'open-archive', name: 'Open another archive…' },
  { command: 'show-archive-folder', name: 'Show the archive’s folder' },
  { command: 'verify', name: 'Verify the archive' },
  { command: 'undo', name: 'Undo' },
  { command: 'redo', name: 'Redo' },
  { command: 'theme-light', name: 'Light appearance' },
  { command: 'theme-dark', name: 'Dark appearance' },
  { command: 'theme-system', name: 'Appearance as the system’s' },
  { command: 'layout-continuous', name: 'Pages: continuous' },
  { command: 'layout-single', name: 'Pages: one at a time' },
  { command: 'layout-spread', name: 'Pages: two beside one another' },
  { command: 'layout-spread-cover', name: 'Pages: two, the cover alone' },
  { command: 'fit-width', name: 'Pages: fit width' },
  { command: 'fit-page', name: 'Pages: fit whole page' },
  { command: 'actual-size', name: 'Pages: actual size' },
  { command: 'rotate-left', name: 'Pages: rotate left' },
  { command: 'rotate-right', name: 'Pages: rotate right' },
  { command: 'toggle-paper', name: 'Pages: dark or white paper' },
  { command: 'toggle-sidebar', name: 'Show or hide the sidebar' },
  { command: 'toggle-right-panel', name: 'Show or hide the right panel' },
  { command: 'compare', name: 'Compare with another source…' },
  { command: 'second-window', name: 'Open this in a second window' },
  { command: 'settings', name: 'Settings' },
  { command: 'shortcuts', name: 'Keyboard shortcuts' },
  { command: 'help', name: 'Help' },
];
