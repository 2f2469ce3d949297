import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Result } from '../shared/result';
import { failure, success } from '../shared/result';
import { errorCode } from './record/error-code';

export interface ReadTextFailure {
  readonly kind: 'not-found' | 'not-readable';
  readonly message: string;
}

/** Texts longer than this are no files of commands. */
const longestBytes = 64 * 1024 * 1024;

/** Reads a UTF-8 text named on the command line, relative to `cwd`; `-` is standard input, to its end. */
export async function readText(
  path: string,
  cwd: string,
  standardInput: AsyncIterable<Buffer | string>,
): Promise<Result<string, ReadTextFailure>> {
  try {
    const bytes = path === '-' ? await readAll(standardInput) : await readWhole(resolve(cwd, path));
    if (bytes === undefined) return failure(notReadable(path, `it is longer than ${longestBytes} bytes`));
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return failure(notReadable(path, 'it is not text in UTF-8'));
    return failure(pathFailure(path, error));
  }
}

/** Why a path as typed leads to nothing. */
export function pathFailure(path: string, error: unknown): ReadTextFailure {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return { kind: 'not-found', message: `There is no “${path}”. Nothing was done with it.` };
  return notReadable(path, code);
}

const notReadable = (path: string, why: string): ReadTextFailure => ({
  kind: 'not-readable',
  message: `“${path}” cannot be read: ${why}. Nothing was done with it.`,
});

async function readWhole(path: string): Promise<Buffer | undefined> {
  return (await stat(path)).size > longestBytes ? undefined : readFile(path);
}

async function readAll(input: AsyncIterable<Buffer | string>): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of input) {
    const buffer = typeof part === 'string' ? Buffer.from(part) : part;
    bytes += buffer.length;
    if (bytes > longestBytes) return undefined;
    parts.push(buffer);
  }
  return Buffer.concat(parts);
}
