import type { ChosenFile } from '../../../shared/record';
import type { ImportItem, ImportOutcome, Imports } from '../archive';
import type { Watchable } from '../ports';
import { Cancellation } from './cancellation';
import { importOne } from './import-one';
import type { ImportOrigin } from './import-one';
import type { ImportPorts } from './import-ports';
import { ImportSaver } from './save-imports';
import { ValueCell } from './value-cell';

/** Documents read at the same time; each read is a worker of its own. */
const READS_AT_ONCE = 2;

interface QueuedImport {
  item: ImportItem;
  readonly origin: ImportOrigin;
  readonly cancellation: Cancellation;
  readonly finish: (item: ImportItem) => void;
}

/**
 * Takes documents into the archive: a queue, two reads at a time, one outcome per file. A file that
 * fails never stops the others, and cancelling keeps what is finished.
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
  #reading = 0;

  constructor(ports: ImportPorts) {
    this.#ports = ports;
    this.#saver = new ImportSaver(ports);
    this.#cell = new ValueCell<readonly ImportItem[]>(
      () => [...this.#rows.values()].map(({ item }) => item),
      ports.soon,
    );
    ports.files.onStoreProgress(({ token, bytesDone, bytesTotal }) => {
      const row = this.#tokens.get(token);
      if (row?.item.stage === 'storing') this.#change(row, { done: bytesDone, total: bytesTotal });
    });
  }

  get items(): Watchable<readonly ImportItem[]> {
    return this.#cell;
  }

  add(files: readonly ChosenFile[]): Promise<readonly ImportItem[]> {
    return Promise.all(
      files.map((file) => this.#queue({ kind: 'file', file }, file.name, file.folder, file.size)),
    );
  }

  async addPasted(kind: 'text' | 'html', content: string): Promise<readonly ImportItem[]> {
    const name = kind === 'html' ? 'Pasted page.html' : 'Pasted text.txt';
    return [await this.#queue({ kind: 'pasted', content }, name, '', content.length)];
  }

  cancel(itemId?: string): void {
    for (const row of this.#rows.values()) {
      if ((itemId !== undefined && row.item.id !== itemId) || row.item.outcome !== undefined) continue;
      row.cancellation.abort();
      if (row.item.stage === 'waiting') {
        this.#finish(row, { status: 'cancelled', message: 'Cancelled. Nothing was added.' });
      } else if (row.item.stage === 'storing' && row.origin.kind === 'file') {
        // Its answer comes from storeFile, as a failure of the kind `cancelled`.
        void this.#ports.files.cancelStore(row.origin.file.token);
      }
    }
  }

  clear(): void {
    for (const [id, { item }] of this.#rows) if (item.outcome !== undefined) this.#rows.delete(id);
    this.#cell.changed();
  }

  #queue(origin: ImportOrigin, name: string, folder: string, size: number): Promise<ImportItem> {
    return new Promise((resolve) => {
      const id = this.#ports.identifiers.next();
      const item: ImportItem = {
        id,
        name,
        folder,
        size,
        stage: 'waiting',
        done: 0,
        total: 0,
        outcome: undefined,
      };
      const row: QueuedImport = { item, origin, cancellation: new Cancellation(), finish: resolve };
      this.#rows.set(id, row);
      this.#waiting.push(row);
      if (origin.kind === 'file') this.#tokens.set(origin.file.token, row);
      this.#cell.changed();
      this.#startNext();
    });
  }

  #startNext(): void {
    while (this.#reading < READS_AT_ONCE && !this.#saver.isFull) {
      const row = this.#waiting.shift();
      if (row === undefined) return;
      if (row.item.outcome !== undefined) continue;
      this.#reading += 1;
      void this.#run(row);
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
    const outcome = await importOne(this.#ports, this.#saver, {
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
    this.#finish(row, outcome);
    readingEnds();
    this.#startNext();
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
    row.finish(row.item);
  }

  #change(row: QueuedImport, changes: Partial<ImportItem>): void {
    if (row.item.outcome !== undefined) return;
    row.item = { ...row.item, ...changes };
    this.#cell.changed();
  }
}
