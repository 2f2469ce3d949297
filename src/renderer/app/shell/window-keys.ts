import type { MenuCommand } from '../../../preload/desktop-api';

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  /** The key's place on the keyboard, so that letters work in Cyrillic and Armenian layouts. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * The menu's keys, heard by the window first: what it has acted on does not reach the menu. `Mod` is
 * Ctrl, and Cmd on macOS. Keep in step with src/main/menu.ts, which shows them.
 */
const CHORDS: readonly (readonly [chord: string, command: MenuCommand])[] = [
  ['Mod+KeyK', 'search'],
  ['Mod+KeyP', 'open-source'],
  ['Mod+Shift+KeyF', 'search-all'],
  ['Mod+KeyF', 'find'],
  ['F3', 'find-next'],
  ['Shift+F3', 'find-previous'],
  ['Ctrl+KeyG', 'go-to-page'],
  ['F4', 'toggle-pages'],
  ['Mod+Equal', 'zoom-in'],
  ['Mod+Shift+Equal', 'zoom-in'],
  ['Mod+NumpadAdd', 'zoom-in'],
  ['Mod+Minus', 'zoom-out'],
  ['Mod+NumpadSubtract', 'zoom-out'],
  ['Mod+Digit0', 'zoom-reset'],
  ['Mod+KeyO', 'import-files'],
  ['Mod+Shift+KeyO', 'open-archive'],
  ['Mod+Shift+KeyN', 'new-event'],
  ['Mod+Shift+KeyE', 'export'],
  ['Mod+KeyW', 'close-tab'],
  ['Mod+Shift+KeyT', 'reopen-tab'],
  ['Ctrl+Tab', 'next-tab'],
  ['Ctrl+Shift+Tab', 'previous-tab'],
  ['Mod+KeyZ', 'undo'],
  ['Mod+Shift+KeyZ', 'redo'],
  ['Mod+KeyY', 'redo'],
  ['Mod+KeyB', 'toggle-sidebar'],
  ['Mod+Alt+KeyB', 'toggle-right-panel'],
  ['Mod+Comma', 'settings'],
  ['F6', 'next-region'],
  ['Shift+F6', 'previous-region'],
  ['Alt+ArrowLeft', 'back'],
  ['Alt+ArrowRight', 'forward'],
  ['F1', 'shortcuts'],
];

/** The command that keys stand for, or undefined. */
export function commandOfKeys(press: KeyPress, isMac: boolean): MenuCommand | undefined {
  const names = new Set(chordNames(press, isMac));
  return CHORDS.find(([chord]) => names.has(chord))?.[1];
}

/** Commands that a text field keeps for itself while it has the focus. */
export const isTextCommand = (command: MenuCommand): boolean => command === 'undo' || command === 'redo';

/** A press may be meant as `Mod` or as `Ctrl`, which are the same key except on macOS. */
function chordNames(press: KeyPress, isMac: boolean): string[] {
  const rest = `${press.altKey ? 'Alt+' : ''}${press.shiftKey ? 'Shift+' : ''}${press.code}`;
  const isMod = isMac ? press.metaKey : press.ctrlKey;
  if (isMac && press.metaKey && press.ctrlKey) return [];
  if (!isMac && press.metaKey) return [];
  const names = isMod ? [`Mod+${rest}`] : [];
  if (press.ctrlKey) names.push(`Ctrl+${rest}`);
  return names.length > 0 ? names : [rest];
}
