import type { Handlers } from '../worker-channel/channel';
import { indexFilePieces, readIndexFile } from './index-file';
import type { IndexShelf } from './index-slots';
import type { OpenedIndex, SavedIndex, SearchCalls } from './search-calls';
import { TextIndex } from './text-index';

/** How many passages are indexed before questions get their turn. */
const PASSAGES_AT_ONCE = 50;

export interface DeskOptions {
  /** Where the index of an archive is kept. */
  readonly shelfOf: (archiveId: string) => IndexShelf;
  /** Lets questions that wait be answered. */
  readonly pause: () => Promise<void>;
  /** Milliseconds without a change before the index is kept. */
  readonly quietMs: number;
}

/**
 * Answers the calls of the search worker. Changes and saves go one after another; questions are
 * answered in between.
 */
export function createSearchDesk({ shelfOf, pause, quietMs }: DeskOptions): Handlers<SearchCalls> {
  let index = new TextIndex();
  let shelf: IndexShelf | undefined;
  let changes = 0;
  let keptChanges = 0;
  let turns: Promise<unknown> = Promise.resolve();
  let quiet: ReturnType<typeof setTimeout> | undefined;

  function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const next = turns.then(task);
    turns = next.catch(() => undefined);
    return next;
  }

  /** A change is kept once nothing has changed for a while. */
  function changed(): void {
    changes += 1;
    clearTimeout(quiet);
    quiet = setTimeout(() => void inTurn(save), quietMs);
  }

  async function save(): Promise<SavedIndex> {
    if (shelf === undefined || changes === keptChanges) return 'unchanged';
    const saving = changes;
    const contents = index.contents();
    try {
      await shelf.save((generation) => indexFilePieces(contents, generation), pause);
    } catch {
      // No room or no access: the index serves from memory, and the next start builds it anew.
      return 'not-kept';
    }
    keptChanges = saving;
    return 'kept';
  }

  async function open(archiveId: string): Promise<OpenedIndex> {
    shelf = shelfOf(archiveId);
    try {
      const bytes = await shelf.load();
      const contents = bytes === undefined ? undefined : readIndexFile(bytes);
      if (contents !== undefined) index = new TextIndex(contents);
      return {
        passages: index.passageCount,
        setAside: bytes !== undefined && contents === undefined ? 'unreadable' : undefined,
      };
    } catch {
      index = new TextIndex();
      return { passages: 0, setAside: 'unreadable' };
    }
  }

  return {
    open: ({ archiveId }) => inTurn(() => open(archiveId)),
    find: (query) => index.find(query),
    add: ({ passages }) =>
      inTurn(async () => {
        for (let from = 0; from < passages.length; from += PASSAGES_AT_ONCE) {
          index.add(passages.slice(from, from + PASSAGES_AT_ONCE));
          await pause();
        }
        changed();
      }),
    removeSource: ({ sourceId }) =>
      inTurn(async () => {
        index.removeSource(sourceId);
        changed();
      }),
    sources: () => inTurn(async () => index.sources()),
    save: () => inTurn(save),
    clear: () =>
      inTurn(async () => {
        index = new TextIndex();
        changed();
        await shelf?.clear();
      }),
  };
}
