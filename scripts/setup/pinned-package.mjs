/** Fetching single npm packages whose exact bytes are known beforehand. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run-command.mjs';

/**
 * Installs packages into `folder/node_modules`. A small lock file names the
 * version and hash of each, so that npm itself refuses any other bytes.
 *
 * @param {string} folder made when missing
 * @param {Readonly<Record<string, { version: string, integrity: string }>>} packages
 * @param {{ node?: string, runScripts?: boolean }} options
 * @returns {Promise<{ code: number, output: string }>} how npm ended
 */
export async function installPinned(folder, packages, { node, runScripts = false } = {}) {
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(pinnedProject(packages))) {
    writeFileSync(join(folder, file), `${JSON.stringify(content, null, 2)}\n`);
  }
  const scripts = runScripts ? [] : ['--ignore-scripts'];
  return runNpm(['install', ...scripts], { cwd: folder, node });
}

/** The package.json and the lock file that make npm install exactly these packages. */
export function pinnedProject(packages) {
  const names = Object.keys(packages);
  const dependencies = Object.fromEntries(names.map((name) => [name, packages[name].version]));
  const allowScripts = Object.fromEntries(names.map((name) => [`${name}@${packages[name].version}`, true]));
  const locked = names.map((name) => [`node_modules/${name}`, { ...packages[name] }]);
  return {
    'package.json': { private: true, dependencies, allowScripts },
    'package-lock.json': {
      lockfileVersion: 3,
      requires: true,
      packages: { '': { dependencies }, ...Object.fromEntries(locked) },
    },
  };
}
