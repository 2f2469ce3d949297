import { type FileSystem, type OpenFile, nodeFileSystem } from './file-system';

/* For tests: a disk that fails. */

export interface Fault {
  /** Calls that change the disk go through until this many have been made, counted from 0. */
  failAt: number;
  /** How many calls fail from there on. */
  failures: number;
  code: string;
  /** A failing write first writes this share of its bytes. */
  writtenShare: number;
}

export interface FaultyFileSystem extends FileSystem {
  /** Changing calls so far. */
  readonly calls: () => number;
  readonly fault: Fault;
}

const changing = new Set(['write', 'truncate', 'sync', 'chmod', 'rename', 'link', 'makeFolder', 'unlink']);

/** The real disk, except that chosen changing calls fail with an errno. Opening for writing counts as changing. */
export function faultyFileSystem(): FaultyFileSystem {
  let calls = 0;
  const fault: Fault = { failAt: Number.POSITIVE_INFINITY, failures: 1, code: 'ENOSPC', writtenShare: 0 };
  const isFailing = () => {
    const call = calls;
    calls += 1;
    return call >= fault.failAt && call < fault.failAt + fault.failures;
  };
  const error = () => Object.assign(new Error(`${fault.code}: injected`), { code: fault.code });

  const wrapFile = (file: OpenFile): OpenFile => ({
    read: (...args) => file.read(...args),
    stat: () => file.stat(),
    close: () => file.close(),
    sync: async () => (isFailing() ? Promise.reject(error()) : file.sync()),
    truncate: async (length) => (isFailing() ? Promise.reject(error()) : file.truncate(length)),
    chmod: async (mode) => (isFailing() ? Promise.reject(error()) : file.chmod(mode)),
    write: async (buffer, offset, length, position) => {
      if (!isFailing()) return file.write(buffer, offset, length, position);
      const some = Math.floor(length * fault.writtenShare);
      if (some > 0) await file.write(buffer, offset, some, position);
      throw error();
    },
  });

  const wrapped = Object.fromEntries(
    Object.entries(nodeFileSystem).map(([name, call]) => [
      name,
      async (...args: unknown[]) => {
        if (changing.has(name) && isFailing()) throw error();
        return (call as (...args: unknown[]) => unknown)(...args);
      },
    ]),
  ) as unknown as FileSystem;
  return {
    ...wrapped,
    open: async (path, flags, mode) => {
      if (flags !== 'r' && isFailing()) throw error();
      return wrapFile(await nodeFileSystem.open(path, flags, mode));
    },
    calls: () => calls,
    fault,
  };
}
