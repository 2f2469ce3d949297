import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronExecutable } from '../../scripts/setup/electron-runtime.mjs';

export const projectFolder = join(import.meta.dirname, '..', '..');

/** Folders of one test: an archive and the app's own data, thrown away at the end. */
export interface Workplace {
  readonly folder: string;
  readonly archive: string;
  readonly data: string;
  remove(): void;
}

export function makeWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-e2e-'));
  return {
    folder,
    archive: join(folder, 'archive'),
    data: join(folder, 'data'),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

/** The real app with its window open. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** Closes the window as a researcher would, and waits for the program to end. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Of the content, in px; 1440×900 unless told. `as-left` keeps what the app remembers. */
  readonly size?: { readonly width: number; readonly height: number } | 'as-left';
  readonly theme?: 'light' | 'dark';
  /** Wait until the shell is up; off for archives that cannot be opened. */
  readonly waitForShell?: boolean;
}

/** Arguments that every Electron of the tests is started with. */
export const electronSwitches = (): string[] => [
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
];

export async function launchApp(workplace: Workplace, options: LaunchOptions = {}): Promise<RunningApp> {
  const electron = await _electron.launch({
    executablePath: electronExecutable(),
    args: [
      ...electronSwitches(),
      projectFolder,
      '--archive',
      workplace.archive,
      '--data-dir',
      workplace.data,
      '--test-hooks',
    ],
    timeout: 60_000,
  });
  const page = await electron.firstWindow({ timeout: 60_000 });
  if (options.size !== 'as-left') {
    const { width, height } = options.size ?? { width: 1440, height: 900 };
    await electron.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
  }
  if (options.waitForShell !== false) await page.getByRole('banner').waitFor({ timeout: 60_000 });
  if (options.theme !== undefined) {
    await page.evaluate((theme) => window.desktop.changeSettings({ theme }), options.theme);
    await page.locator(`html[data-theme="${options.theme}"]`).waitFor();
  }
  const close = async () => {
    const ended = new Promise<void>((resolve) => electron.process().once('exit', () => resolve()));
    await electron.evaluate(({ app }) => app.quit());
    await ended;
  };
  return { electron, page, close };
}
