import { expect, test, type Page } from '@playwright/test';
import { check } from './support/accessibility';
import { launchApp, makeWorkplace, type RunningApp, type Workplace } from './support/launch';
import { openSample, openSource } from './support/sample';
import { selectWords } from './support/selection';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

const WORDS = 'two retired surveyors';
const document = (page: Page) => page.getByRole('region', { name: 'Document text' });
const keyboard = (page: Page) => page.getByRole('region', { name: 'Keyboard' });
const row = (page: Page, action: string) =>
  keyboard(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: action }) });
const keys = async (page: Page, ...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};
/** What the menu bar shows beside a command. */
const inMenu = ({ electron }: RunningApp, command: string) =>
  electron.evaluate(
    ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator ?? null,
    command,
  );

/** To the table of keys and to one action in it, without the mouse. */
async function seekKey(page: Page, action: string): Promise<void> {
  await keys(page, 'Control+,');
  await expect(page.getByRole('main', { name: 'Settings' })).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Find a key' });
  const isThere = () => field.evaluate((each) => each === window.document.activeElement);
  await keys(page, 'F6');
  for (let press = 0; press < 40 && !(await isThere()); press += 1) await keys(page, 'Shift+Tab');
  await expect(field).toBeFocused();
  await keys(page, 'Control+a');
  await page.keyboard.type(action);
  await expect(row(page, action)).toHaveCount(1);
}

/** From the field, on to the button that changes the key. */
async function beginChange(page: Page, action: string): Promise<void> {
  const change = keyboard(page).getByRole('button', { name: `Change keys: ${action}`, exact: true });
  for (let press = 0; press < 12; press += 1) {
    if (await change.evaluate((each) => each === window.document.activeElement)) break;
    await keys(page, 'Tab');
  }
  await expect(change).toBeFocused();
  await keys(page, 'Enter');
  await expect(page.getByRole('textbox', { name: `New key: ${action}` })).toBeFocused();
}

const NOTE = 'Write a note, at the caret while it is on';
const FIND = 'Find in this source';

test('keys are changed by keyboard alone, act at once and after a restart, and are given back', async () => {
  let app = await launchApp(workplace);
  let { page } = app;
  await openSample(app);

  await seekKey(page, NOTE);
  await beginChange(page, NOTE);
  // Refused, with a sentence; then left as it is.
  await keys(page, 'F6');
  await expect(row(page, NOTE).getByRole('alert')).toContainText('F6 stays with “Next region”');
  await keys(page, 'Control+c');
  await expect(row(page, NOTE).getByRole('alert')).toContainText('copying and pasting');
  await check(page, 'settings, a key refused');
  await keys(page, 'Escape');
  await expect(row(page, NOTE).locator('kbd')).toHaveText(['N']);
  await expect(
    keyboard(page).getByRole('button', { name: `Change keys: ${NOTE}`, exact: true }),
  ).toBeFocused();
  // Given to it, and said.
  await keys(page, 'Enter', 'w');
  await expect(row(page, NOTE).locator('kbd')).toHaveText(['W']);
  await expect(page.getByRole('status').filter({ hasText: `${NOTE}: now W.` })).toBeVisible();

  await seekKey(page, FIND);
  await beginChange(page, FIND);
  await keys(page, 'f');
  await expect(row(page, FIND).getByRole('alert')).toContainText('Ctrl or Alt together');
  // A chord that something else has: asked, and taken from it.
  await keys(page, 'Control+p');
  await expect(row(page, FIND).getByRole('alert')).toHaveText(
    'Ctrl P is used for “Open a source by its name” (Everywhere).',
  );
  await check(page, 'settings, a key in conflict');
  await keys(page, 'Enter');
  await expect(row(page, FIND).locator('kbd')).toHaveText(['Ctrl P']);
  expect(await inMenu(app, 'find')).toBe('CmdOrCtrl+P');
  expect(await inMenu(app, 'open-source')).toBeNull();

  const work = async () => {
    await openSource(app, /Two days at one long table/u);
    await selectWords(page, document(page), WORDS);
    const popover = page.getByRole('dialog', { name: 'Annotate selection' });
    await expect(popover.getByRole('button', { name: /^Note/u })).toHaveText('Note W');
    await document(page).focus();
    await keys(page, 'n');
    await expect(page.getByRole('textbox', { name: /note/iu })).toHaveCount(0);
    await keys(page, 'w');
    await expect(page.getByRole('complementary', { name: 'Notes' }).locator('textarea')).toBeFocused();
    await keys(page, 'Escape');
    await document(page).focus();
    await keys(page, 'Control+f');
    await expect(page.getByRole('search')).toHaveCount(0);
    await keys(page, 'Control+p');
    await expect(page.getByRole('search')).toBeVisible();
    await keys(page, 'Escape', '?');
    const all = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(all.locator('div').filter({ hasText: /^Find in this sourceCtrl P$/u })).toHaveCount(1);
    await keys(page, 'Escape');
    await expect(all).toHaveCount(0);
    await keys(page, 'Control+z');
  };
  await work();
  await app.close();

  app = await launchApp(workplace);
  ({ page } = app);
  expect(await inMenu(app, 'find')).toBe('CmdOrCtrl+P');
  await work();

  // One key is given back, and what has lost it gets it again; then all.
  await seekKey(page, 'Open a source by its name');
  await row(page, 'Open a source by its name')
    .getByRole('button', { name: /^Reset/u })
    .press('Enter');
  await expect(row(page, 'Open a source by its name').getByRole('alert')).toContainText(FIND);
  await keys(page, 'Enter');
  expect(await inMenu(app, 'open-source')).toBe('CmdOrCtrl+P');
  expect(await inMenu(app, 'find')).toBeNull();
  await keyboard(page).getByRole('button', { name: 'Reset all keys…' }).press('Enter');
  await page
    .getByRole('alertdialog', { name: 'Give every action its usual keys?' })
    .getByRole('button', { name: 'Reset all keys' })
    .press('Enter');
  await expect.poll(() => inMenu(app, 'find')).toBe('CmdOrCtrl+F');
  await seekKey(page, NOTE);
  await expect(row(page, NOTE).locator('kbd')).toHaveText(['N']);
  await app.close();
});

