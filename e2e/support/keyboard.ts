import { expect } from '@playwright/test';
import type { RunningApp } from './launch';

/**
 * Presses a shortcut, written as Playwright does ("Control+Shift+E"), as a researcher would. The page
 * is asked first; what it leaves goes to the menu. Electron passes only keys of a real keyboard on to
 * the menu, so that second step is done here: the item with that shortcut is chosen once it is enabled.
 */
export async function press({ electron, page }: RunningApp, keys: string): Promise<void> {
  await page.evaluate(watchNextKey);
  await page.keyboard.press(keys);
  const isTaken = await page.evaluate(() => (window as unknown as KeyWatch).nextKeyTaken);
  if (isTaken) return;
  await expect
    .poll(() => electron.evaluate(chooseInMenu, keys), `the menu has no item for ${keys}, or it stays grey`)
    .toBe(true);
}

/** Runs in the main process. */
function chooseInMenu({ Menu }: typeof Electron.CrossProcessExports, keys: string): boolean {
  const ordered = (shortcut: string) =>
    shortcut
      .toLowerCase()
      .replace(/cmdorctrl|commandorcontrol|control/u, 'ctrl')
      .replace('arrow', '')
      .split('+')
      .sort()
      .join('+');
  const itemsIn = (menu: Electron.Menu): readonly Electron.MenuItem[] =>
    menu.items.flatMap((item) => [item, ...(item.submenu ? itemsIn(item.submenu) : [])]);
  const menu = Menu.getApplicationMenu();
  const item = (menu === null ? [] : itemsIn(menu)).find(
    ({ accelerator }) => typeof accelerator === 'string' && ordered(accelerator) === ordered(keys),
  );
  if (item?.enabled !== true) return false;
  item.click();
  return true;
}

interface KeyWatch {
  nextKeyTaken: Promise<boolean>;
}

/** Runs in the page: promises whether the next key that is more than a modifier is taken there. */
function watchNextKey(): void {
  (window as unknown as KeyWatch).nextKeyTaken = new Promise((resolve) => {
    const onKey = (event: KeyboardEvent) => {
      if (['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
      window.removeEventListener('keydown', onKey, true);
      // Everything that listens has been asked by then.
      setTimeout(() => resolve(event.defaultPrevented));
    };
    window.addEventListener('keydown', onKey, true);
  });
}
