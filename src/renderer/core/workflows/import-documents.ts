import type { ChosenFile, FileToken } from '../../../shared/record';
import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { ImportItem, ImportOutcome, Imports } from '../archive';
import { attentionOf, importedMessage } from '../model/new-source';
import type { ReferenceRecord } from '../model/reference-record';
import type { ReadFailure, Watchable, WriteFailure } from '../ports';
import { Cancellation } from './cancellation';
import { importOne, REFERENCE_NAME } from './import-one';
import type { ImportEnd, ImportOrigin } from './import-one';
import type { ImportPorts } from './import-ports';
import { ImportSaver } from './save-imports';
import { ValueCell } from './value-cell';

/** Documents read at the same time; each read is a worker of its own. */
const READS_AT_ONCE = 2;

interface QueuedImport {
  item: ImportItem;
  readonly origin: ImportOrigin;
  cancellation: Cancellation;
  /** Resolves when it and all that came out of it have their outcome. */
  settle: (family: Family) => void;
}

/** A file's row, the rows of what came out of it, and the records found in any of them. */
interface Family {
  readonly item: ImportItem;
  readonly members: readonly ImportItem[];
  readonly references: readonly {
    readonly item: ImportItem;
    readonly records: readonly ReferenceRecord[];
  }[];
}

/**
 * Takes documents into the archive: a queue, two reads at a time, one outcome per file. A file that
 * fails never stops the others, cancelling keeps what is finished, and what an ended run left over
 * is remembered for the next.
 */
export class ImportQueue implements Imports {
  readonly #ports: ImportPorts;
  readonly #saver: ImportSaver;
  readonly #rows = new Map<string, QueuedImport>();
  readonly #waiting: QueuedImport[] = [];
  readonly #tokens = new Map<string, QueuedImport>();
  /** Hashes that are being imported, each with the promise of its end. */
  readonly #claims = new Map<string, Promise<void>>();
  readonly #cell: ValueCell<readonly ImportItem[]>;
  readonly #pauseCell: ValueCell<boolean>;
  /** Jobs that have begun and not ended. */
  readonly #running = new Set<Promise<void>>();
  #reading = 0;
  #isPaused = false;
  #isEnding = false;

  constructor(ports: ImportPorts) {
    this.#ports = ports;
    this.#saver = new ImportSaver(ports);
    this.#cell = new ValueCell<readonly ImportItem[]>(
      () => [...this.#rows.values()].map(({ item }) => item),
      ports.soon,
    );
    this.#pauseCell = new ValueCell(() => this.#isPaused, ports.soon);
    ports.files.onStoreProgress(({ token, bytesDone, bytesTotal }) => {
      const row = this.#tokens.get(token);
      if (row?.item.stage === 'storing') this.#change(row, { done: bytesDone, total: bytesTotal });
    });
  }

  get items(): Watchable<readonly ImportItem[]> {
    return this.#cell;
  }

  get isPaused(): Watchable<boolean> {
    return this.#pauseCell;
  }

