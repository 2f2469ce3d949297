import type { MenuCommand } from '../../../preload/desktop-api';
import type { CommandBus } from '../../features/commands';

/** A bus on which the newest handler of a command wins. Commands that nobody handles do nothing. */
export function createCommandBus(): CommandBus {
  const handlers = new Map<MenuCommand, (() => void)[]>();
  return {
    handle(command, handler) {
      handlers.set(command, [...(handlers.get(command) ?? []), handler]);
      return () =>
        handlers.set(
          command,
          (handlers.get(command) ?? []).filter((each) => each !== handler),
        );
    },
    run(command) {
      handlers.get(command)?.at(-1)?.();
    },
  };
}
