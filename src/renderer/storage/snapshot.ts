import type { JournalHead } from '../../shared/envelope';
import { failure, success } from '../../shared/result';
import type { Result } from '../../shared/result';
import type { RecordFailure, SnapshotHeader } from '../../shared/record';
import type { ObjectStore } from '../core/ports';
import type { ArchiveDatabase } from './archive-database';
import { writeChanges, writeHead } from './apply-operations';
import type { RowChange } from './row-changes';
import { gatherTexts } from './source-texts';
import type { RecordPort } from './record-port';

/** A snapshot is written when this many operations have come since the last one. */
export const SNAPSHOT_EVERY = 2000;
const LINES_AT_ONCE = 200;

const SNAPSHOT_TABLES = [
  'sources',
  'annotations',
  'events',
  'links',
  'relations',
  'passageRelations',
  'bin',
  'annotationChanges',
  'preferences',
  'ignoredSuggestions',
  'steps',
] as const;

/**
 * The first line of a snapshot. One that begins otherwise, as those of the first versions do, holds
 * fewer tables than this version needs, and the journal is read in its stead.
 */
const FIRST_LINE = JSON.stringify({ snapshot: 3 });

/**
 * Writes every row, without page texts and passages (they come from extraction objects), as lines
 * `{"table":…,"row":…}`, and answers the sequence number they stand for. All rows are of one moment.
 */
export async function writeSnapshot(
  database: ArchiveDatabase,
  record: RecordPort,
): Promise<Result<number, RecordFailure>> {
  const { seq, lines } = await database.transaction('r', database.tables, async () => {
    const lines = [FIRST_LINE];
    for (const table of SNAPSHOT_TABLES) {
      await database.table(table).each((row: unknown) => lines.push(JSON.stringify({ table, row })));
    }
    return { seq: (await database.meta.get('head'))?.seq ?? 0, lines };
  });
  const begun = await record.beginSnapshot(seq);
  if (!begun.ok) return begun;
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
    const appended = await record.appendSnapshot(lines.slice(from, from + LINES_AT_ONCE));
    if (!appended.ok) return appended;
  }
  const committed = await record.commitSnapshot();
  return committed.ok ? success(seq) : committed;
}

/** The newest snapshot that belongs to this journal. */
export async function usableSnapshot(
  record: RecordPort,
  head: JournalHead,
): Promise<Result<SnapshotHeader | undefined, RecordFailure>> {
  const latest = await record.latestSnapshot();
  if (!latest.ok || latest.value === undefined) return latest;
  if (latest.value.seq > head.seq || latest.value.seq === 0) return success(undefined);
  const hash = await record.hashAt(latest.value.seq);
  if (!hash.ok) return hash;
  return success(hash.value === latest.value.head ? latest.value : undefined);
}

/**
 * Fills an empty database from a snapshot. How far the rows have come is written last, so that a
 * restore that was cut short is begun again. Answers the ids of sources whose text could not be read.
 */
export async function restoreSnapshot(
  database: ArchiveDatabase,
  record: RecordPort,
  objects: Pick<ObjectStore, 'readExtraction'>,
  header: SnapshotHeader,
  onLines: (done: number) => void,
): Promise<Result<readonly string[], RecordFailure | { readonly kind: 'snapshot-unreadable' }>> {
  const withoutText: string[] = [];
  for (let from = 0; from < header.lines; ) {
    const page = await record.snapshotLines(header.seq, from, LINES_AT_ONCE);
    if (!page.ok) return page;
    const isOurs = from > 0 || page.value[0] === FIRST_LINE;
    const changes = page.value.slice(from === 0 ? 1 : 0).map(readLine);
    if (!isOurs || page.value.length === 0 || changes.includes(undefined))
      return failure({ kind: 'snapshot-unreadable' });
    const known = changes.filter((change) => change !== undefined);
    const sources = known.flatMap((change) =>
      'put' in change && change.table === 'sources' ? change.put : [],
    );
    const gathered = await gatherTexts(sources, objects);
    withoutText.push(...gathered.withoutText);
    await database.transaction('rw', database.tables, async () => {
      await writeChanges(database, known);
      for (const text of gathered.texts.values()) {
        await writeChanges(database, [
          { table: 'pages', put: text.pages },
          { table: 'passages', put: text.passages },
          { table: 'sketches', put: text.sketches },
        ]);
      }
    });
    from += page.value.length;
    onLines(from);
  }
  await database.transaction('rw', database.tables, async () =>
    writeHead(database, { seq: header.seq, hash: header.head }, await database.annotationChanges.count()),
  );
  return success(withoutText);
}

function readLine(line: string): RowChange | undefined {
  const value = parsed(line);
  if (typeof value !== 'object' || value === null || !('table' in value) || !('row' in value))
    return undefined;
  const table = SNAPSHOT_TABLES.find((name) => name === value.table);
  if (table === undefined) return undefined;
  return { table, put: [value.row] } as RowChange;
}

/** The value of a line of JSON; undefined, which JSON cannot say, when it is none. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
