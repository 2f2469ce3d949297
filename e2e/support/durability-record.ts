import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { crc32 } from 'node:zlib';

/**
 * Reads an archive folder as its README describes it, with nothing of the app: what is confirmed
 * must be there for anybody.
 */
export interface RecordReading {
  /** Payloads by kind of operation, in the journal's order. */
  readonly operations: readonly {
    readonly kind: string;
    readonly payload: Readonly<Record<string, unknown>>;
  }[];
  /** Sentences; empty when all is as it should be. */
  readonly problems: readonly string[];
}

interface Line {
  readonly seq: number;
  readonly prev: string;
  readonly batch: readonly [number, number];
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Walks the journal, hashes every object, and looks into tmp. */
export function readRecord(archive: string): RecordReading {
  const problems: string[] = [];
  const operations = readJournal(archive, problems);
  const objects = hashObjects(join(archive, 'objects'), problems);
  for (const { kind, payload } of operations) {
    if (kind !== 'source-imported') continue;
    const { id, sha256, extraction } = payload['source'] as Source;
    if (!objects.has(sha256)) problems.push(`source ${id} has no original`);
    if (!objects.has(extraction.sha256)) problems.push(`source ${id} has no text`);
  }
  for (const name of namesIn(join(archive, 'tmp'))) {
    if (!name.startsWith('ballast-')) problems.push(`tmp/${name} was not swept`);
  }
  return { operations, problems };
}

interface Source {
  readonly id: string;
  readonly sha256: string;
  readonly extraction: { readonly sha256: string };
}

/** The journal's files, oldest first. */
export function journalFiles(archive: string): readonly string[] {
  const folder = join(archive, 'journal');
  return namesIn(folder)
    .filter((name) => /^\d{6}\.jsonl$/u.test(name))
    .map((name) => join(folder, name));
}

/** Names of torn tails that were set aside. */
export const tornTails = (archive: string): readonly string[] =>
  namesIn(join(archive, 'journal')).filter((name) => name.includes('.torn-'));

function readJournal(archive: string, problems: string[]): RecordReading['operations'] {
  let seq = 0;
  let prev = '0'.repeat(64);
  let batchLeft = 0;
  const operations: Line[] = [];
  for (const path of journalFiles(archive)) {
    const text = readFileSync(path, 'utf8');
    if (text !== '' && !text.endsWith('\n')) problems.push(`${relative(archive, path)} has a torn end`);
    for (const line of text.split('\n').slice(0, -1)) {
      seq += 1;
      const json = line.slice(9);
      if (crc32(json).toString(16).padStart(8, '0') !== line.slice(0, 8)) {
        problems.push(`operation ${seq} does not match its checksum`);
        continue;
      }
      const entry = JSON.parse(json) as Line;
      if (entry.seq !== seq || entry.prev !== prev)
        problems.push(`operation ${seq} does not follow the one before`);
      prev = createHash('sha256').update(line).digest('hex');
      const [index, count] = entry.batch;
      if (index === 0 ? batchLeft !== 0 : count - index !== batchLeft)
        problems.push(`operation ${seq} is out of its batch`);
      batchLeft = count - index - 1;
      operations.push(entry);
    }
  }
  if (batchLeft !== 0) problems.push('the last batch is not whole');
  return operations;
}

/** Hashes of objects that are what their names say. */
function hashObjects(folder: string, problems: string[]): ReadonlySet<string> {
  const good = new Set<string>();
  for (const prefix of namesIn(folder)) {
    for (const name of namesIn(join(folder, prefix))) {
      const sha256 = hashOfFile(join(folder, prefix, name));
      if (sha256 === name && name.startsWith(prefix)) good.add(name);
      else problems.push(`objects/${prefix}/${name} is not what its name says`);
    }
  }
  return good;
}

/** Every file of a folder with the hash of its bytes, but for the archive's LOCK: to see that nothing has changed. */
export function folderState(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths
      .map((path) => [relative(folder, path), hashOfFile(path)])
      .filter(([name]) => !name?.startsWith('LOCK')),
  );
}

/** Where Chromium keeps the working database: the folder of its LevelDB. */
export function workingDatabase(data: string): string {
  const folders = readdirSync(data, { recursive: true, withFileTypes: true });
  const found = folders.find((entry) => entry.isDirectory() && entry.name.endsWith('.indexeddb.leveldb'));
  if (found === undefined) throw new Error(`There is no working database in ${data}`);
  return join(found.parentPath, found.name);
}

/** The LevelDB log that is being written to, by its number. */
export function newestLog(database: string): string {
  const logs = readdirSync(database).filter(
    (name) => /^\d+\.log$/u.test(name) && statSync(join(database, name)).size > 0,
  );
  const newest = logs.sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10)).at(-1);
  if (newest === undefined) throw new Error(`There is no log with anything in it in ${database}`);
  return join(database, newest);
}

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);
const hashOfFile = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
