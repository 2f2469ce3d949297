import { constants, promises } from 'node:fs';

/** What the recorder needs to know of a file: sizes in bytes, times in milliseconds. */
export interface FileFacts {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

/** An open file. Positions are byte offsets; `null` means "where the last call ended". */
export interface OpenFile {
  read(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number | null,
  ): Promise<{ readonly bytesRead: number }>;
  write(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number | null,
  ): Promise<{ readonly bytesWritten: number }>;
  truncate(length: number): Promise<void>;
  sync(): Promise<void>;
  chmod(mode: number): Promise<void>;
  stat(): Promise<FileFacts>;
  close(): Promise<void>;
}

/**
 * The few calls through which the recorder touches the disk.
 * It is passed in so that tests can fail any one of them; every call throws a Node errno error when it fails.
 */
export interface FileSystem {
  open(path: string, flags: string | number, mode?: number): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  link(existing: string, created: string): Promise<void>;
  unlink(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  listFolder(path: string): Promise<readonly string[]>;
  stat(path: string): Promise<FileFacts>;
  /** Bytes that this user may still write on the disk that holds `path`. */
  freeBytes(path: string): Promise<number>;
}

/** Open for reading and writing, made if missing, never truncated. */
export const readWriteOrCreate = constants.O_RDWR | constants.O_CREAT;

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  open: (path, flags, mode) => promises.open(path, flags, mode),
  rename: (from, to) => promises.rename(from, to),
  link: (existing, created) => promises.link(existing, created),
  unlink: (path) => promises.unlink(path),
  makeFolder: async (path) => {
    await promises.mkdir(path, { recursive: true });
  },
  listFolder: (path) => promises.readdir(path),
  stat: (path) => promises.stat(path),
  freeBytes: async (path) => {
    const { bavail, bsize } = await promises.statfs(path);
    return bavail * bsize;
  },
};
