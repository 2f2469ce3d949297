import { MENU_COMMANDS, type MenuCommand } from '../../../preload/desktop-api';
import { actionOf } from '../../../shared/keys/actions';
import { keysOf } from '../../../shared/keys/chosen-keys';
import { isSingle } from '../../../shared/keys/key-names';
import { type KeyPress, namesOfPress } from '../../../shared/keys/key-press';
import type { KeyMap } from '../../ui/key-map';

/** A command that keys stand for. */
export interface KeyedCommand {
  readonly command: MenuCommand;
  /** By one character alone: such keys act only outside text, and can be turned off (WCAG 2.1.4). */
  readonly isSingle: boolean;
}

/**
 * The keys of commands, heard by the window before the menu, which shows the same: what the window has
 * acted on does not reach the menu.
 */
export function commandsByKey({ platform, chosen }: KeyMap): ReadonlyMap<string, MenuCommand> {
  return new Map(
    MENU_COMMANDS.flatMap((command) =>
      keysOf(actionOf(command), chosen, platform).map((key) => [key, command] as const),
    ),
  );
}

/** The command that keys pressed stand for, or undefined. */
export function commandOfKeys(
  press: KeyPress,
  commands: ReadonlyMap<string, MenuCommand>,
  platform: KeyMap['platform'],
): KeyedCommand | undefined {
  for (const name of namesOfPress(press, platform)) {
    const command = commands.get(name);
    if (command !== undefined) return { command, isSingle: isSingle(name) };
  }
  return undefined;
}

/** Commands that a text field keeps for itself while it has the focus. */
export const isTextCommand = (command: MenuCommand): boolean => command === 'undo' || command === 'redo';

/** The number of the tab that Ctrl and a digit stand for. */
export function tabOfKeys(press: KeyPress, platform: KeyMap['platform']): number | undefined {
  const digit = namesOfPress(press, platform)
    .map((name) => /^mod\+([1-9])$/u.exec(name)?.[1])
    .find((found) => found !== undefined);
  return digit === undefined ? undefined : Number(digit);
}
