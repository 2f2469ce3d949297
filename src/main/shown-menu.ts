import { Menu, app } from 'electron';
import type { MenuState, Settings, StartupReport } from '../preload/desktop-api';
import type { CurrentWindow } from './current-window';
import { menuTemplate } from './menu';

/** The settings that show in the menus. */
type MenuSettings = Pick<Settings, 'theme' | 'keys'>;

/** The menus as they are shown now. Labels cannot be changed in place, so every change draws them anew. */
export class ShownMenu {
  readonly #current: CurrentWindow;
  #state: MenuState = { undo: undefined, redo: undefined, view: 'welcome' };
  #settings: MenuSettings;

  constructor(current: CurrentWindow, settings: MenuSettings) {
    this.#current = current;
    this.#settings = settings;
    this.#draw();
  }

  changeState(state: MenuState): void {
    this.#state = state;
    this.#draw();
  }

  changeSettings(settings: MenuSettings): void {
    const { theme, keys } = this.#settings;
    this.#settings = settings;
    if (settings.theme !== theme || JSON.stringify(settings.keys) !== JSON.stringify(keys)) this.#draw();
  }

  #draw(): void {
    const template = menuTemplate({
      appName: app.name,
      platform: process.platform as StartupReport['platform'],
      state: this.#state,
      theme: this.#settings.theme,
      keys: this.#settings.keys,
      hasDevTools: !app.isPackaged,
      run: (command) => this.#current.send('menuCommand', command),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
  }
}
