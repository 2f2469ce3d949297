/**
 * Knowing that there is nothing to do. A stamp is a small file with the
 * fingerprint of everything a step depends on, written when the step succeeded.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * A fingerprint of the contents and names of files. A folder stands for
 * everything in it; a path where nothing is counts as absent.
 *
 * @param {string} root
 * @param {readonly string[]} paths relative to the root
 * @returns {string}
 */
export function fingerprintOf(root, paths) {
  const hash = createHash('sha256');
  const files = paths.flatMap((path) => filesBelow(join(root, path)));
  for (const file of files.sort((one, other) => (one < other ? -1 : 1))) {
    const content = readFileSync(file);
    const name = relative(root, file).split(sep).join('/');
    // The length keeps the end of one file apart from the start of the next.
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}

/** Whether the stamp is there and says the same. */
export function isStamped(stampPath, fingerprint) {
  try {
    return readFileSync(stampPath, 'utf8').trim() === fingerprint;
  } catch {
    return false;
  }
}

export function writeStamp(stampPath, fingerprint) {
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, `${fingerprint}\n`);
}
