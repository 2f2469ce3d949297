/** The Debian packages that Electron and the tests need. */
import { SetupProblem, say } from './project.mjs';
import { findProgram, run } from './run-command.mjs';

const neededPackages = [
  'xvfb',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'poppler-utils',
  'iproute2',
  'tcpdump',
];

/** One sentence with the command that installs everything. */
export function installHint(names = neededPackages) {
  return `On Debian or Ubuntu run: sudo apt-get install ${names.join(' ')}`;
}

/**
 * Installs what dpkg says is missing, as root; for anybody else it stops with
 * the command to run. Does nothing on a system without dpkg.
 */
export async function ensureSystemPackages() {
  if (process.platform !== 'linux' || findProgram('dpkg-query') === undefined) return;
  const missing = await missingPackages();
  if (missing.length === 0) return;
  if (process.getuid() !== 0) throw new SetupProblem(`System packages are missing. ${installHint(missing)}`);

  say(`Installing system packages: ${missing.join(', ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update', '-q'], { env });
  const names = await Promise.all(missing.map(nameOnThisRelease));
  const installed = await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...names], {
    env,
  });
  if (installed.code === 0) return;
  const reason = (updated.code === 0 ? '' : updated.output) + installed.output;
  throw new SetupProblem(
    `System packages could not be installed (${names.join(', ')}). apt-get said:\n${reason.trim()}`,
  );
}

async function missingPackages() {
  const format = '${db:Status-Status} ${Package}, ${Provides}\\n';
  const { output } = await run('dpkg-query', ['--show', `--showformat=${format}`]);
  return notInstalled(neededPackages, output);
}

/**
 * @param {readonly string[]} wanted
 * @param {string} listing a line for each package: its status, its name, and what else it provides
 */
export function notInstalled(wanted, listing) {
  const installed = new Set();
  for (const line of listing.split('\n')) {
    const [status, ...rest] = line.split(' ');
    if (status !== 'installed') continue;
    // A provided name can carry a version: `libgtk-3-0 (= 3.24.41)`.
    for (const name of rest.join(' ').split(',')) installed.add(name.trim().split(' ')[0]);
  }
  return wanted.filter((name) => !installed.has(name));
}

/** Newer releases have renamed some libraries when time stamps grew to 64 bits. */
async function nameOnThisRelease(name) {
  const renamed = `${name}t64`;
  const { code } = await run('apt-cache', ['show', renamed]);
  return code === 0 ? renamed : name;
}
