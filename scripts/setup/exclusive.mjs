/**
 * One at a time: two commands that start together must not install or build
 * into the same folder. A lock is a file that its holder keeps touching.
 */
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

const heartbeatMs = 1_000;
/** A living holder touches its lock every second; a minute of silence means it is gone. */
const staleAfterMs = 60_000;
const retryMs = 100;

/**
 * Runs the task while holding the lock, waiting for its turn.
 *
 * @template T
 * @param {string} lockPath
 * @param {() => Promise<T>} task must check by itself whether another holder has done the work meanwhile
 * @param {() => void} [onWait] called once, when there is somebody to wait for
 * @returns {Promise<T>}
 */
export async function exclusively(lockPath, task, onWait = () => {}) {
  mkdirSync(dirname(lockPath), { recursive: true });
  let waited = false;
  while (!tryToTake(lockPath)) {
    if (isAbandoned(lockPath)) {
      setAside(lockPath);
      continue;
    }
    if (!waited) onWait();
    waited = true;
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }

  const heartbeat = setInterval(() => touch(lockPath), heartbeatMs);
  const release = () => rmSync(lockPath, { force: true });
  process.once('exit', release);
  try {
    return await task();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', release);
    release();
  }
}

function tryToTake(lockPath) {
  try {
    const file = openSync(lockPath, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(lockPath) {
  try {
    const silentMs = Date.now() - statSync(lockPath).mtimeMs;
    if (silentMs > staleAfterMs) return true;
    const holder = Number(readFileSync(lockPath, 'utf8'));
    // An empty file belongs to a holder that is just about to write its number.
    return holder > 0 && !isRunning(holder);
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Removes an abandoned lock. Renaming first lets only one of several waiters do
 * it; whoever moved a fresh lock by mistake sees that and puts it back.
 */
function setAside(lockPath) {
  const aside = `${lockPath}.${process.pid}.old`;
  try {
    renameSync(lockPath, aside);
    if (isAbandoned(aside)) rmSync(aside, { force: true });
    else renameSync(aside, lockPath);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function touch(lockPath) {
  try {
    const now = new Date();
    utimesSync(lockPath, now, now);
  } catch {
    // Somebody deleted the cache folder; there is nothing left to hold.
  }
}
