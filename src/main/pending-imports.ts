import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { errorCode } from './record/error-code';
import type { DiskPath, FoundFile } from './walk-files';

/**
 * The files of an import that have not come to their end, kept over a crash as lines of JSON that are
 * only ever appended: `{"add":[…]}` and `{"done":[…]}`. The file goes when nothing is left. Losing it
 * costs a new drop, so a line that cannot be read is passed over.
 */
export class PendingImports {
  readonly #path: string;
  readonly #open = new Map<string, FoundFile>();

  constructor(path: string) {
    this.#path = path;
    for (const line of linesOf(path)) {
      for (const file of line.add ?? []) this.#open.set(keyOf(file), found(file));
      for (const key of line.done ?? []) this.#open.delete(key);
    }
  }

  /** In the order in which they were chosen. */
  list(): readonly FoundFile[] {
    return [...this.#open.values()];
  }

  /** Throws when the file cannot be written. */
  remember(files: readonly FoundFile[]): void {
    const unknown = files.map(stored).filter((file) => !this.#open.has(keyOf(file)));
    if (unknown.length === 0) return;
    for (const file of unknown) this.#open.set(keyOf(file), found(file));
    mkdirSync(dirname(this.#path), { recursive: true });
    appendFileSync(this.#path, `${JSON.stringify({ add: unknown })}\n`);
  }

  /** Throws when the file cannot be written. */
  settle(files: readonly FoundFile[]): void {
    const keys = files.map((file) => keyOf(stored(file))).filter((key) => this.#open.delete(key));
    if (keys.length === 0) return;
    if (this.#open.size === 0) rmSync(this.#path, { force: true });
    else appendFileSync(this.#path, `${JSON.stringify({ done: keys })}\n`);
  }
}

/** A path as text, or the base64 of its bytes where they are no valid UTF-8. */
const storedFile = z.object({
  path: z.union([z.object({ text: z.string() }), z.object({ base64: z.string() })]),
  name: z.string(),
  folder: z.string(),
  size: z.number().int().min(0),
});
type StoredFile = z.infer<typeof storedFile>;
const storedLine = z.object({
  add: z.array(storedFile).optional(),
  done: z.array(z.string()).optional(),
});

const stored = ({ path, name, folder, size }: FoundFile): StoredFile => ({
  path: typeof path === 'string' ? { text: path } : { base64: path.toString('base64') },
  name,
  folder,
  size,
});

const found = ({ path, name, folder, size }: StoredFile): FoundFile => ({
  path: diskPath(path),
  name,
  folder,
  size,
});

const diskPath = (path: StoredFile['path']): DiskPath =>
  'text' in path ? path.text : Buffer.from(path.base64, 'base64');

const keyOf = ({ path }: Pick<StoredFile, 'path'>) =>
  'text' in path ? `text:${path.text}` : `base64:${path.base64}`;

function linesOf(path: string): readonly z.infer<typeof storedLine>[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    const parsed = storedLine.safeParse(parsedJson(line));
    return parsed.success ? [parsed.data] : [];
  });
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
