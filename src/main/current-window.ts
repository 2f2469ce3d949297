import type { BrowserWindow, WebContents } from 'electron';
import { type WindowMessage, messageChannel } from '../preload/channels';

/** The one window, which may not be there yet, or not any more. */
export class CurrentWindow {
  #window: BrowserWindow | undefined;

  hold(window: BrowserWindow): void {
    this.#window = window;
  }

  get(): BrowserWindow | undefined {
    return this.#window?.isDestroyed() === false ? this.#window : undefined;
  }

  contents(): WebContents | undefined {
    return this.get()?.webContents;
  }

  /** Tells the page; nobody is told when there is none. */
  send(message: WindowMessage, value: unknown): void {
    this.contents()?.send(messageChannel(message), value);
  }
}
