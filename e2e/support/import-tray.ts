import { createHash } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { chooseInDialog } from './dialogs';
import type { RunningApp } from './launch';

/** Chooses files or a folder to import, on the first-run screen or in the library. */
export async function importFrom(
  { electron, page }: Pick<RunningApp, 'electron' | 'page'>,
  kind: 'files' | 'folder',
  paths: readonly string[],
): Promise<void> {
  await chooseInDialog(electron, paths);
  const isFirst = await page.getByRole('main', { name: 'Welcome' }).isVisible();
  if (isFirst) {
    const name = kind === 'files' ? 'Choose files…' : 'Choose a folder…';
    await page.getByRole('button', { name }).click();
    return;
  }
  await page.getByRole('main', { name: 'Sources' }).getByRole('button', { name: 'Import…' }).first().click();
  await page.getByRole('menuitem', { name: kind === 'files' ? 'Files…' : 'Folder…' }).click();
}

export const trayOf = (page: Page): Locator => page.getByRole('region', { name: 'Import', exact: true });

/** What the tray says of the whole run, or of the last one. */
export const trayHeading = (page: Page): Locator => trayOf(page).getByRole('heading', { level: 2 });

/** The rows of files of that name. */
export const trayRows = (page: Page, name: string): Locator =>
  trayOf(page)
    .getByRole('listitem')
    .filter({ has: page.getByText(name, { exact: true }) });

/** The button of the sidebar that goes to a place of the archive. */
export const placeOf = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('navigation', { name: 'Archive' }).getByRole('button', { name });

/** The row of a source in the library. */
export const sourceRow = (page: Page, title: string | RegExp): Locator =>
  page.getByRole('grid', { name: 'All sources' }).getByRole('row').filter({ hasText: title });

/** Selects a source in the library and gives the panel that tells about it. */
export async function inspect(page: Page, title: string | RegExp): Promise<Locator> {
  await sourceRow(page, title).click();
  return page.getByRole('complementary', { name: 'Source details' });
}

export const sha256Of = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** A source as its screens get it; see core/model/source.ts. */
export interface ImportedSource {
  readonly id: string;
  readonly title: string;
  readonly originalName: string;
  readonly originalPath: string;
  readonly sha256: string;
  readonly parent?: { readonly sourceId: string; readonly path: string };
}

/** The part of the archive's own interface that the window puts up for tests; see core/archive.ts. */
interface TestWindow {
  readonly sourcebookTest: {
    readonly archive: {
      readonly sources: { all(): { read(): Promise<readonly ImportedSource[]> } };
      readonly imports: { readonly items: { read(): Promise<readonly { readonly stage: string }[]> } };
    };
  };
}

/** Every source of the archive. */
export const sourcesOf = (page: Page): Promise<readonly ImportedSource[]> =>
  page.evaluate(() => (window as unknown as TestWindow).sourcebookTest.archive.sources.all().read());

/** How many files have their outcome, once none is being copied, read or saved at that moment. */
export const finishedWhenStill = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { items } = (window as unknown as TestWindow).sourcebookTest.archive.imports;
    for (;;) {
      const stages = (await items.read()).map(({ stage }) => stage);
      if (stages.every((stage) => stage === 'waiting' || stage === 'finished'))
        return stages.filter((stage) => stage === 'finished').length;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
