import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { chooseInDialog } from './support/dialogs';
import { writeHostileSet } from './support/hostile/hostile-set';
import { launchApp, makeWorkplace } from './support/launch';

interface TestWindow {
  readonly sourcebookTest: {
    readonly archive: { readonly sources: { counts(): { read(): Promise<{ readonly sources: number }> } } };
  };
}

/** The importing window, with its workers, may hold at most this much. */
const mostMemoryMb = 1000;

test('a folder of hostile files harms nothing, asks for nothing, and is kept byte for byte', async () => {
  test.setTimeout(900_000);
  const workplace = makeWorkplace();
  const drop = join(workplace.folder, 'hostile');
  const originals = writeHostileSet(drop);
  expect(originals.length).toBeGreaterThanOrEqual(150);
  const before = treeOf(workplace.folder);

  const app = await launchApp(workplace);
  const { electron, page } = app;
  await chooseInDialog(electron, [drop]);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  const tray = page.getByRole('region', { name: 'Import', exact: true });
  await expect(tray.getByRole('heading').first()).toHaveText(/^\d+ files: /u, { timeout: 600_000 });

  // Every original that has bytes is in the archive, as it was.
  for (const bytes of originals) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const object = join(workplace.archive, 'objects', sha256.slice(0, 2), sha256);
    expect(existsSync(object), bytes.subarray(0, 60).toString('latin1')).toBe(true);
    expect(createHash('sha256').update(readFileSync(object)).digest('hex')).toBe(sha256);
  }

  // Pages and papers are looked at, too: what is shown must not act either.
  const { sources } = await page.evaluate(async () =>
    (window as unknown as TestWindow).sourcebookTest.archive.sources.counts().read(),
  );
  expect(sources).toBeGreaterThan(150);
  const queries = [
    '"hostile page 1"',
    '"hostile page 8"',
    '"hostile page 22"',
    'names-script',
    'link-script',
  ];
  for (const query of queries) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(query);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Open at / }).click();
    await expect(page.getByRole('main', { name: /^Document: / })).toBeVisible();
  }
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
  expect(await page.evaluate(async () => window.desktop.blockedRequests())).toEqual([]);
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Offline · 0 requests');

  // Nothing was written anywhere but into the archive and the app's own data.
  const isOurs = (path: string) => path.startsWith(workplace.archive) || path.startsWith(workplace.data);
  expect(treeOf(workplace.folder).filter((path) => !isOurs(path))).toEqual(before);
  expect(readdirSync(workplace.folder).some((name) => name.includes('escaped'))).toBe(false);

  const peaks = await electron.evaluate(({ app: running }) =>
    running.getAppMetrics().map(({ type, memory }) => ({ type, peak: memory.peakWorkingSetSize / 1024 })),
  );
  for (const { type, peak } of peaks) expect(peak, type).toBeLessThan(mostMemoryMb);
  await app.close();
  workplace.remove();
});

/** Paths below a folder, with sizes, as text that survives odd names. */
function treeOf(folder: string | Buffer): readonly string[] {
  const place = Buffer.from(folder);
  return readdirSync(place, { withFileTypes: true, encoding: 'buffer' })
    .flatMap((entry) => {
      const path = Buffer.concat([place, Buffer.from('/'), entry.name]);
      return entry.isDirectory() ? treeOf(path) : [`${path.toString('latin1')} ${lstatSync(path).size}`];
    })
    .toSorted();
}
