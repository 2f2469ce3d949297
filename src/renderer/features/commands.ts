import { createContext, useContext, useLayoutEffect } from 'react';
import type { MenuCommand } from '../../preload/desktop-api';

/**
 * Commands from the menu, the keyboard and the omnibox reach the screen that is shown. The
 * newest handler for a command wins, so a screen overrides the shell while it is mounted.
 */
export interface CommandBus {
  readonly handle: (command: MenuCommand, handler: () => void) => () => void;
  readonly run: (command: MenuCommand) => void;
}

export const CommandContext = createContext<CommandBus | undefined>(undefined);

export function useCommands(): CommandBus {
  const value = useContext(CommandContext);
  if (value === undefined) throw new Error('useCommands is used outside the app');
  return value;
}

/** Handles a command as long as the calling component is mounted and `enabled`. */
export function useCommand(command: MenuCommand, handler: () => void, enabled = true): void {
  const bus = useCommands();
  // Before it is seen: who sees a screen can use its keys.
  useLayoutEffect(
    () => (enabled ? bus.handle(command, handler) : undefined),
    [bus, command, handler, enabled],
  );
}