test('at 200 % panels lie over the document, and a note is written by keyboard', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  await openSample(app);
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(720);
  const lost = () =>
    page.evaluate(() =>
      [...window.document.querySelectorAll('button, input, textarea, [role=tab]')].flatMap((each) => {
        const { left, right, width } = each.getBoundingClientRect();
        const isShown = width > 1 && each.checkVisibility() && each.closest('.visually-hidden') === null;
        return isShown && (left < -1 || right > window.innerWidth + 1) ? [each.outerHTML.slice(0, 160)] : [];
      }),
    );

  const details = page.getByRole('complementary', { name: 'Source details' });
  await expect(details).toHaveCount(0);
  const list = page.getByRole('grid', { name: 'All sources' });
  await list.focus();
  await keys(page, 'ArrowDown', 'Space');
  await expect(details).toBeVisible();
  expect(await details.evaluate((each) => each.contains(window.document.activeElement))).toBe(true);
  expect(await lost()).toEqual([]);
  await check(page, 'library at 200 %, details over it');
  await keys(page, 'Escape');
  await expect(details).toHaveCount(0);
  await expect(list).toBeFocused();

  await openSource(app, /Two days at one long table/u);
  const notes = page.getByRole('complementary', { name: 'Notes' });
  await expect(notes).toHaveCount(0);
  await document(page).focus();
  await keys(page, 'Control+Alt+b');
  await expect(notes).toBeVisible();
  expect(await lost()).toEqual([]);
  await keys(page, 'Escape');
  await expect(notes).toHaveCount(0);
  await expect(document(page)).toBeFocused();

  await keys(page, 'F7', 'Control+Home', 'Control+ArrowDown', 'Shift+Control+ArrowRight', '1');
  await expect(page.getByRole('button', { name: /^Beginning of the mark/u })).toBeVisible();
  await keys(page, 'n');
  await expect(notes.locator('textarea')).toBeFocused();
  expect(await lost()).toEqual([]);
  await page.keyboard.type('Who kept the minutes?');
  await keys(page, 'Control+Enter');
  // The note is shown, in the panel one wrote it in; Esc uncovers the document.
  await expect(notes.locator('textarea')).toHaveCount(0);
  await expect(notes).toContainText('Who kept the minutes?');
  await expect.poll(() => notes.evaluate((each) => each.contains(window.document.activeElement))).toBe(true);
  await check(page, 'reader at 200 %, notes over it');
  await keys(page, 'Escape');
  await expect(notes).toHaveCount(0);
  await expect(document(page)).toBeFocused();
  await keys(page, 'Control+Alt+b');
  await notes.getByRole('button', { name: 'Close Notes' }).press('Enter');
  await expect(notes).toHaveCount(0);
  await expect(document(page)).toBeFocused();
  expect((await page.evaluate(() => window.desktop.settings())).rightPanelOpen).toBe(true);

  await keys(page, 'Control+,');
  await expect(page.getByRole('main', { name: 'Settings' })).toBeVisible();
  expect(await lost()).toEqual([]);
  await check(page, 'settings at 200 %');
  await app.close();
});

test('with forced colours what is chosen, open and focused still shows', async () => {
  const app = await launchApp(workplace);
  const { page } = app;
  await openSample(app);
  await page.emulateMedia({ forcedColors: 'active' });
  const line = (selector: string, side: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each, of) => {
        const style = window.getComputedStyle(each);
        return `${style.getPropertyValue(`border-${of}-width`)} ${style.getPropertyValue(`border-${of}-style`)}`;
      }, side);
  expect(await line('nav [aria-current]', 'top')).toBe('2px solid');
  expect(await line('div:has(> [role=tab][aria-selected=true])', 'bottom')).toBe('3px solid');
  const list = page.getByRole('grid', { name: 'All sources' });
  await list.focus();
  await keys(page, 'ArrowDown');
  expect(await line('[role=grid] [role=row][aria-selected=true]', 'left')).toBe('6px solid');
  await keys(page, 'Control+,');
  await page.getByRole('textbox', { name: 'Find a key' }).focus();
  const outline = await page
    .getByRole('textbox', { name: 'Find a key' })
    .evaluate((each) => window.getComputedStyle(each).outlineStyle);
  expect(outline).not.toBe('none');
  await app.close();
});
