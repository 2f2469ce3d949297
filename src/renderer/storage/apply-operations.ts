import type { JournalHead } from '../../shared/envelope';
import type { RecordedOperation } from '../core/operations';
import { countShown } from './archive-database';
import type { ArchiveDatabase } from './archive-database';
import { projectionReads } from './lookups';
import { project } from './projection';
import type { RowChange, SourceText } from './row-changes';
import { textKey } from './source-texts';

/**
 * Carries operations into the rows, in ONE transaction with the sequence number and hash they
 * reach. Answers `out-of-step`, having changed nothing, unless they follow what the rows hold.
 */
export async function applyOperations(
  database: ArchiveDatabase,
  operations: readonly RecordedOperation[],
  head: JournalHead,
  texts: ReadonlyMap<string, SourceText>,
): Promise<'applied' | 'out-of-step'> {
  return database.transaction('rw', database.tables, async () => {
    const reached = await database.meta.get('head');
    const follow = operations.every(({ seq }, index) => seq === (reached?.seq ?? 0) + 1 + index);
    if (!follow || operations.at(-1)?.seq !== head.seq) return 'out-of-step';
    const reads = projectionReads(database);
    let annotationChanges = reached?.counts.annotationChanges ?? 0;
    for (const operation of operations) {
      const changes = await project(operation, reads, (sourceId, sha256) =>
        texts.get(textKey(sourceId, sha256)),
      );
      await writeChanges(database, changes);
      for (const change of changes)
        if ('put' in change && change.table === 'annotationChanges') annotationChanges += change.put.length;
    }
    await writeHead(database, head, annotationChanges);
    return 'applied';
  });
}

/** Writes how far the rows have come; inside the transaction that carries the rows. */
export async function writeHead(
  database: ArchiveDatabase,
  { seq, hash }: JournalHead,
  annotationChanges: number,
): Promise<void> {
  const counts = { ...(await countShown(database)), annotationChanges };
  await database.meta.put({ key: 'head', seq, hash, counts });
}

/** Writes row changes, in order; inside a transaction over every table. */
export async function writeChanges(database: ArchiveDatabase, changes: readonly RowChange[]): Promise<void> {
  for (const change of changes) {
    if ('removeTextOf' in change) await removeText(database, change.removeTextOf);
    else if ('remove' in change) {
      if (change.remove.length > 0) await database.table(change.table).bulkDelete([...change.remove]);
    } else await putInParts(database, change.table, change.put);
  }
}

/** Rows put at once: cloning the rows of a long book in one go would hold up the window. */
const ROWS_AT_ONCE = 200;

async function putInParts(database: ArchiveDatabase, table: string, rows: readonly unknown[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await database.table(table).bulkPut(rows.slice(from, from + ROWS_AT_ONCE));
}

async function removeText(database: ArchiveDatabase, sourceId: string): Promise<void> {
  const everything = [
    [sourceId, 0],
    [sourceId, Number.MAX_SAFE_INTEGER],
  ] as const;
  await database.pages.where('[sourceId+pageIndex]').between(everything[0], everything[1]).delete();
  await database.passages.where('[sourceId+number]').between(everything[0], everything[1]).delete();
  await database.sketches.delete(sourceId);
}
