import type { Passage } from '../model/passage';
import type { Source } from '../model/source';
import type { RecordedOperation } from '../operations';
import type { Watchable } from '../ports';
import type { IndexedPassage, IndexedSource, IndexingReads, SearchableIndex } from './search-passages-ports';
import { ValueCell } from './value-cell';

/** How far the index is behind the archive. */
export type IndexState =
  | { readonly state: 'current' }
  /** Searches answer already, but not from all sources. */
  | { readonly state: 'catching-up'; readonly done: number; readonly total: number }
  /** The last attempt failed; `message` is for the researcher. */
  | { readonly state: 'failed'; readonly message: string };

export interface IndexKeeperPorts {
  readonly index: SearchableIndex;
  readonly reads: IndexingReads;
  /** When watchers of {@link SearchIndexKeeper.state} are called; see value-cell.ts. */
  readonly soon: (task: () => void) => void;
}

/** Titles are compared for so many sources at a time. */
const SOURCES_AT_ONCE = 500;

/**
 * Keeps the index what the archive says. The index is a cache: whatever it lacks or has too much is
 * found by comparing its sources, their titles and readings with the archive's.
 */
export class SearchIndexKeeper {
  readonly #ports: IndexKeeperPorts;
  readonly #cell: ValueCell<IndexState>;
  #state: IndexState = { state: 'current' };
  #turns: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(ports: IndexKeeperPorts) {
    this.#ports = ports;
    this.#cell = new ValueCell(() => this.#state, ports.soon);
  }

  get state(): Watchable<IndexState> {
    return this.#cell;
  }

  /** Compares and brings up to date: at start, and after the index had to be started again. */
  refresh(): Promise<void> {
    return this.#inTurn(() => this.#catchUp());
  }

  /** Takes over what the operations changed. Call it after they are in the working database. */
  follow(operations: readonly RecordedOperation[]): Promise<void> {
    const touched = [...new Set(operations.flatMap(sourcesTouched))];
    if (touched.length === 0) return Promise.resolve();
    return this.#inTurn(() => this.#bringUpToDate(touched));
  }

  /** Throws the index away and builds it anew. */
  rebuild(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#ports.index.clear();
      await this.#catchUp();
    });
  }

  /** Resolves when everything asked for so far is done. */
  settled(): Promise<void> {
    return this.#turns;
  }

  /** Stops after the source under way; the next start goes on from there. */
  stop(): Promise<void> {
    this.#isStopped = true;
    return this.#turns;
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#turns = this.#turns.then(task).then(
      () => this.#show({ state: 'current' }),
      (error: unknown) =>
        this.#show({
          state: 'failed',
          message: `The search index could not be brought up to date (${reasonOf(error)}). Your sources and notes are safe; searches may miss passages until the index is rebuilt.`,
        }),
    );
    return this.#turns;
  }

  async #catchUp(): Promise<void> {
    const { index, reads } = this.#ports;
    const held = new Map((await index.sources()).map((source) => [source.sourceId, source]));
    const ids = await reads.sourceIds();
    const present = new Set(ids);
    for (const sourceId of held.keys()) {
      if (!present.has(sourceId)) await index.removeSource(sourceId);
    }
    const behind: string[] = [];
    for (let from = 0; from < ids.length; from += SOURCES_AT_ONCE) {
      const sources = await reads.sources(ids.slice(from, from + SOURCES_AT_ONCE));
      behind.push(...sources.filter((source) => !isHeld(source, held.get(source.id))).map(({ id }) => id));
    }
    await this.#bringUpToDate(behind);
  }

  async #bringUpToDate(sourceIds: readonly string[]): Promise<void> {
    for (const [done, sourceId] of sourceIds.entries()) {
      if (this.#isStopped) return;
      this.#show({ state: 'catching-up', done, total: sourceIds.length });
      await this.#bringSourceUpToDate(sourceId);
    }
  }

  /** A source that is in the archive is indexed as it is now; one that is not is taken out. */
  async #bringSourceUpToDate(sourceId: string): Promise<void> {
    const { index, reads } = this.#ports;
    await index.removeSource(sourceId);
    const [source] = await reads.sources([sourceId]);
    if (source === undefined) return;
    await index.add(withTitle(source, await reads.passagesOfSource(sourceId)));
  }

  #show(state: IndexState): void {
    this.#state = state;
    this.#cell.changed();
  }
}

const isHeld = (source: Source, held: IndexedSource | undefined): boolean =>
  held?.title === source.title && held.reading === source.extraction.sha256;

/** Sources whose passages or title an operation changes. */
function sourcesTouched(operation: RecordedOperation): readonly string[] {
  switch (operation.kind) {
    case 'source-imported':
    case 'source-removed':
    case 'source-restored':
      return [operation.payload.source.id];
    case 'source-changed':
      return operation.payload.after.title === undefined ? [] : [operation.payload.sourceId];
    case 'source-read':
      return [operation.payload.sourceId];
    case 'import-failed':
    case 'recognition-requested':
    case 'sources-related':
    case 'sources-unrelated':
    case 'annotation-added':
    case 'annotation-changed':
    case 'annotation-removed':
    case 'source-replaced':
    case 'bin-emptied':
    case 'passages-related':
    case 'passage-relation-changed':
    case 'passages-unrelated':
    case 'preferences-changed':
    case 'suggestion-ignored':
    case 'suggestion-restored':
    case 'event-created':
    case 'event-changed':
    case 'event-removed':
    case 'passage-linked':
    case 'link-changed':
    case 'passage-unlinked':
      return [];
  }
}

/**
 * The first passage brings the title. A source without text (a scan) has an empty one for it, so
 * that the index knows the source.
 */
function withTitle(source: Source, passages: readonly Passage[]): readonly IndexedPassage[] {
  const [first, ...others] = passages;
  if (first === undefined) {
    return [
      {
        id: `${source.id}:0`,
        sourceId: source.id,
        number: 0,
        pageIndex: 0,
        start: 0,
        end: 0,
        text: '',
        lead: '',
        title: source.title,
        reading: source.extraction.sha256,
      },
    ];
  }
  return [{ ...first, title: source.title, reading: source.extraction.sha256 }, ...others];
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
