/** Installing what the project needs into `node_modules`, when it is not there yet. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively } from './exclusive.mjs';
import { nodeForInstall, projectNode } from './node-runtime.mjs';
import { SetupProblem, cacheFolder, inProject, say } from './project.mjs';
import { runNpm } from './run-command.mjs';
import { isStamped, writeStamp } from './stamps.mjs';

const lockFile = inProject('package-lock.json');
const stampPath = inProject('node_modules', '.installed');

/** Installs the dependencies unless they are as package.json and the lock file want them. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  await exclusively(
    join(cacheFolder, 'install.lock'),
    async () => {
      if (!isInstalled()) await install();
    },
    () => say('Another command is installing; waiting for it.'),
  );
}

function isInstalled() {
  return isStamped(stampPath, installFingerprint()) && existsSync(projectNode());
}

/** Changes when the install would give something else: other dependencies, another platform. */
export function installFingerprint(root = inProject()) {
  const description = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = description;
  const wanted = { dependencies, devDependencies, optionalDependencies, overrides, allowScripts };
  const lock = readIfThere(join(root, 'package-lock.json')) ?? '';
  return createHash('sha256')
    .update(`${process.platform} ${process.arch}\n${JSON.stringify(wanted)}\n`)
    .update(lock)
    .digest('hex');
}

/**
 * `npm install` rather than `npm ci`: the registry does not serve some packages
 * for other platforms, npm leaves them out of the lock file, and `npm ci` then
 * refuses that file. The check that the lock file keeps its pins makes up for it;
 * its bytes we put back.
 */
async function install() {
  const node = await nodeForInstall();
  say('Installing the dependencies…');
  // An install that fails half-way must not look finished when package.json is changed back.
  rmSync(stampPath, { force: true });
  const lockBefore = readIfThere(lockFile);
  const args = ['install', '--omit-lockfile-registry-resolved'];
  const { code } = await runNpm(args, { node, show: 'stderr' });
  const lockAfter = readIfThere(lockFile);
  if (lockBefore !== undefined) writeFileSync(lockFile, lockBefore);
  if (code !== 0) throw new SetupProblem('The dependencies could not be installed; what npm said is above.');
  if (lockBefore !== undefined && !locksSamePackages(lockBefore, lockAfter)) {
    throw new SetupProblem(
      'package.json asks for something else than package-lock.json has. Run `npm install` by hand, look at the change, and commit both files.',
    );
  }
  writeStamp(stampPath, installFingerprint());
}

/**
 * Whether two lock files pin the same packages. Some versions of npm add or leave
 * out details of the same package, such as the C library that it is made for.
 *
 * @param {Buffer | string} before
 * @param {Buffer | string | undefined} after
 */
export function locksSamePackages(before, after) {
  return after !== undefined && pinsOf(before) === pinsOf(after);
}

function pinsOf(lock) {
  const { '': project, ...packages } = JSON.parse(lock).packages;
  const { dependencies, devDependencies, optionalDependencies } = project;
  const pins = Object.entries(packages).map(([path, { version, integrity }]) => [path, version, integrity]);
  return JSON.stringify([dependencies, devDependencies, optionalDependencies, pins]);
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path) : undefined;
}
