import type { CommandApi, DesktopApi } from './desktop-api';

/** The calls that are answered: every function of the contract that is no listener. */
export type DesktopVerb = {
  [Name in keyof DesktopApi]: Name extends `on${Capitalize<string>}` | 'command' ? never : Name;
}[keyof DesktopApi];
export type CommandVerb = keyof CommandApi;

/** What goes from main to the window by itself. */
export type WindowMessage =
  | 'storeProgress'
  | 'verifyProgress'
  | 'settings'
  | 'watchedFolder'
  | 'blockedRequest'
  | 'menuCommand'
  | 'beforeClose';

/** Names of the wires between preload and main. They never reach the page. */
export const desktopChannel = (verb: DesktopVerb) => `desktop:${verb}` as const;
export const commandChannel = (verb: CommandVerb) => `command:${verb}` as const;
export const messageChannel = (message: WindowMessage) => `window:${message}` as const;
/** The window has finished its writes and may be closed. */
export const closeReadyChannel = 'window-answer:closeReady';
/** Undo or redo was asked for while typing: it is the text field's. */
export const textEditChannel = 'window-answer:textEdit';

/** What main answers: the value, or why a call was not let through. */
export type CallAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: string };
