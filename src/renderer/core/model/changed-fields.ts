/** The fields that would change, as they are and as they would be. */
export interface FieldChanges<Content> {
  readonly before: Partial<Content>;
  readonly after: Partial<Content>;
}

/** Keeps only what differs; undefined when nothing does. Lists and objects are compared by their members. */
export function changedFields<Content extends object>(
  current: Content,
  changes: Partial<Content>,
): FieldChanges<Content> | undefined {
  const before: Partial<Content> = {};
  const after: Partial<Content> = {};
  let changed = false;
  for (const key of Object.keys(changes) as (keyof Content)[]) {
    const value = changes[key];
    if (value === undefined || isSame(current[key], value)) continue;
    before[key] = current[key];
    after[key] = value;
    changed = true;
  }
  return changed ? { before, after } : undefined;
}

/** Whether every field named in `fields` has that value in `current`. */
export function hasFields<Content extends object>(current: Content, fields: Partial<Content>): boolean {
  return (Object.keys(fields) as (keyof Content)[]).every((key) => isSame(current[key], fields[key]));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((member, index) => isSame(member, b[index]));
  }
  if (isRecord(a) && isRecord(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
  }
  return a === b;
}
