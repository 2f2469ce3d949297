/**
 * A screen to draw on. Electron needs one on Linux even for a hidden window.
 * Where there is none, an Xvfb of our own stands in: a screen in memory.
 *
 * We start Xvfb ourselves instead of through `xvfb-run`, because some versions of
 * that script mix standard error into standard output, and it leaves its
 * processes behind when it is killed.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupProblem } from './project.mjs';
import { findProgram } from './run-command.mjs';

const startTimeoutMs = 20_000;

/**
 * @typedef {object} Display
 * @property {boolean} isVirtual whether it is an Xvfb, which has no graphics card
 * @property {Record<string, string>} environment what a program needs to find it
 * @property {() => void} close ends the Xvfb; harmless when there is none
 */

/**
 * Stops with a sentence where no window can ever open. Cheap, so it is asked
 * before anything is installed.
 *
 * @param {{ environment?: NodeJS.ProcessEnv, platform?: string }} [machine]
 */
export function requireDisplay(machine) {
  if (!hasDisplay(machine)) findXvfb(machine?.environment);
}

/**
 * Finds the display of the desktop or opens a virtual one.
 *
 * @param {{ environment?: NodeJS.ProcessEnv, platform?: string }} [machine]
 * @returns {Promise<Display>}
 */
export async function openDisplay(machine) {
  if (hasDisplay(machine)) return { isVirtual: false, environment: {}, close: () => {} };
  return startXvfb(findXvfb(machine?.environment));
}

function hasDisplay({ environment = process.env, platform = process.platform } = {}) {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

function findXvfb(environment = process.env) {
  const program = findProgram('Xvfb', environment.PATH);
  if (program !== undefined) return program;
  throw new SetupProblem(
    'There is no display, and no Xvfb to stand in for one. Start this from a desktop session, or install Xvfb (on Debian: apt-get install xvfb).',
  );
}

/** @returns {Promise<Display>} */
async function startXvfb(program) {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, displayKey(), { mode: 0o600 });

  // In a session of its own: Ctrl-C at the terminal must not take the screen
  // away from an app that is still saving. We end it ourselves, after the app.
  const screen = ['-screen', '0', '1600x1200x24', '-noreset', '-nolisten', 'tcp'];
  const child = spawn(program, ['-displayfd', '3', '-auth', authority, ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const close = () => {
    process.off('exit', close);
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', close);

  try {
    const number = await displayNumber(child);
    child.unref();
    child.stdio[3].destroy();
    return { isVirtual: true, environment: { DISPLAY: `:${number}`, XAUTHORITY: authority }, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Xvfb picks a free number and writes it when it is ready for programs. */
function displayNumber(child) {
  return new Promise((resolve, reject) => {
    const giveUp = (reason) => reject(new SetupProblem(`Xvfb could not be started: ${reason}.`));
    const timer = setTimeout(() => giveUp('it did not answer in time'), startTimeoutMs);
    let written = '';
    child.stdio[3].on('data', (chunk) => {
      written += chunk;
      if (!written.includes('\n')) return;
      clearTimeout(timer);
      resolve(written.trim());
    });
    child.once('error', (error) => giveUp(error.message));
    child.once('exit', (code) => {
      clearTimeout(timer);
      giveUp(`it ended with code ${code}`);
    });
  });
}

/**
 * An X authority file with a fresh key, so that only programs we start can look
 * at this screen. The format is a family (0xFFFF: any host), then four counted
 * strings: address, display number, name of the scheme, key.
 */
function displayKey() {
  const counted = (bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
  const anyHost = Buffer.from([0xff, 0xff]);
  const none = Buffer.alloc(0);
  return Buffer.concat([
    anyHost,
    counted(none),
    counted(none),
    counted(Buffer.from('MIT-MAGIC-COOKIE-1')),
    counted(randomBytes(16)),
  ]);
}
