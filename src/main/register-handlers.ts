import { type IpcMainEvent, type IpcMainInvokeEvent, type WebContents, ipcMain } from 'electron';
import type { ZodType } from 'zod';
import {
  type CallAnswer,
  type CommandVerb,
  type DesktopVerb,
  commandChannel,
  desktopChannel,
} from '../preload/channels';
import { failure } from '../shared/result';
import { isWindowAddress } from './app-address';
import { commandArguments, desktopArguments } from './call-arguments';
import type { CommandHandlers, DesktopHandlers } from './handler-types';

/** Calls that answer a `RecordFailure`: there a refusal is one of the expected failures. */
const answersRecordFailure: ReadonlySet<string> = new Set<DesktopVerb>([
  'append',
  'entries',
  'head',
  'hashAt',
  'storeFile',
  'openObject',
  'writeObject',
  'closeObject',
  'verify',
  'latestSnapshot',
  'snapshotLines',
  'beginSnapshot',
  'appendSnapshot',
  'commitSnapshot',
]);

type Handler = (...args: never[]) => unknown;

/**
 * Answers the windows' calls. Each is let through only from the top frame of our own window with our
 * own page in it, and only with arguments of the agreed shape; from the second window only a few.
 */
export function registerHandlers(
  desktop: DesktopHandlers,
  command: CommandHandlers | undefined,
  windows: AskingWindows,
): void {
  for (const verb of Object.keys(desktopArguments) as DesktopVerb[])
    register(desktopChannel(verb), verb, desktopArguments[verb], desktop[verb], windows);
  for (const verb of Object.keys(commandArguments) as CommandVerb[])
    register(commandChannel(verb), verb, commandArguments[verb], command?.[verb], windows);
}

/** The window that holds the archive, and the second one. */
export interface AskingWindows {
  readonly first: () => WebContents | undefined;
  readonly second: () => WebContents | undefined;
}

/** All that the second window may ask: nothing that writes to the archive, which has one writer. */
const secondWindowVerbs: ReadonlySet<string> = new Set<DesktopVerb>([
  'startup',
  'settings',
  'changeSettings',
  'blockedRequests',
  'setMenuState',
  'chooseFiles',
  'droppedFiles',
  'saveText',
  'copyText',
  'showArchiveFolder',
  'watchedFolder',
]);

function register(
  channel: string,
  verb: string,
  schema: ZodType<readonly unknown[]>,
  handler: Handler | undefined,
  windows: AskingWindows,
): void {
  ipcMain.handle(channel, async (event, ...args: unknown[]): Promise<CallAnswer> => {
    const isFirst = isFromOurPage(event, windows.first());
    const isSecond = secondWindowVerbs.has(verb) && isFromOurPage(event, windows.second());
    if (!isFirst && !isSecond) return { ok: false, refusal: 'Only the app’s own page may ask this.' };
    if (handler === undefined) return { ok: false, refusal: 'This is for the terminal command only.' };
    const parsed = schema.safeParse(args);
    if (parsed.success) return { ok: true, value: await handler(...(parsed.data as never[])) };
    const message = `The app asked for “${verb}” in a way it does not understand, so nothing was done. This is a fault of the app.`;
    return answersRecordFailure.has(verb)
      ? { ok: true, value: failure({ kind: 'refused', message }) }
      : { ok: false, refusal: message };
  });
}

/** True for a message from the top frame of our window, while it shows our page. */
export function isFromOurPage(
  event: IpcMainInvokeEvent | IpcMainEvent,
  window: WebContents | undefined,
): boolean {
  const frame = event.senderFrame;
  if (window === undefined || window.isDestroyed() || event.sender !== window || frame === null) return false;
  return frame.parent === null && isWindowAddress(frame.url);
}
