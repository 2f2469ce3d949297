import { randomUUID } from 'node:crypto';
import type { ChosenFile, FileToken } from '../shared/record';
import type { DiskPath, FoundFile } from './walk-files';

/** Keeps paths in main: the window gets a token for each file it may store, and nothing else. */
export class ChosenFiles {
  readonly #files = new Map<FileToken, FoundFile>();

  give(files: readonly FoundFile[]): readonly ChosenFile[] {
    return files.map((file) => {
      const token: FileToken = randomUUID();
      this.#files.set(token, file);
      return { token, name: wellFormed(file.name), folder: wellFormed(file.folder), size: file.size };
    });
  }

  path(token: FileToken): DiskPath | undefined {
    return this.#files.get(token)?.path;
  }

  /** The files that tokens stand for; tokens that were never given are passed over. */
  files(tokens: readonly FileToken[]): readonly FoundFile[] {
    return tokens.flatMap((token) => this.#files.get(token) ?? []);
  }
}

/** Half characters, which Windows allows in names, become the replacement character. */
const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8');