  async add(files: readonly ChosenFile[]): Promise<readonly ImportItem[]> {
    const store = this.#ports.files;
    const remembered = store.rememberFiles(files.map(({ token }) => token));
    // Where records are among them, all stay remembered until the records have found their sources:
    // after a crash those that were done come again, are known by their bytes, and can be found.
    const mayHaveRecords = files.some(({ name }) => REFERENCE_NAME.test(name));
    const open: FileToken[] = [];
    const families = await Promise.all(
      files.map(async (file) => {
        const family = await this.#queue({ kind: 'file', file }, file.name, file.folder, file.size);
        if (this.#isLeft(family.item)) return family;
        if (mayHaveRecords || family.references.length > 0) open.push(file.token);
        else await store.settleFiles([file.token]);
        return family;
      }),
    );
    if (this.#isEnding) return families.map(({ item }) => item);
    const items = await this.#afterDrop(families);
    await remembered;
    await store.settleFiles(open);
    return items;
  }

  async addPasted(kind: 'text' | 'html', content: string): Promise<readonly ImportItem[]> {
    const name = kind === 'html' ? 'Pasted page.html' : 'Pasted text.txt';
    const { item } = await this.#queue({ kind: 'pasted', content }, name, '', content.length);
    return [item];
  }

  async unlock(itemId: string, password: string): Promise<Result<void, ReadFailure | WriteFailure>> {
    const row = this.#rows.get(itemId);
    const outcome = row?.item.outcome;
    if (row === undefined || outcome?.status !== 'imported') {
      return failure({ kind: 'not-found', message: 'This file is no longer in the list of imports.' });
    }
    const read = await this.#ports.readAgain(outcome.source.id, { password });
    if (!read.ok) return read;
    const { source } = read.value;
    const attention = attentionOf(source);
    row.item = {
      ...row.item,
      outcome: {
        status: 'imported',
        source,
        message: importedMessage(source),
        ...(attention === undefined ? {} : { attention }),
      },
    };
    this.#cell.changed();
    return success(undefined);
  }

  retry(itemId: string): void {
    const row = this.#rows.get(itemId);
    const status = row?.item.outcome?.status;
    if (row === undefined || (status !== 'failed' && status !== 'cancelled')) return;
    row.cancellation = new Cancellation();
    row.item = { ...row.item, stage: 'waiting', done: 0, total: 0, outcome: undefined };
    if (row.origin.kind === 'file') {
      const { token } = row.origin.file;
      this.#tokens.set(token, row);
      void this.#ports.files.rememberFiles([token]);
      row.settle = ({ item }) => {
        if (!this.#isLeft(item)) void this.#ports.files.settleFiles([token]);
      };
    }
    this.#waiting.push(row);
    this.#cell.changed();
    this.#startNext();
  }

  pause(): void {
    this.#isPaused = true;
    this.#pauseCell.changed();
  }

  resume(): void {
    this.#isPaused = false;
    this.#pauseCell.changed();
    this.#startNext();
  }

  cancel(itemId?: string): void {
    for (const row of this.#rows.values()) {
      if ((itemId !== undefined && row.item.id !== itemId) || row.item.outcome !== undefined) continue;
      row.cancellation.abort();
      if (row.item.stage === 'waiting') {
        this.#finish(row, { status: 'cancelled', message: 'Cancelled. Nothing was added.' });
        row.settle({ item: row.item, members: [], references: [] });
      } else if (row.item.stage === 'storing' && row.origin.kind === 'file') {
        // Its answer comes from storeFile, as a failure of the kind `cancelled`.
        void this.#ports.files.cancelStore(row.origin.file.token);
      }
    }
    if (itemId === undefined && this.#isPaused) this.resume();
  }

  /**
   * Before the archive is closed: what is being saved is finished; everything else stays remembered,
   * and is taken up at the next start.
   */
  async end(): Promise<void> {
    this.#isEnding = true;
    for (const { item, origin, cancellation } of this.#rows.values()) {
      if (item.stage !== 'storing' && item.stage !== 'reading') continue;
      cancellation.abort();
      if (origin.kind === 'file') void this.#ports.files.cancelStore(origin.file.token);
    }
    await Promise.all(this.#running);
  }

  clear(): void {
    for (const [id, { item }] of this.#rows) if (item.outcome !== undefined) this.#rows.delete(id);
    this.#cell.changed();
  }

  /** Whether a file is left to the next start: it was stopped because the archive is being closed. */
  #isLeft({ id }: ImportItem): boolean {
    return this.#isEnding && this.#rows.get(id)?.item.outcome?.status !== 'imported';
  }

  /** When all of a drop is in: records find their files, and pictures are told of. */
  async #afterDrop(families: readonly Family[]): Promise<readonly ImportItem[]> {
    const members = families.flatMap((family) => family.members);
    const sourceIds = members.flatMap(({ outcome }) =>
      outcome?.status === 'imported' || outcome?.status === 'duplicate' ? [outcome.source.id] : [],
    );
    for (const { item, records } of families.flatMap((family) => family.references)) {
      const others = sourceIds.filter((id) => id !== sourceIdOf(item));
      const applied = await this.#ports.applyReferences(records, item, others);
      this.#say(item.id, applied.ok ? applied.value.message : applied.failure.message);
    }
    const pictures = members.flatMap(({ outcome }) =>
      outcome?.status === 'imported' && outcome.attention === 'no-text' ? [outcome.source.id] : [],
    );
    if (pictures.length > 0) this.#ports.onPictures(pictures);
    return families.map(({ item }) => this.#rows.get(item.id)?.item ?? item);
  }

  /** Adds a sentence to what an import said. */
  #say(itemId: string, sentence: string): void {
    const row = this.#rows.get(itemId);
    if (row?.item.outcome === undefined) return;
    const { outcome } = row.item;
    row.item = { ...row.item, outcome: { ...outcome, message: `${outcome.message} ${sentence}` } };
    this.#cell.changed();
  }

  #queue(
    origin: ImportOrigin,
    name: string,
    folder: string,
    size: number,
    container?: string,
  ): Promise<Family> {
    return new Promise((resolve) => {
      const id = this.#ports.identifiers.next();
      const item: ImportItem = {
        id,
        ...(container === undefined ? {} : { container }),
        name,
        folder,
        size,
        stage: 'waiting',
        done: 0,
        total: 0,
        outcome: undefined,
      };
      const row: QueuedImport = { item, origin, cancellation: new Cancellation(), settle: resolve };
      this.#rows.set(id, row);
      this.#waiting.push(row);
      if (origin.kind === 'file') this.#tokens.set(origin.file.token, row);
      this.#cell.changed();
      this.#startNext();
    });
  }

  #startNext(): void {
    while (this.#reading < READS_AT_ONCE && !this.#saver.isFull && !this.#isPaused && !this.#isEnding) {
      const row = this.#waiting.shift();
      if (row === undefined) return;
      if (row.item.outcome !== undefined) continue;
      this.#reading += 1;
      const running = this.#run(row);
      this.#running.add(running);
      void running.then(() => this.#running.delete(running));
    }
  }

  /** `importOne` never rejects. The next read starts as soon as this one has come to its saving. */
  async #run(row: QueuedImport): Promise<void> {
    let isReading = true;
    const readingEnds = () => {
      if (!isReading) return;
      isReading = false;
      this.#reading -= 1;
      this.#startNext();
    };
    let release: () => void = () => undefined;
    const end = await importOne(this.#ports, this.#saver, {
      origin: row.origin,
      name: row.item.name,
      folder: row.item.folder,
      signal: row.cancellation,
      progress: (stage, done, total) => {
        this.#change(row, { stage, done, total });
        if (stage === 'saving') readingEnds();
      },
      claim: async (sha256) => {
        release = await this.#claim(sha256);
      },
    });
    release();
    this.#finish(row, end.outcome);
    readingEnds();
    this.#startNext();
    void this.#familyOf(row, end).then(row.settle);
  }

  /** Queues what the row's file contains, and waits for all of it. */
  async #familyOf(row: QueuedImport, { contained, references }: ImportEnd): Promise<Family> {
    const { origin, item } = row;
    const own = references === undefined ? [] : [{ item, records: references }];
    if (contained === undefined || row.cancellation.aborted) {
      return { item, members: [item], references: own };
    }
    const depth = (origin.kind === 'contained' ? origin.depth : 0) + 1;
    const inner = await Promise.all(
      contained.files.map((file) => {
        const folder = folderOf(item, file.path);
        const inside = { kind: 'contained', container: contained.container, file, depth } as const;
        return this.#queue(inside, file.name, folder, file.size, item.id);
      }),
    );
    return {
      item,
      members: [item, ...inner.flatMap((family) => family.members)],
      references: [...own, ...inner.flatMap((family) => family.references)],
    };
  }

