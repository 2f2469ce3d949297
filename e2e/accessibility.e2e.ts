import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { check } from './support/accessibility';
import { chooseInDialog } from './support/dialogs';
import { launchApp, makeWorkplace, type Workplace } from './support/launch';
import { openSample, openSource } from './support/sample';
import { selectWords } from './support/selection';

const drop = join(import.meta.dirname, 'fixtures', 'drop');
let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

for (const theme of ['light', 'dark'] as const) {
  test(`every screen keeps to WCAG 2.2 A and AA, ${theme}`, async () => {
    const app = await launchApp(workplace, { theme });
    const { electron, page } = app;
    // What fades in is measured once it is there.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const go = (name: RegExp) =>
      page.getByRole('navigation', { name: 'Archive' }).getByRole('button', { name }).click();
    const main = (name: string | RegExp) => expect(page.getByRole('main', { name })).toBeVisible();

    await main('Welcome');
    await check(page, 'welcome');
    await openSample(app);
    await check(page, 'library with tray');
    await chooseInDialog(electron, [drop]);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('>import a folder');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('heading', { name: /8 imported \(4 need you\).*1 not imported$/u }),
    ).toBeVisible();
    await check(page, 'library with failures in the tray');
    await page.getByRole('region', { name: 'Import' }).getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('row', { name: /Field note 12/u }).click();
    await expect(
      page.getByRole('complementary', { name: 'Source details' }).getByRole('heading').first(),
    ).toBeVisible();
    await check(page, 'library with inspector');

    await openSource(app, /Field note 12/u);
    const pages = page.getByRole('region', { name: 'Document pages' });
    await selectWords(page, pages, 'whether anybody crossed');
    const popover = page.getByRole('dialog', { name: 'Annotate selection' });
    await expect(popover).toBeVisible();
    await check(page, 'PDF reader with popover');
    await page.keyboard.press('e');
    await expect(popover.getByRole('combobox', { name: 'Event' })).toBeFocused();
    await check(page, 'PDF reader with link form');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(popover).toHaveCount(0);
    const notes = page.getByRole('complementary', { name: 'Notes' });
    await notes.getByRole('row').first().click();
    await expect(notes.getByRole('toolbar', { name: 'This passage' })).toBeVisible();
    await check(page, 'PDF reader with notes panel');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('the');
    await check(page, 'PDF reader with find bar');

    await openSource(app, /Two days at one long/u);
    await expect(page.getByRole('region', { name: 'Document text' })).toContainText('third meeting');
    await check(page, 'text reader');

    await page.getByRole('combobox', { name: 'Search or run a command' }).fill('old mill');
    await expect(page.getByRole('option').first()).toBeVisible();
    await check(page, 'search');
    await page.getByRole('combobox', { name: 'Search or run a command' }).fill('>');
    await expect(page.getByRole('option', { name: /New event/u })).toBeVisible();
    await check(page, 'commands');
    await page.keyboard.press('Escape');

    await go(/^Events/u);
    await main('Events');
    await expect(page.getByText('Walk to the old mill').first()).toBeVisible();
    await check(page, 'events');
    await page.keyboard.press('Control+Shift+N');
    await expect(page.getByRole('dialog', { name: 'New event' })).toBeVisible();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Date' }).fill('2026-13');
    await page.getByRole('dialog').getByRole('button', { name: 'Create event' }).click();
    await check(page, 'event dialog with problems');
    await page.keyboard.press('Escape');
    await page.getByText('Walk to the old mill').first().dblclick();
    await main(/^Event: Walk/u);
    await check(page, 'event');
    await page.keyboard.press('Control+Shift+E');
    await expect(
      page.getByRole('dialog', { name: 'Export excerpts' }).getByText('white post').first(),
    ).toBeVisible();
    await check(page, 'export dialog');
    await page.keyboard.press('Escape');

    await go(/^All notes/u);
    await main(/notes/iu);
    await check(page, 'notes');
    await go(/^Settings/u);
    await main('Settings');
    await check(page, 'settings');
    await go(/^Help/u);
    await main('Help');
    await check(page, 'help');
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await check(page, 'shortcuts dialog');
    await app.close();
  });
}
