import { PAGE_LAYOUTS, type PagesLook, USUAL_LOOK } from '../../core/model/pages-look';

/** Where one stopped reading: what is at the upper edge of the view. */
export interface ReadingPosition {
  readonly pageIndex: number;
  /** UTF-16 offset in the page's text, for documents without pages. */
  readonly start: number;
  /** How far down the page, as part of its height, and from its left edge, as part of its width. */
  readonly part: number;
  readonly across: number;
}

/** What is remembered of a source on this computer; it is not part of the archive. */
export interface KeptReading {
  readonly look: PagesLook;
  readonly position: ReadingPosition | undefined;
  /** `serial` of the place that was gone to last, so that it is not gone to again when the tab is. */
  readonly reached: number | undefined;
}

/** The slice of `Storage` that is used. */
export type ReadingStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'reading/';
/** So many sources are remembered; those that were read longest ago are forgotten. */
export const MOST_KEPT = 400;

/** Remembers, for each source, how and where it was read. What cannot be read back counts as absent. */
export class ReadingMemory {
  readonly #storage: ReadingStorage;
  readonly #now: () => number;

  constructor(storage: ReadingStorage, now: () => number) {
    this.#storage = storage;
    this.#now = now;
  }

  read(sourceId: string): KeptReading {
    const kept = parsed(this.#storage.getItem(PREFIX + sourceId));
    return {
      look: lookOf(kept['look']),
      position: positionOf(kept['position']),
      reached: numberOf(kept['reached']),
    };
  }

  change(sourceId: string, changes: Partial<KeptReading>): void {
    const isNew = this.#storage.getItem(PREFIX + sourceId) === null;
    const kept = { ...this.read(sourceId), ...changes, at: this.#now() };
    try {
      this.#storage.setItem(PREFIX + sourceId, JSON.stringify(kept));
    } catch {
      // The store is full. A place that is not remembered costs a scroll, so the rest goes on.
      this.#forgetOldest(MOST_KEPT / 2);
    }
    if (isNew) this.#forgetOldest(MOST_KEPT);
  }

  #forgetOldest(most: number): void {
    const keys = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index)).filter(
      (key): key is string => key?.startsWith(PREFIX) ?? false,
    );
    if (keys.length <= most) return;
    const ages = keys.map((key) => ({ key, at: numberOf(parsed(this.#storage.getItem(key))['at']) ?? 0 }));
    ages.sort((one, other) => one.at - other.at);
    for (const { key } of ages.slice(0, keys.length - most)) this.#storage.removeItem(key);
  }
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

function lookOf(value: unknown): PagesLook {
  const { layout, zoom, turn } = (value ?? {}) as Partial<Record<keyof PagesLook, unknown>>;
  const scale = numberOf(zoom);
  return {
    layout: PAGE_LAYOUTS.find((each) => each === layout) ?? USUAL_LOOK.layout,
    zoom:
      zoom === 'page' || zoom === 'width' ? zoom : scale !== undefined && scale > 0 ? scale : USUAL_LOOK.zoom,
    turn: ([0, 90, 180, 270] as const).find((each) => each === turn) ?? 0,
  };
}

function positionOf(value: unknown): ReadingPosition | undefined {
  const found = (value ?? {}) as Partial<Record<keyof ReadingPosition, unknown>>;
  const pageIndex = numberOf(found.pageIndex);
  if (pageIndex === undefined || !Number.isInteger(pageIndex) || pageIndex < 0) return undefined;
  return {
    pageIndex,
    start: numberOf(found.start) ?? 0,
    part: numberOf(found.part) ?? 0,
    across: numberOf(found.across) ?? 0,
  };
}

/** The memory of this window. */
export const readingMemory = (): ReadingMemory => new ReadingMemory(window.localStorage, Date.now);
