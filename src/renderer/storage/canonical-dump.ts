import type { ArchiveDatabase } from './archive-database';
import type { PageRow } from './archive-database';

/**
 * The whole archive as lines of JSON with sorted keys, tables by name and rows by identifier. Equal
 * archives give equal dumps, byte for byte, however their rows came to be. In place of a source's
 * text stand the SHA-256 of its pages and the number of its passages.
 */
export async function canonicalDump(database: ArchiveDatabase): Promise<readonly string[]> {
  const { tables, texts } = await database.transaction('r', database.tables, async () => ({
    tables: {
      annotationChanges: await database.annotationChanges.toArray(),
      annotations: await database.annotations.toArray(),
      bin: await database.bin.toArray(),
      events: await database.events.toArray(),
      ignoredSuggestions: await database.ignoredSuggestions.toArray(),
      links: await database.links.toArray(),
      passageRelations: await database.passageRelations.toArray(),
      preferences: await database.preferences.toArray(),
      relations: await database.relations.toArray(),
      sources: await database.sources.toArray(),
      steps: await database.steps.toArray(),
    },
    texts: await passageCounts(database),
  }));
  const lines: string[] = [];
  for (const [table, rows] of Object.entries(tables)) {
    for (const row of rows.toSorted(byIdentity)) lines.push(canonicalJson({ table, row }));
  }
  for (const { id } of tables.sources.toSorted((a, b) => compare(a.id, b.id))) {
    const pages = await database.pages
      .where('[sourceId+pageIndex]')
      .between([id, 0], [id, Number.MAX_SAFE_INTEGER])
      .toArray();
    const row = {
      sourceId: id,
      pages: pages.length,
      textSha256: await hashOf(pages),
      passages: texts.get(id) ?? 0,
    };
    lines.push(canonicalJson({ table: 'texts', row }));
  }
  return lines;
}

/** JSON with the keys of every object in order, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => compare(a, b)))
      : inner,
  );
}

async function passageCounts(database: ArchiveDatabase): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const id of await database.passages.toCollection().primaryKeys()) {
    const sourceId = id.slice(0, id.lastIndexOf(':'));
    counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  }
  return counts;
}

async function hashOf(pages: readonly PageRow[]): Promise<string> {
  const bytes = new TextEncoder().encode(
    canonicalJson(pages.map(({ pageIndex, text, paragraphStarts }) => [pageIndex, text, paragraphStarts])),
  );
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type IdentifiedRow = { readonly id: string } | { readonly annotationId: string; readonly seq: number };

function byIdentity(a: IdentifiedRow, b: IdentifiedRow): number {
  if ('id' in a || 'id' in b) return compare('id' in a ? a.id : '', 'id' in b ? b.id : '');
  return compare(a.annotationId, b.annotationId) || a.seq - b.seq;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
