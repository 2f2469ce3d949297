import { expect } from '@playwright/test';
import type { RunningApp } from './launch';

/** Opens the sample archive from the first-run screen, and waits until it is whole. */
export async function openSample({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample archive' }).click();
  await expect(page.getByRole('main', { name: 'Sources' })).toBeVisible();
  await expect(page.getByRole('grid', { name: 'All sources' }).getByRole('rowheader')).toHaveCount(8);
}

/** Opens a source from the library by its title. */
export async function openSource({ page }: RunningApp, title: RegExp): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Archive' })
    .getByRole('button', { name: /^All sources/u })
    .click();
  await page.getByRole('grid', { name: 'All sources' }).getByRole('row', { name: title }).dblclick();
  // While the document is on its way, keys are not for it yet.
  const document = page.getByRole('main', { name: /^Document: / });
  await expect(document).toBeVisible();
  await expect(document.getByText('Loading', { exact: true })).toHaveCount(0);
}
