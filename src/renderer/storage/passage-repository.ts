import type { Passage } from '../core/model/passage';
import type { Source } from '../core/model/source';
import type { ArchiveDatabase } from './archive-database';

/** Passages and the sources they come from, for the search. */
export interface PassageReads {
  /** In the order asked for; those that are gone are left out. */
  passages(ids: readonly string[]): Promise<readonly Passage[]>;
  /** In reading order. */
  passagesOfSource(sourceId: string): Promise<readonly Passage[]>;
  sources(ids: readonly string[]): Promise<readonly Source[]>;
  sourceIds(): Promise<readonly string[]>;
  /** Where the paragraphs of a page begin; empty for PDF pages. */
  paragraphStarts(sourceId: string, pageIndex: number): Promise<readonly number[]>;
}

/** Reads for the search and its index. */
export function passageRepository(database: ArchiveDatabase): PassageReads {
  return {
    passages: async (ids) => (await database.passages.bulkGet([...ids])).filter((row) => row !== undefined),
    passagesOfSource: (sourceId) => passagesInParts(database, sourceId),
    sources: async (ids) => (await database.sources.bulkGet([...ids])).filter((row) => row !== undefined),
    sourceIds: async () => database.sources.toCollection().primaryKeys(),
    paragraphStarts: async (sourceId, pageIndex) =>
      (await database.pages.get([sourceId, pageIndex]))?.paragraphStarts ?? [],
  };
}

/** Passages read at once: those of a long book in one go would hold up the window. */
const PASSAGES_AT_ONCE = 300;

async function passagesInParts(database: ArchiveDatabase, sourceId: string): Promise<readonly Passage[]> {
  const passages: Passage[] = [];
  for (;;) {
    const from = passages.length;
    const part = await database.passages
      .where('[sourceId+number]')
      .between([sourceId, from], [sourceId, from + PASSAGES_AT_ONCE], true, false)
      .toArray();
    passages.push(...part);
    if (part.length < PASSAGES_AT_ONCE) return passages;
  }
}
