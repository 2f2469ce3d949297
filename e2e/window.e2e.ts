import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sourcebook } from './support/command';
import { launchApp, makeWorkplace, type RunningApp, type Workplace } from './support/launch';

let workplace: Workplace;
test.beforeEach(() => {
  workplace = makeWorkplace();
});
test.afterEach(() => workplace.remove());

const bounds = ({ electron }: RunningApp) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

test('the window, its theme, its panels and its tabs are as they were left', async () => {
  await sourcebook(workplace, ['import', join(import.meta.dirname, 'fixtures', 'drop', 'weir-keeper.html')]);
  const first = await launchApp(workplace, { size: { width: 1300, height: 820 }, theme: 'dark' });
  await first.page.getByRole('row', { name: /The keeper of the weir/ }).dblclick();
  await expect(first.page.getByRole('tab', { name: 'The keeper of the weir remembers' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  const separator = first.page.getByRole('separator', { name: 'Width of Notes' });
  const before = Number(await separator.getAttribute('aria-valuenow'));
  await separator.focus();
  await first.page.keyboard.press('ArrowLeft');
  await expect(separator).toHaveAttribute('aria-valuenow', String(before + 16));
  const place = await bounds(first);
  await first.close();

  const second = await launchApp(workplace, { size: 'as-left' });
  expect(await bounds(second)).toEqual(place);
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(second.page.getByRole('tab', { name: 'The keeper of the weir remembers' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(second.page.getByRole('separator', { name: 'Width of Notes' })).toHaveAttribute(
    'aria-valuenow',
    String(before + 16),
  );
  await second.close();
});

test('another archive is opened by starting again on its folder', async () => {
  const app = await launchApp(workplace);
  const other = join(workplace.folder, 'other');
  const kept = join(workplace.folder, 'relaunched.json');
  mkdirSync(other);
  const ended = new Promise((resolve) => app.electron.process().once('exit', resolve));
  await app.electron.evaluate(
    ({ app: program, dialog }, { folder, file }) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
      // The new start would run outside the test; what it would be given is kept instead.
      program.relaunch = (options) =>
        process.getBuiltinModule('node:fs').writeFileSync(file, JSON.stringify(options?.args ?? []));
    },
    { folder: other, file: kept },
  );
  await app.page.getByRole('button', { name: /^Archive/ }).click();
  await app.page.getByRole('menuitem', { name: 'Open another archive…' }).click();
  await ended;
  const args = JSON.parse(readFileSync(kept, 'utf8')) as string[];
  expect(args.slice(args.indexOf('--archive'))).toEqual(['--archive', other]);

  const again = await launchApp({ ...workplace, archive: other });
  await expect(again.page.getByRole('button', { name: 'Archive other' })).toBeVisible();
  await again.close();
});

test('a long library holds few rows in the page, and its keys reach the last one', async () => {
  const many = join(workplace.folder, 'many');
  mkdirSync(many);
  for (let number = 1; number <= 300; number += 1) {
    writeFileSync(
      join(many, `${number}.txt`),
      `Ledger page ${String(number).padStart(3, '0')}\n\nNothing else stands here.\n`,
    );
  }
  const imported = await sourcebook(workplace, ['import', many]);
  expect(imported.exit).toBe(0);
  const app = await launchApp(workplace);
  const { page } = app;
  const grid = page.getByRole('grid', { name: 'All sources' });
  await expect(grid).toHaveAttribute('aria-rowcount', '301');
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await page.getByRole('columnheader', { name: /Title/ }).getByRole('button').first().click();
  await grid.focus();
  await page.keyboard.press('Home');
  await expect(grid.getByRole('row', { selected: true })).toContainText('Ledger page 001');
  await page.keyboard.press('End');
  await expect(grid.getByRole('row', { selected: true })).toContainText('Ledger page 300');
  await app.close();
});
