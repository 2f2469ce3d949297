import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the notebook from the sidebar, and one of its parts. */
export async function openNotebook(page: Page, part: string = 'All notes'): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Archive' })
    .getByRole('button', { name: /^All notes/u })
    .click();
  await page.getByRole('tablist', { name: 'Notebook' }).getByRole('tab', { name: part }).click();
  await expect(page.getByRole('main', { name: `Notes: ${part}` })).toBeVisible();
}

/** The list of a part; its rows are drawn as they come into sight. */
export const listOf = (page: Page, name: string): Locator => page.getByRole('grid', { name, exact: true });

export const rowsOf = (page: Page, name: string): Locator => listOf(page, name).getByRole('row');

/** A tag of the manager's tree by its own name, without the levels above it. */
export const tagItem = (page: Page, name: string): Locator =>
  page
    .getByRole('main')
    .getByRole('tree', { name: 'Tags' })
    .getByRole('treeitem')
    .filter({ has: page.getByText(name, { exact: true }) });
