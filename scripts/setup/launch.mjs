/** Starting the built app in Electron and staying with it until it ends. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { openDisplay } from './display.mjs';
import { electronExecutable } from './electron-runtime.mjs';
import { onEndRequest } from './end-requests.mjs';
import { inProject, say } from './project.mjs';
import { installHint } from './system-packages.mjs';

/** How long the app may take to close after it was asked to. */
const closeTimeoutMs = 10_000;
/** How long after its end we wait for what it wrote last. */
const lastWordsMs = 2_000;

/**
 * Runs the app and resolves to its exit code.
 *
 * @param {readonly string[]} appArguments
 * @param {{ isQuiet?: boolean }} [options] `isQuiet` leaves out remarks about how the app is started
 * @returns {Promise<number>}
 */
export async function launchApp(appArguments, { isQuiet = false } = {}) {
  const display = await openDisplay();
  try {
    const flags = electronFlags(display);
    if (flags.includes('--no-sandbox') && !isQuiet) {
      say(
        "You are root, so Chromium's sandbox is switched off (--no-sandbox). Work as an ordinary user to have it on.",
      );
    }
    const environment = { ...process.env, ...display.environment };
    // Set by some editors and terminals; it would turn Electron into a plain Node.
    delete environment.ELECTRON_RUN_AS_NODE;
    return await runToTheEnd(electronExecutable(), [...flags, inProject(), ...appArguments], environment);
  } finally {
    display.close();
  }
}

/**
 * The switches that this machine needs. Without its sandbox Chromium starts as
 * root, and only then do we ask for that.
 *
 * @param {{ isVirtual: boolean }} display
 * @param {{ platform?: string, userId?: number }} [machine]
 */
export function electronFlags(display, { platform = process.platform, userId = process.getuid?.() } = {}) {
  const flags = [];
  if (platform === 'linux' && userId === 0) flags.push('--no-sandbox');
  if (display.isVirtual) flags.push('--disable-gpu');
  return flags;
}

function runToTheEnd(program, args, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['inherit', 'inherit', 'pipe'], env: environment });
    const errorLines = createInterface({ input: child.stderr });
    errorLines.on('line', (line) => {
      if (!isChromiumNoise(line)) process.stderr.write(`${line}\n`);
    });

    const endRequests = passOnEndRequests(child);
    child.once('error', reject);
    // A helper process of Chromium that lives on must not keep us waiting for its output.
    child.once('exit', () => setTimeout(() => child.stderr.destroy(), lastWordsMs).unref());
    child.once('close', (code, signal) => {
      endRequests.stop();
      if (code === 127)
        say(`Electron could not be loaded; probably a system library is missing. ${installHint()}`);
      resolve(exitCodeOf({ code, signal, requestedBy: endRequests.first() }));
    });
  });
}

/**
 * Passes on the wish to end. It goes out as SIGTERM whatever came in: at a
 * terminal Ctrl-C has already reached the app as well, and a second SIGINT would
 * cut short the orderly close that the first one began.
 */
function passOnEndRequests(child) {
  let first;
  let timer;
  const kill = () => child.kill('SIGKILL');
  const stopListening = onEndRequest((signal) => {
    if (first !== undefined) return;
    first = signal;
    child.kill('SIGTERM');
    timer = setTimeout(kill, closeTimeoutMs);
  });
  process.on('exit', kill);
  return {
    first: () => first,
    stop: () => {
      stopListening();
      clearTimeout(timer);
      process.off('exit', kill);
    },
  };
}

/**
 * The app's own exit code. An app that was asked to end, and did so in good order,
 * has not finished its work: a shell script must not go on as if it had.
 *
 * @param {{ code: number | null, signal: NodeJS.Signals | null, requestedBy?: NodeJS.Signals }} end
 */
export function exitCodeOf({ code, signal, requestedBy }) {
  const ending = signal ?? (code === 0 ? requestedBy : undefined);
  return ending === undefined ? code : 128 + constants.signals[ending];
}

/** Lines that Chromium writes about the machine, not about the app: a missing D-Bus, a missing graphics card. */
export function isChromiumNoise(line) {
  // For example `[4447:1123/122342.426515:ERROR:bus.cc(407)] Failed to connect to the bus`.
  return /^\[\d+(:\d+)?:\d{4}\/[\d.]+:(ERROR|WARNING|INFO|VERBOSE\d):/.test(line);
}
