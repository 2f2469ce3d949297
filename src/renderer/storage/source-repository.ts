import type { SourceReads } from '../core/archive';
import type { ObjectStore } from '../core/ports';
import type { ArchiveDatabase } from './archive-database';
import { countKeys } from './grouping';
import { combined, watchQuery } from './watchables';

/** The sources, and their texts. */
export function sourceRepository(
  database: ArchiveDatabase,
  objects: Pick<ObjectStore, 'readExtraction'>,
): SourceReads {
  const sources = watchQuery(async () =>
    (await database.sources.toArray()).sort(
      (a, b) =>
        compare(b.importedAt, a.importedAt) || compare(a.originalName, b.originalName) || compare(a.id, b.id),
    ),
  );
  const noteCounts = watchQuery(async () => countKeys(await database.annotations.orderBy('sourceId').keys()));
  const sizes = watchQuery(async () => database.sources.orderBy('bytes').keys());
  const others = watchQuery(async () => ({
    events: await database.events.count(),
    annotations: await database.annotations.count(),
  }));
  return {
    all: () =>
      combined(sources, noteCounts, (rows, counts) =>
        rows.map((source) => ({ ...source, noteCount: counts.get(source.id) ?? 0 })),
      ),
    one: (sourceId) =>
      watchQuery(async () => {
        const source = await database.sources.get(sourceId);
        if (source === undefined) return undefined;
        return {
          ...source,
          noteCount: await database.annotations.where('sourceId').equals(sourceId).count(),
        };
      }),
    pageText: async (sourceId, pageIndex) => (await database.pages.get([sourceId, pageIndex]))?.text,
    extraction: (source) => objects.readExtraction(source.extraction.sha256),
    counts: () =>
      combined(sizes, others, (bytes, rest) => ({
        sources: bytes.length,
        bytes: bytes.reduce<number>((sum, size) => sum + Number(size), 0),
        ...rest,
      })),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
