import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from './record/error-code';

/**
 * Replaces a small file of the app's own data, so that a crash leaves the old or the new, never a
 * part. Synchronous: these files are a few hundred bytes, and their order must be that of the calls.
 */
export function replaceSmallFile(path: string, text: string): void {
  const aside = join(dirname(path), `.${randomBytes(6).toString('hex')}.unfinished`);
  fs.mkdirSync(dirname(path), { recursive: true });
  try {
    const handle = fs.openSync(aside, 'wx', 0o600);
    try {
      fs.writeFileSync(handle, text);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(aside, path);
  } catch (error) {
    fs.rmSync(aside, { force: true });
    throw error;
  }
}

/** The file's JSON; `missing` when there is none, `damaged` when it is something else. Throws when it cannot be read. */
export function readSmallJson(path: string): { readonly json: unknown } | 'missing' | 'damaged' {
  let text: string;
  try {
    text = fs.readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'missing';
    throw error;
  }
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return 'damaged';
  }
}
