import { Menu, app } from 'electron';
import type { MenuState, Settings } from '../preload/desktop-api';
import type { CurrentWindow } from './current-window';
import { menuTemplate } from './menu';

/** The menus as they are shown now. Labels cannot be changed in place, so every change draws them anew. */
export class ShownMenu {
  readonly #current: CurrentWindow;
  #state: MenuState = { undo: undefined, redo: undefined, view: 'welcome' };
  #theme: Settings['theme'];

  constructor(current: CurrentWindow, theme: Settings['theme']) {
    this.#current = current;
    this.#theme = theme;
    this.#draw();
  }

  changeState(state: MenuState): void {
    this.#state = state;
    this.#draw();
  }

  changeTheme(theme: Settings['theme']): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#draw();
  }

  #draw(): void {
    const template = menuTemplate({
      appName: app.name,
      platform: process.platform,
      state: this.#state,
      theme: this.#theme,
      hasDevTools: !app.isPackaged,
      run: (command) => this.#current.send('menuCommand', command),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
  }
}