  /** The same bytes twice in one drop: the second waits, and then finds the first in the archive. */
  async #claim(sha256: string): Promise<() => void> {
    while (this.#claims.has(sha256)) await this.#claims.get(sha256);
    let release: () => void = () => undefined;
    this.#claims.set(
      sha256,
      new Promise((resolve) => {
        release = () => {
          this.#claims.delete(sha256);
          resolve();
        };
      }),
    );
    return release;
  }

  #finish(row: QueuedImport, outcome: ImportOutcome): void {
    if (row.item.outcome !== undefined) return;
    this.#change(row, { stage: 'finished', outcome });
    if (row.origin.kind === 'file') this.#tokens.delete(row.origin.file.token);
  }

  #change(row: QueuedImport, changes: Partial<ImportItem>): void {
    if (row.item.outcome !== undefined) return;
    row.item = { ...row.item, ...changes };
    this.#cell.changed();
  }
}

function sourceIdOf({ outcome }: ImportItem): string | undefined {
  return outcome?.status === 'imported' || outcome?.status === 'duplicate' ? outcome.source.id : undefined;
}

/** Folder, container and the folders inside it: `letters/box.zip/1924`. */
function folderOf({ folder, name }: ImportItem, path: string): string {
  const inside = path.split('/').slice(0, -1);
  return [folder, name, ...inside].filter((part) => part !== '').join('/');
}
