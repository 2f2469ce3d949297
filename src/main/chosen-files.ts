import { randomUUID } from 'node:crypto';
import type { ChosenFile, FileToken } from '../shared/record';
import type { DiskPath, FoundFile } from './walk-files';

/** Keeps paths in main: the window gets a token for each file it may store, and nothing else. */
export class ChosenFiles {
  readonly #paths = new Map<FileToken, DiskPath>();

  give(files: readonly FoundFile[]): readonly ChosenFile[] {
    return files.map(({ path, name, folder, size }) => {
      const token: FileToken = randomUUID();
      this.#paths.set(token, path);
      return { token, name: wellFormed(name), folder: wellFormed(folder), size };
    });
  }

  path(token: FileToken): DiskPath | undefined {
    return this.#paths.get(token);
  }
}

/** Half characters, which Windows allows in names, become the replacement character. */
const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8');
