import type { Table } from 'dexie';

/** Above so many keys it is quicker to read a whole table than to step through its index. */
const MANY_KEYS = 100;

/** Rows of which `field`, an index of the table, is one of these. */
export async function rowsWithKeys<Row extends Readonly<Record<Field, string>>, Field extends string>(
  table: Table<Row, string>,
  field: Field,
  keys: readonly string[],
): Promise<readonly Row[]> {
  if (keys.length === 0) return [];
  if (keys.length <= MANY_KEYS) return table.where(field).anyOf(keys).toArray();
  const asked = new Set(keys);
  return (await table.toArray()).filter((row) => asked.has(row[field]));
}

/** Rows by their identifier; rows that were not found are left out. */
export function indexById<Row extends { readonly id: string }>(
  rows: readonly (Row | undefined)[],
): ReadonlyMap<string, Row> {
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
}

/** Rows under a key of theirs, in the order in which they come. */
export function groupBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** How often each key of an index occurs. */
export function countKeys(keys: readonly unknown[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (typeof key === 'string') counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
