import type { EventRow } from '../../../core/archive';
import type { KnownName } from '../../../core/model/mentions/name-patterns';

/** The names that the archive's events speak of, and in which of them each one occurs. */
export interface KnownNames {
  readonly names: readonly KnownName[];
  /** By the name's id, in the events' order. */
  readonly events: ReadonlyMap<string, readonly EventRow[]>;
}

/** Spellings of one participant or place that are written together. */
const BESIDE_ONE_ANOTHER = /\s*[/;|=]\s*/u;
/** A place is told from the small to the large: "School hall, Tsovaket". */
const PARTS_OF_PLACE = /\s*[,/;|=()]\s*/u;
const IN_BRACKETS = /\([^)]*\)/gu;
/** A capital, or a letter of a script that begins names without one (Georgian is written without its capitals). */
const CAPITAL_OR_CASELESS = /[\p{Lu}\p{Lt}\p{Lo}\p{Script=Georgian}]/u;

/**
 * Names to look for in texts: each participant, and each part of a place. What has no capital, in a
 * script that has them, is a description ("by telephone") and no name.
 */
export function knownNames(events: readonly EventRow[]): KnownNames {
  const names = new Map<string, KnownName>();
  const rows = new Map<string, EventRow[]>();
  const add = (kind: KnownName['kind'], written: string, row: EventRow) => {
    const name = written.trim();
    if (!CAPITAL_OR_CASELESS.test(name)) return;
    const id = `${kind}:${name.toLowerCase()}`;
    if (!names.has(id)) names.set(id, { id, name, kind });
    const known = rows.get(id);
    if (known === undefined) rows.set(id, [row]);
    else if (!known.includes(row)) known.push(row);
  };
  for (const row of events) {
    for (const participant of row.event.participants)
      for (const spelling of participant.replaceAll(IN_BRACKETS, ' ').split(BESIDE_ONE_ANOTHER))
        add('participant', spelling, row);
    for (const part of row.event.place.split(PARTS_OF_PLACE)) add('place', part, row);
  }
  return { names: [...names.values()], events: rows };
}

/** The events in which one of some names occurs, each once, in the order of the names. */
export function eventsOfNames(known: KnownNames, ids: readonly string[]): readonly EventRow[] {
  const seen = new Set<string>();
  return ids
    .flatMap((id) => known.events.get(id) ?? [])
    .filter(({ event }) => !seen.has(event.id) && seen.add(event.id));
}
