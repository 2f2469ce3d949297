import type { TextSketch } from '../core/model/text-sketch';
import { likeliestFirst, likenessesOf, likePairs } from '../core/workflows/find-likenesses';
import type { FoundPair } from '../core/workflows/find-likenesses';
import type { ArchiveDatabase } from './archive-database';
import { inSlices } from './in-slices';

/** How long the search keeps the window from answering. */
const SLICE_MS = 8;
const SKETCHES_AT_ONCE = 200;
/** Up to this many new texts are compared one by one; above, a search for all pairs is quicker. */
const FEW_NEW_TEXTS = 16;

/**
 * Searches the archive for texts that are alike. Sketches are kept in memory (about 4 kB a source)
 * once they were asked for, and only new ones are read and compared.
 */
export class LikenessSearch {
  readonly #database: ArchiveDatabase;
  readonly #sketches = new Map<string, TextSketch>();
  #refreshing: Promise<unknown> = Promise.resolve();
  #pairing: Promise<unknown> = Promise.resolve();
  #pairs: readonly FoundPair[] = [];
  /** The sketches whose pairs are in `#pairs`. */
  #paired: ReadonlySet<TextSketch> = new Set();

  constructor(database: ArchiveDatabase) {
    this.#database = database;
  }

  /** The sources alike to this one, likeliest first. */
  async of(sourceId: string): Promise<readonly FoundPair[]> {
    await this.#refreshed();
    const sketch = this.#sketches.get(sourceId);
    return sketch === undefined ? [] : inSlices(likenessesOf(sketch, [...this.#sketches.values()]), SLICE_MS);
  }

  /** Every pair of the archive that is alike, likeliest first. */
  async pairs(): Promise<readonly FoundPair[]> {
    const pairing = this.#pairing.then(async () => {
      await this.#refreshed();
      return this.#pair([...this.#sketches.values()]);
    });
    this.#pairing = pairing.catch(() => undefined);
    return pairing;
  }

  async #pair(sketches: readonly TextSketch[]): Promise<readonly FoundPair[]> {
    const fresh = sketches.filter((sketch) => !this.#paired.has(sketch));
    if (fresh.length === 0 && sketches.length === this.#paired.size) return this.#pairs;
    if (fresh.length > FEW_NEW_TEXTS) {
      this.#pairs = await inSlices(likePairs(sketches), SLICE_MS);
    } else {
      const settled = new Set(sketches.filter((sketch) => this.#paired.has(sketch)).map((s) => s.sourceId));
      const pairs = this.#pairs.filter(({ one, other }) => settled.has(one) && settled.has(other));
      for (const sketch of fresh) {
        const others = sketches.filter(({ sourceId }) => settled.has(sourceId));
        pairs.push(...(await inSlices(likenessesOf(sketch, others), SLICE_MS)));
        settled.add(sketch.sourceId);
      }
      this.#pairs = pairs.sort(likeliestFirst);
    }
    this.#paired = new Set(sketches);
    return this.#pairs;
  }

  #refreshed(): Promise<void> {
    const refreshing = this.#refreshing.then(() => this.#refresh());
    this.#refreshing = refreshing.catch(() => undefined);
    return refreshing;
  }

  /** Reads the sketches that are new or of another text than before, and forgets those that are gone. */
  async #refresh(): Promise<void> {
    const keys = await this.#database.sketches.orderBy('[sourceId+print]').keys();
    const prints = new Map(keys as unknown as readonly (readonly [string, number])[]);
    for (const [sourceId, { print }] of this.#sketches) {
      if (prints.get(sourceId) !== print) this.#sketches.delete(sourceId);
    }
    const missing = [...prints.keys()].filter((sourceId) => !this.#sketches.has(sourceId));
    for (let from = 0; from < missing.length; from += SKETCHES_AT_ONCE) {
      const rows = await this.#database.sketches.bulkGet(missing.slice(from, from + SKETCHES_AT_ONCE));
      for (const row of rows) if (row !== undefined) this.#sketches.set(row.sourceId, row);
    }
  }
}
