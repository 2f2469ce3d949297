import type { History } from '../core/archive';
import type { Watchable } from '../core/ports';
import type { ArchiveDatabase, StepRow } from './archive-database';
import { stepsInState } from './lookups';
import { watchQuery } from './watchables';

/** What undo and redo would do. */
export function historyOf(database: ArchiveDatabase): Watchable<History> {
  return watchQuery(async () => ({
    undo: asStep(await stepsInState(database, 'done').last()),
    redo: asStep(await stepsInState(database, 'undone').first()),
  }));
}

function asStep(row: StepRow | undefined): History['undo'] {
  return row === undefined ? undefined : { step: row.id, label: row.label };
}
