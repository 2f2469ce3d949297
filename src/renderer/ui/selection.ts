/** The rows of a list that are chosen, as a researcher chooses them with keys and mouse. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Where the keys are: the row that moves, opens and is read aloud. */
  readonly lead: string | undefined;
  /** Where a stretch of rows begins that is being extended. */
  readonly anchor: string | undefined;
}

interface Row {
  readonly id: string;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), lead: undefined, anchor: undefined };

/** That row alone. */
export function selectOne(id: string | undefined): Selection {
  return id === undefined ? NOTHING_SELECTED : { ids: new Set([id]), lead: id, anchor: id };
}

/** Every row from the anchor to this one; what was chosen outside of it is let go. */
export function extendTo({ anchor, lead }: Selection, rows: readonly Row[], id: string): Selection {
  const start = rows.findIndex((row) => row.id === (anchor ?? lead ?? id));
  const end = rows.findIndex((row) => row.id === id);
  if (start === -1 || end === -1) return selectOne(id);
  const stretch = rows.slice(Math.min(start, end), Math.max(start, end) + 1);
  return { ids: new Set(stretch.map((row) => row.id)), lead: id, anchor: rows[start]?.id };
}

/** Adds a row, or takes it out; the others stay. */
export function toggle({ ids }: Selection, id: string): Selection {
  const others = new Set(ids);
  if (!others.delete(id)) others.add(id);
  return { ids: others, lead: id, anchor: id };
}

/** Moves to a row without choosing it, and without letting others go. */
export function moveTo({ ids }: Selection, id: string): Selection {
  return { ids, lead: id, anchor: id };
}

export function selectAll({ lead }: Selection, rows: readonly Row[]): Selection {
  const first = rows[0]?.id;
  const isThere = rows.some(({ id }) => id === lead);
  return { ids: new Set(rows.map(({ id }) => id)), lead: isThere ? lead : first, anchor: first };
}
