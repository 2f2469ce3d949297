import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  type CallAnswer,
  type CommandVerb,
  type DesktopVerb,
  type WindowMessage,
  closeReadyChannel,
  commandChannel,
  desktopChannel,
  messageChannel,
  textEditChannel,
} from './channels';
import type { CommandApi, DesktopApi, MenuCommand, Unsubscribe } from './desktop-api';
import { isTyping } from './text-field';

/*
 * Puts the contract on `window.desktop`, call by call. No channel name and nothing of Electron
 * reaches the page.
 */

type DesktopCall<Verb extends DesktopVerb> = DesktopApi[Verb];
type CommandCall<Verb extends CommandVerb> = CommandApi[Verb];

async function ask(channel: string, args: readonly unknown[]): Promise<unknown> {
  const answer = (await ipcRenderer.invoke(channel, ...args)) as CallAnswer;
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
}

const call = <Verb extends DesktopVerb>(verb: Verb) =>
  ((...args: readonly unknown[]) => ask(desktopChannel(verb), args)) as unknown as DesktopCall<Verb>;

const command = <Verb extends CommandVerb>(verb: Verb) =>
  ((...args: readonly unknown[]) => ask(commandChannel(verb), args)) as unknown as CommandCall<Verb>;

/** Passes on what main sends, without the event, which would lead to Electron. */
const listenTo =
  <Value>(message: WindowMessage) =>
  (listener: (value: Value) => void): Unsubscribe => {
    const pass = (_event: unknown, value: Value) => listener(value);
    ipcRenderer.on(messageChannel(message), pass);
    return () => {
      ipcRenderer.off(messageChannel(message), pass);
    };
  };

const menuListeners = new Set<(command: MenuCommand) => void>();
ipcRenderer.on(messageChannel('menuCommand'), (_event, chosen: MenuCommand) => {
  if ((chosen === 'undo' || chosen === 'redo') && isTyping()) ipcRenderer.send(textEditChannel, chosen);
  else for (const listener of menuListeners) listener(chosen);
});

const closeListeners = new Set<() => Promise<void>>();
ipcRenderer.on(messageChannel('beforeClose'), () => void finishAll());

async function finishAll(): Promise<void> {
  // One that fails must not keep the others from finishing, nor the window from closing.
  const results = await Promise.allSettled([...closeListeners].map(async (listener) => listener()));
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
  ipcRenderer.send(closeReadyChannel, reasons);
}

const remember = <Listener>(listeners: Set<Listener>) => {
  return (listener: Listener): Unsubscribe => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
};

const api = {
  startup: call('startup'),
  append: call('append'),
  entries: call('entries'),
  head: call('head'),
  hashAt: call('hashAt'),
  storeFile: call('storeFile'),
  cancelStore: call('cancelStore'),
  onStoreProgress: listenTo('storeProgress'),
  openObject: call('openObject'),
  writeObject: call('writeObject'),
  closeObject: call('closeObject'),
  discardObject: call('discardObject'),
  verify: call('verify'),
  onVerifyProgress: listenTo('verifyProgress'),
  latestSnapshot: call('latestSnapshot'),
  snapshotLines: call('snapshotLines'),
  beginSnapshot: call('beginSnapshot'),
  appendSnapshot: call('appendSnapshot'),
  commitSnapshot: call('commitSnapshot'),
  chooseFiles: call('chooseFiles'),
  droppedFiles: async (files) => {
    // Only a real `File` of a drop has a path; one the page made up has none.
    const paths = files.map((file) =>
      webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]),
    );
    return (await ask(desktopChannel('droppedFiles'), [paths.filter((path) => path !== '')])) as Awaited<
      ReturnType<DesktopApi['droppedFiles']>
    >;
  },
  sampleFiles: call('sampleFiles'),
  rememberFiles: call('rememberFiles'),
  settleFiles: call('settleFiles'),
  pendingFiles: call('pendingFiles'),
  watchedFolder: call('watchedFolder'),
  chooseWatchedFolder: call('chooseWatchedFolder'),
  stopWatching: call('stopWatching'),
  dismissOffered: call('dismissOffered'),
  onWatchedFolder: listenTo('watchedFolder'),
  saveText: call('saveText'),
  copyText: call('copyText'),
  openSecondWindow: call('openSecondWindow'),
  openArchive: call('openArchive'),
  showArchiveFolder: call('showArchiveFolder'),
  holdLook: call('holdLook'),
  releaseLook: call('releaseLook'),
  settings: call('settings'),
  changeSettings: call('changeSettings'),
  onSettings: listenTo('settings'),
  blockedRequests: call('blockedRequests'),
  onBlockedRequest: listenTo('blockedRequest'),
  onMenuCommand: remember(menuListeners),
  setMenuState: call('setMenuState'),
  onBeforeClose: remember(closeListeners),
  command: {
    request: command('request'),
    filesAt: command('filesAt'),
    readText: command('readText'),
    writeText: command('writeText'),
    print: command('print'),
    exit: command('exit'),
  },
} satisfies DesktopApi;

contextBridge.exposeInMainWorld('desktop', api);
