import { BrowserWindow, type WebContents } from 'electron';
import { type WindowMessage, messageChannel } from '../preload/channels';

/** What concerns a window whoever asked for it; the rest goes to the window that holds the archive. */
const FOR_EVERY_WINDOW: ReadonlySet<WindowMessage> = new Set(['settings', 'blockedRequest']);

/**
 * The window that holds the archive, and a second one that works on it. Either may not be there yet,
 * or not any more.
 */
export class CurrentWindow {
  #window: BrowserWindow | undefined;
  #second: BrowserWindow | undefined;

  hold(window: BrowserWindow): void {
    this.#window = window;
  }

  holdSecond(window: BrowserWindow): void {
    this.#second = window;
  }

  get(): BrowserWindow | undefined {
    return living(this.#window);
  }

  second(): BrowserWindow | undefined {
    return living(this.#second);
  }

  /** The window one works in: what is asked for stands over it. */
  focused(): BrowserWindow | undefined {
    const second = this.second();
    return second !== undefined && BrowserWindow.getFocusedWindow() === second ? second : this.get();
  }

  contents(): WebContents | undefined {
    return this.get()?.webContents;
  }

  secondContents(): WebContents | undefined {
    return this.second()?.webContents;
  }

  /** Tells the page, or both; nobody is told when there is none. */
  send(message: WindowMessage, value: unknown): void {
    const channel = messageChannel(message);
    if (message === 'menuCommand') this.focused()?.webContents.send(channel, value);
    else this.contents()?.send(channel, value);
    if (FOR_EVERY_WINDOW.has(message)) this.secondContents()?.send(channel, value);
  }
}

const living = (window: BrowserWindow | undefined) => (window?.isDestroyed() === false ? window : undefined);
