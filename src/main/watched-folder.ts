import { type FSWatcher, watch } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import { z } from 'zod';
import { readSmallJson, replaceSmallFile } from './small-file';
import { type DiskPath, type FoundFile, walkFiles } from './walk-files';

/** What is new in the watched folder, as main sees it. */
export interface WatchedFiles {
  readonly name: string;
  readonly path: string;
  readonly offered: readonly FoundFile[];
  readonly trouble: string | undefined;
}

/** A file is offered when it has kept its size and time from one look to the next. */
const LOOK_AGAIN_MS = 1500;
/** Some drives tell of no changes, so the folder is looked through now and then as well. */
const LOOK_EVERY_MS = 30_000;
/** More new files than this are offered when some of them are settled. */
const MOST_OFFERED = 1000;

/**
 * Watches one folder for files that were not there, or not the same, when they were last settled.
 * It only ever tells of them: taking a file is the researcher's doing.
 */
export class WatchedFolder {
  readonly #file: string;
  readonly #archivePath: string;
  readonly #changed: (files: WatchedFiles | undefined) => void;
  #folder: string | undefined;
  /** Files that are not to be offered, with how they looked then. */
  #settled = new Map<string, string>();
  /** How files looked at the last look. */
  #seen = new Map<string, string>();
  #found: WatchedFiles | undefined;
  #watcher: FSWatcher | undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;

  /** `file` is where the choice is kept; `archivePath` may not be watched, for it would feed itself. */
  constructor(file: string, archivePath: string, changed: (files: WatchedFiles | undefined) => void) {
    this.#file = file;
    this.#archivePath = archivePath;
    this.#changed = changed;
    const read = readSmallJson(file);
    const kept = typeof read === 'object' ? keptSchema.safeParse(read.json) : undefined;
    if (kept?.success !== true) return;
    this.#folder = kept.data.folder;
    this.#settled = new Map(Object.entries(kept.data.settled));
  }

  /** What is new now; undefined while no folder is watched. The first call begins to watch what an earlier run chose. */
  async now(): Promise<WatchedFiles | undefined> {
    if (this.#folder !== undefined && this.#found === undefined) await this.look();
    return this.#found;
  }

  /** A sentence why the folder cannot be watched, or undefined when it is watched from now on. */
  async choose(folder: string): Promise<string | undefined> {
    const [chosen, archive] = await Promise.all([realpath(folder), realpath(this.#archivePath)]);
    if (isWithin(chosen, archive) || isWithin(archive, chosen))
      return 'This folder holds the archive itself, or lies inside it, so it cannot be watched. Choose another folder.';
    this.stop();
    this.#folder = folder;
    this.#keep();
    this.#watch();
    await this.look();
    return undefined;
  }

  /** Forgets the folder, and what was settled in it. */
  stop(): void {
    this.close();
    this.#folder = undefined;
    this.#settled = new Map();
    this.#seen = new Map();
    this.#found = undefined;
    this.#keep();
    this.#changed(undefined);
  }

  /** Ends watching, and keeps the choice for the next start. */
  close(): void {
    this.#watcher?.close();
    this.#watcher = undefined;
    clearTimeout(this.#timer);
  }

  /** These files are not offered again as they are. */
  settle(paths: readonly DiskPath[]): void {
    const folder = this.#folder;
    if (folder === undefined || this.#found === undefined) return;
    const names = new Set(paths.map((path) => keyOf(folder, path)));
    for (const name of names) {
      const look = this.#seen.get(name);
      if (look !== undefined) this.#settled.set(name, look);
    }
    this.#keep();
    this.#tell({
      ...this.#found,
      offered: this.#found.offered.filter(({ path }) => !names.has(keyOf(folder, path))),
    });
  }

  /** Looks through the folder once; a second call while it looks waits for the same. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const folder = this.#folder;
    if (folder === undefined) return;
    clearTimeout(this.#timer);
    const isThere = await stat(folder).then(
      (facts) => facts.isDirectory(),
      () => false,
    );
    const { files } = isThere ? await walkFiles([folder]) : { files: [] };
    const seen = new Map<string, string>();
    const offered: FoundFile[] = [];
    let isGrowing = false;
    for (const file of files) {
      const key = keyOf(folder, file.path);
      const look = await lookOf(file);
      if (look === undefined) continue;
      seen.set(key, look);
      if (this.#settled.get(key) === look) continue;
      if (this.#seen.get(key) === look) offered.push(file);
      else isGrowing = true;
    }
    // The folder may have been changed or given up while it was looked through.
    if (this.#folder !== folder) return;
    this.#seen = seen;
    this.#tell({
      name: basename(folder),
      path: folder,
      offered: offered.slice(0, MOST_OFFERED),
      trouble: isThere
        ? undefined
        : 'The folder is not there now: it was moved, or its drive is away. It is looked for again now and then.',
    });
    this.#timer = setTimeout(() => void this.look(), isGrowing ? LOOK_AGAIN_MS : LOOK_EVERY_MS);
    if (isThere && this.#watcher === undefined) this.#watch();
  }

  #watch(): void {
    const folder = this.#folder;
    if (folder === undefined) return;
    try {
      this.#watcher = watch(folder, { recursive: true }, () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.look(), LOOK_AGAIN_MS);
      });
      this.#watcher.on('error', () => {
        // The drive went away: the next look says so, and begins to watch again when it is back.
        this.#watcher?.close();
        this.#watcher = undefined;
      });
    } catch {
      // Not there, or of a kind that cannot be watched: looking now and then finds it all the same.
      this.#watcher = undefined;
    }
    this.#timer ??= setTimeout(() => void this.look(), LOOK_AGAIN_MS);
  }

  #tell(found: WatchedFiles): void {
    const before = this.#found;
    this.#found = found;
    if (before === undefined || !isSame(before, found)) this.#changed(found);
  }

  #keep(): void {
    replaceSmallFile(
      this.#file,
      `${JSON.stringify({ folder: this.#folder, settled: Object.fromEntries(this.#settled) })}\n`,
    );
  }
}

const keptSchema = z.object({
  folder: z.string().min(1).optional(),
  settled: z.record(z.string(), z.string()),
});

const keyOf = (folder: string, path: DiskPath) => relative(folder, path.toString());

/** Size and time of change; undefined when the file has gone. */
async function lookOf({ path }: FoundFile): Promise<string | undefined> {
  const facts = await stat(path).catch(() => undefined);
  return facts && `${facts.size} ${facts.mtimeMs}`;
}

const isWithin = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}${sep}`);

function isSame(one: WatchedFiles, other: WatchedFiles): boolean {
  return (
    one.path === other.path &&
    one.trouble === other.trouble &&
    one.offered.length === other.offered.length &&
    one.offered.every(({ path, size }, index) => {
      const twin = other.offered[index];
      return twin !== undefined && String(twin.path) === String(path) && twin.size === size;
    })
  );
}
