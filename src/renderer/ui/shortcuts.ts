/** One thing the keyboard does. */
export interface Shortcut {
  readonly label: string;
  /** Each one does it by itself: `Ctrl Shift F`, `F6`, `1 – 5`. */
  readonly keys: readonly string[];
  /** Where macOS has other keys, rather than Cmd in the place of Ctrl. */
  readonly macKeys?: readonly string[];
}

export interface ShortcutGroup {
  readonly title: string;
  /** Where these keys act, when that is not everywhere. */
  readonly where?: string;
  readonly shortcuts: readonly Shortcut[];
}

/** The platforms the app runs on, as main names them. */
export type ShortcutPlatform = 'linux' | 'darwin' | 'win32';

/** The keys that do one thing, as they are called on that platform's keyboards. */
export function keysOn(platform: ShortcutPlatform, { keys, macKeys }: Shortcut): readonly string[] {
  return platform === 'darwin' ? (macKeys ?? keys.map(asOnMac)) : keys;
}

const asOnMac = (keys: string): string => keys.replace('Ctrl', 'Cmd').replace('Alt', 'Option');

/** Every shortcut of the app, for the dialog and for the help. */
export const SHORTCUT_GROUPS: readonly ShortcutGroup[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      { label: 'Search, go to, run a command', keys: ['Ctrl K'] },
      { label: 'Search all text', keys: ['Ctrl Shift F'] },
      { label: 'Open a source by its name', keys: ['Ctrl P'] },
      { label: 'Next region, previous region', keys: ['F6', 'Shift F6'] },
      { label: 'Sidebar', keys: ['Ctrl B'] },
      { label: 'Right panel', keys: ['Ctrl Alt B'] },
      { label: 'Back, forward', keys: ['Alt ←', 'Alt →'], macKeys: ['Cmd [', 'Cmd ]'] },
      { label: 'Undo', keys: ['Ctrl Z'] },
      { label: 'Redo', keys: ['Ctrl Shift Z', 'Ctrl Y'], macKeys: ['Cmd Shift Z'] },
      { label: 'Settings', keys: ['Ctrl ,'] },
      { label: 'All shortcuts', keys: ['?', 'F1'] },
    ],
  },
  {
    title: 'Tabs',
    shortcuts: [
      {
        label: 'Next tab, previous tab',
        keys: ['Ctrl Tab', 'Ctrl Shift Tab'],
        macKeys: ['Ctrl Tab', 'Ctrl Shift Tab'],
      },
      { label: 'Close the tab', keys: ['Ctrl W'] },
      { label: 'Open the closed tab again', keys: ['Ctrl Shift T'] },
    ],
  },
  {
    title: 'Archive',
    shortcuts: [
      { label: 'Choose files to add', keys: ['Ctrl O'] },
      { label: 'Open another archive', keys: ['Ctrl Shift O'] },
      { label: 'New event', keys: ['Ctrl Shift N'] },
      { label: 'Export', keys: ['Ctrl Shift E'] },
    ],
  },
  {
    title: 'Lists',
    where: 'with focus in a list',
    shortcuts: [
      { label: 'Move', keys: ['↑', '↓'] },
      { label: 'First, last', keys: ['Home', 'End'] },
      { label: 'Open', keys: ['Enter'] },
      { label: 'Open in a new tab', keys: ['Ctrl Enter'] },
      { label: 'Show or hide the preview, in search results', keys: ['Space'] },
    ],
  },
  {
    title: 'Reader',
    where: 'with focus in the document',
    shortcuts: [
      { label: 'Page up, page down', keys: ['PgUp', 'PgDn'] },
      { label: 'Go to a page', keys: ['Ctrl G'], macKeys: ['Cmd Option G'] },
      { label: 'Larger, smaller, usual size', keys: ['Ctrl +', 'Ctrl −', 'Ctrl 0'] },
      { label: 'Find in this source', keys: ['Ctrl F'] },
      { label: 'Next match, previous match', keys: ['F3', 'Shift F3'], macKeys: ['Cmd G', 'Cmd Shift G'] },
      { label: 'Pages and outline', keys: ['F4'] },
      { label: 'Next note, previous note', keys: ['J', 'K'] },
    ],
  },
  {
    title: 'Passages',
    where: 'with text selected, or a highlight chosen',
    shortcuts: [
      { label: 'Caret, to select with the keyboard', keys: ['F7'] },
      { label: 'Extend the selection', keys: ['Shift ← ↑ → ↓'] },
      { label: 'Highlight', keys: ['1 – 5'] },
      { label: 'Write a note', keys: ['N'] },
      { label: 'Tag', keys: ['T'] },
      { label: 'Tie to an event', keys: ['E'] },
      { label: 'Copy with citation', keys: ['C'] },
      { label: 'Remove the highlight', keys: ['Del'] },
    ],
  },
  {
    title: 'Event',
    where: 'with focus on a passage',
    shortcuts: [
      { label: 'Supports', keys: ['S'] },
      { label: 'Disputes', keys: ['D'] },
      { label: 'Mentions', keys: ['M'] },
      { label: 'Gives context', keys: ['C'] },
      { label: 'Open the passage in its source', keys: ['Enter'] },
      { label: 'Untie the passage from the event', keys: ['Del'] },
    ],
  },
  {
    title: 'Dialogs',
    shortcuts: [
      { label: 'Do what the main button says', keys: ['Enter'] },
      { label: 'Close without doing it', keys: ['Esc'] },
    ],
  },
];
