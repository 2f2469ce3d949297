/** Starting other programs, with Node 24 and the project's tools first on the path. */
import { spawn } from 'node:child_process';
import { accessSync, constants as access, statSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { onEndRequest } from './end-requests.mjs';
import { inProject } from './project.mjs';

/** The path of a program, or undefined when the machine does not have it. */
export function findProgram(name, searchPath = process.env.PATH ?? '') {
  for (const folder of searchPath.split(delimiter).filter(Boolean)) {
    const candidate = join(folder, name);
    try {
      accessSync(candidate, access.X_OK);
      if (statSync(candidate).isFile()) return candidate;
    } catch {
      // Not in this folder; look in the next.
    }
  }
  return undefined;
}

/** An environment in which the given folders are searched for programs first. */
export function withPath(folders, environment = process.env) {
  // Windows calls the variable `Path`.
  const name = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...environment, [name]: [...folders, environment[name] ?? ''].join(delimiter) };
}

/** The environment in which the project's own tools run: Node 24 and `node_modules/.bin`. */
export function toolEnvironment(environment = process.env) {
  return withPath([inProject('node_modules', '.bin')], environment);
}

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean | 'stderr', shell?: boolean }} options
 *   `show` lets the output through to the terminal (`'stderr'` sends all of it to
 *   standard error); otherwise it is collected.
 * @returns {Promise<{ code: number, output: string }>} a program that could not be
 *   started, or was killed, counts as a failure
 */
export function run(
  program,
  args,
  { cwd = inProject(), env = process.env, show = false, shell = false } = {},
) {
  const outputs = { false: 'pipe', true: 'inherit', stderr: 2 };
  const stdio = ['ignore', outputs[show], show ? 'inherit' : 'pipe'];
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { cwd, env, stdio, shell });
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const stopListening = endTogether(child);
    const finish = (code, text) => {
      stopListening();
      resolve({ code, output: text });
    };
    child.on('error', (error) => finish(127, String(error)));
    child.on('close', (code) => finish(code ?? 1, output));
  });
}

/** When we are asked to end, the child is asked too, and our own exit hooks run. */
function endTogether(child) {
  return onEndRequest((signal) => {
    child.kill('SIGTERM');
    process.exit(128 + constants.signals[signal]);
  });
}

/**
 * Runs npm with the given Node. When npm itself started us, it is the same npm.
 *
 * @param {readonly string[]} args
 * @param {{ node?: string, cwd?: string, show?: boolean | 'stderr' }} options
 */
export function runNpm(args, { node = process.execPath, ...options } = {}) {
  // In the environment, so that an npm started by an install script keeps to it as well.
  const noReports = { npm_config_audit: 'false', npm_config_fund: 'false' };
  const env = { ...withPath([dirname(node)]), ...globalNpmSettings(), ...noReports };
  const npmScript = process.env.npm_execpath;
  if (npmScript?.endsWith('.js')) return run(node, [npmScript, ...args], { ...options, env });
  // On Windows npm is a batch file, which only a shell can start.
  return run('npm', args, { ...options, env, shell: process.platform === 'win32' });
}

/**
 * npm looks for its global settings (a company's registry, its certificates)
 * beside the Node that runs it. Under another Node it must still find those of
 * this machine. On Windows they are elsewhere, and npm finds them by itself.
 */
function globalNpmSettings() {
  if (process.platform === 'win32' || process.env.npm_config_globalconfig) return {};
  return { npm_config_globalconfig: join(dirname(dirname(process.execPath)), 'etc', 'npmrc') };
}
