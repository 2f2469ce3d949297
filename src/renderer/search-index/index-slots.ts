import { GENERATION_BYTES, generationOf } from './index-file';

/** Where an index is kept between starts. */
export interface IndexShelf {
  /** The newest whole file's bytes, or undefined. */
  load(): Promise<Uint8Array | undefined>;
  /** Keeps a file in place of the older of the two kept; `pieces` is given its generation. */
  save(pieces: (generation: number) => Iterable<Uint8Array>, pause: () => Promise<void>): Promise<void>;
  clear(): Promise<void>;
}

/** The part of a worker's file handle that is used. */
interface SyncHandle {
  getSize(): number;
  read(buffer: Uint8Array, options: { readonly at: number }): number;
  write(buffer: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

const SLOTS = ['a', 'b'] as const;
type Slot = (typeof SLOTS)[number];

/**
 * Two files in the app's own private folder, written in turn: while one is being written, the
 * other is whole. They can be thrown away at any time.
 */
export function indexSlots(archiveId: string): IndexShelf {
  const fileName = (slot: Slot) => `search-index-${archiveId}-${slot}`;

  async function withSlot<Value>(slot: Slot, use: (handle: SyncHandle) => Value | Promise<Value>) {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(fileName(slot), { create: true });
    // Only workers have this; the types at hand are those of a window.
    const handle = await (
      file as unknown as { createSyncAccessHandle(): Promise<SyncHandle> }
    ).createSyncAccessHandle();
    try {
      return await use(handle);
    } finally {
      handle.close();
    }
  }

  const generation = (slot: Slot) =>
    withSlot(slot, (handle) => {
      const size = handle.getSize();
      const end = new Uint8Array(Math.min(size, GENERATION_BYTES));
      handle.read(end, { at: size - end.length });
      return generationOf(end, size) ?? 0;
    });

  /** The slot with the newer whole file first. */
  async function byAge(): Promise<readonly { readonly slot: Slot; readonly generation: number }[]> {
    const found = [];
    for (const slot of SLOTS) found.push({ slot, generation: await generation(slot) });
    return found.sort((one, other) => other.generation - one.generation);
  }

  return {
    async load() {
      const [newest] = await byAge();
      if (newest === undefined || newest.generation === 0) return undefined;
      return withSlot(newest.slot, (handle) => {
        const bytes = new Uint8Array(handle.getSize());
        handle.read(bytes, { at: 0 });
        return bytes;
      });
    },
    async save(pieces, pause) {
      const [newest, oldest] = await byAge();
      if (newest === undefined || oldest === undefined) return;
      await withSlot(oldest.slot, async (handle) => {
        handle.truncate(0);
        let at = 0;
        for (const piece of pieces(newest.generation + 1)) {
          at += handle.write(piece, { at });
          await pause();
        }
        handle.flush();
      });
    },
    async clear() {
      for (const slot of SLOTS) {
        await withSlot(slot, (handle) => {
          handle.truncate(0);
          handle.flush();
        });
      }
    },
  };
}
