import type { ArchiveDatabase } from './archive-database';

/**
 * Leaves the working database with no rows. Clearing keeps live queries running; where the
 * database no longer takes even that, it is deleted and made anew.
 */
export async function emptyDatabase(database: ArchiveDatabase): Promise<void> {
  try {
    await database.transaction('rw', database.tables, async () => {
      for (const table of database.tables) await table.clear();
    });
  } catch {
    await database.delete({ disableAutoOpen: false });
    await database.open();
  }
}
