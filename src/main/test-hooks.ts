import { app } from 'electron';

/** Whether end-to-end tests drive this app (`--test-hooks`). Never in a packaged one. */
export const hasTestHooks = (): boolean => !app.isPackaged && process.argv.includes('--test-hooks');

/**
 * Resolves when the tests' debugger is attached, which Playwright says by calling `__playwright_run`
 * (its own loader waits for the same; it cannot be loaded into an Electron that is named by its path).
 * A window that opens while the debugger attaches can leave the two waiting for each other for ever.
 */
export function testsAttached(): Promise<void> {
  if (!hasTestHooks()) return Promise.resolve();
  return new Promise((resolve) => {
    Object.assign(globalThis, { __playwright_run: resolve });
  });
}
