import type { CommandApi, DesktopApi } from '../preload/desktop-api';
import type { DesktopVerb } from '../preload/channels';

/** One function for each call of the window. Dropped files arrive as paths: the preload asked the system for them. */
export type DesktopHandlers = {
  readonly [Verb in Exclude<DesktopVerb, 'droppedFiles'>]: DesktopApi[Verb];
} & {
  readonly droppedFiles: (paths: readonly string[]) => ReturnType<DesktopApi['droppedFiles']>;
};

export type CommandHandlers = CommandApi;
