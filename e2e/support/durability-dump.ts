import { type CommandRun, sourcebook } from './command';
import type { RecordReading } from './durability-record';
import type { Workplace } from './launch';

export type DumpTable = 'sources' | 'annotations' | 'events' | 'links';

/** Something the app has said is done. */
export interface Acknowledged {
  readonly table: DumpTable;
  readonly id: string;
  /** What the annotation's note was said to be. */
  readonly note?: string;
}

/** The archive after a start of its own: its canonical dump, and what was said on standard error. */
export interface Restarted {
  readonly lines: readonly string[];
  readonly said: string;
}

/** Starts the app on the archive, lets it come level with the record, and takes its canonical dump. */
export async function restart(workplace: Workplace): Promise<Restarted> {
  const run = await sourcebook(workplace, ['dump']);
  if (run.exit !== 0) throw new Error(`The archive does not open (${run.exit}): ${run.stderr}`);
  return { lines: run.stdout.split('\n').filter((line) => line !== ''), said: run.stderr };
}

interface DumpLine {
  readonly table: DumpTable | 'steps' | 'texts';
  readonly row: Readonly<Record<string, unknown>>;
}

/** Compares a dump with what was acknowledged and with the record it came from. */
export function compareDump(
  lines: readonly string[],
  record: RecordReading,
  acknowledged: readonly Acknowledged[],
): { readonly lost: readonly string[]; readonly halfWritten: readonly string[] } {
  const rows = rowsByTable(lines);
  const lost = acknowledged
    .filter(({ table, id, note }) => {
      const row = rows[table].get(id);
      return row === undefined || (note !== undefined && row['note'] !== note);
    })
    .map(({ table, id }) => `${table} ${id}`);
  const halfWritten = [...record.problems];
  for (const id of rows.sources.keys()) {
    const text = rows.texts.get(id);
    if (text === undefined || Number(text['pages']) < 1) halfWritten.push(`source ${id} has no pages`);
    else if (Number(text['passages']) < 1) halfWritten.push(`source ${id} has no passages`);
  }
  for (const [id, row] of rows.annotations) {
    if (!rows.sources.has(String(row['sourceId']))) halfWritten.push(`annotation ${id} has no source`);
  }
  for (const [id, row] of rows.links) {
    const isTied =
      rows.annotations.has(String(row['annotationId'])) && rows.events.has(String(row['eventId']));
    if (!isTied) halfWritten.push(`link ${id} ties nothing`);
  }
  const written: readonly (readonly [DumpTable, string])[] = [
    ['sources', 'source-imported'],
    ['annotations', 'annotation-added'],
    ['events', 'event-created'],
    ['links', 'passage-linked'],
  ];
  for (const [table, kind] of written) {
    const inRecord = record.operations.filter((operation) => operation.kind === kind).length;
    if (inRecord !== rows[table].size)
      halfWritten.push(`the journal has ${inRecord} of ${table}, the app shows ${rows[table].size}`);
  }
  return { lost, halfWritten };
}

/** Rows by identifier; nothing is ever removed in these tests. */
export function rowsByTable(
  lines: readonly string[],
): Readonly<Record<DumpLine['table'], ReadonlyMap<string, DumpLine['row']>>> {
  const tables = {
    sources: new Map<string, DumpLine['row']>(),
    annotations: new Map<string, DumpLine['row']>(),
    events: new Map<string, DumpLine['row']>(),
    links: new Map<string, DumpLine['row']>(),
    steps: new Map<string, DumpLine['row']>(),
    texts: new Map<string, DumpLine['row']>(),
  };
  for (const line of lines) {
    const { table, row } = JSON.parse(line) as DumpLine;
    // Other tables are made of the same operations and are not compared here.
    if (table in tables) tables[table].set(String(row['id'] ?? row['sourceId']), row);
  }
  return tables;
}

/** What the answers of `run - --json` say is done. */
export const acknowledgedIn = (values: CommandRun['values']): readonly Acknowledged[] =>
  values.flatMap((value) =>
    ((value['results'] ?? []) as Readonly<Record<string, unknown>>[]).flatMap(acknowledgedBy),
  );

function acknowledgedBy(result: Readonly<Record<string, unknown>>): readonly Acknowledged[] {
  const of = (table: DumpTable, id: unknown, note?: unknown): readonly Acknowledged[] =>
    typeof id === 'string' ? [{ table, id, ...(typeof note === 'string' ? { note } : {}) }] : [];
  if ('linkId' in result) return of('links', result['linkId']);
  if ('annotationId' in result) return of('annotations', result['annotationId'], result['note']);
  if ('eventId' in result) return of('events', result['eventId']);
  return result['status'] === 'imported' ? of('sources', result['sourceId']) : [];
}
