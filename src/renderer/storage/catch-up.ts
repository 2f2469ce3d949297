import type { JournalHead } from '../../shared/envelope';
import type { RecordFailure } from '../../shared/record';
import { failure, success } from '../../shared/result';
import type { Result } from '../../shared/result';
import type { RecordedOperation } from '../core/operations';
import type { ObjectStore } from '../core/ports';
import { applyOperations, writeHead } from './apply-operations';
import { countRows } from './archive-database';
import type { ArchiveDatabase } from './archive-database';
import { emptyDatabase } from './empty-database';
import { readOperations } from './operation-door';
import type { UnknownOperation } from './operation-door';
import type { RecordPort } from './record-port';
import { restoreSnapshot, usableSnapshot } from './snapshot';
import { broughtIn, gatherTexts } from './source-texts';

/** Entries asked for at once; the recorder also stops at about 4 MB. */
const ENTRIES_AT_ONCE = 500;
/** Characters of text carried into the rows in one transaction. */
const CHARACTERS_AT_ONCE = 2_000_000;

/** Operations (or lines of a snapshot) done, of how many. */
export type RebuildProgress = (done: number, total: number) => void;

export interface CatchUpPorts {
  readonly database: ArchiveDatabase;
  readonly record: RecordPort;
  readonly objects: Pick<ObjectStore, 'readExtraction'>;
  readonly onProgress: RebuildProgress;
}

export type CatchUpFailure = RecordFailure | UnknownOperation;

/** What was done to bring the rows level with the record. */
export interface CatchUpOutcome {
  readonly kind: 'current' | 'caught-up' | 'rebuilt';
  /** Operations that were applied. */
  readonly operations: number;
  /** Why the rows were thrown away, where they were. */
  readonly because: 'absent' | 'incomplete' | 'other-history' | undefined;
  readonly head: JournalHead;
  /** Ids of sources of which a text could not be read from the archive's objects. */
  readonly withoutText: readonly string[];
}

/**
 * Compares how far the rows have come with the record's end, and applies the rest. Rows that are
 * missing, too few, ahead of the record or of another history are thrown away and built again.
 */
export async function catchUp(ports: CatchUpPorts): Promise<Result<CatchUpOutcome, CatchUpFailure>> {
  const head = await ports.record.head();
  if (!head.ok) return head;
  const { database } = ports;
  const reached = await database.meta.get('head');
  if (reached === undefined) return rebuild(ports, 'absent');
  if (reached.seq > head.value.seq) return rebuild(ports, 'other-history');
  if (reached.seq > 0) {
    const hash = await ports.record.hashAt(reached.seq);
    if (!hash.ok) return hash;
    if (hash.value !== reached.hash) return rebuild(ports, 'other-history');
  }
  const counts = await countRows(database);
  const complete = (Object.keys(counts) as (keyof typeof counts)[]).every(
    (table) => counts[table] === reached.counts[table],
  );
  if (!complete) return rebuild(ports, 'incomplete');
  const tail = await applyTail(ports, reached.seq, head.value);
  if (!tail.ok) return tail;
  return success({
    kind: tail.value.operations === 0 ? 'current' : 'caught-up',
    because: undefined,
    head: head.value,
    ...tail.value,
  });
}

/** Throws the rows away and builds them from the newest snapshot and the operations after it. */
export async function rebuild(
  ports: CatchUpPorts,
  because: NonNullable<CatchUpOutcome['because']>,
): Promise<Result<CatchUpOutcome, CatchUpFailure>> {
  const head = await ports.record.head();
  if (!head.ok) return head;
  await emptyDatabase(ports.database);
  const restored = await fromSnapshot(ports, head.value);
  if (!restored.ok) return restored;
  if (restored.value.seq === 0) await writeStart(ports.database);
  const tail = await applyTail(ports, restored.value.seq, head.value);
  if (!tail.ok) return tail;
  return success({
    kind: 'rebuilt',
    because,
    head: head.value,
    operations: tail.value.operations,
    withoutText: [...restored.value.withoutText, ...tail.value.withoutText],
  });
}

interface Restored {
  /** The operation that the rows have come to; 0 when no snapshot was of use. */
  readonly seq: number;
  readonly withoutText: readonly string[];
}

async function fromSnapshot(
  ports: CatchUpPorts,
  head: JournalHead,
): Promise<Result<Restored, RecordFailure>> {
  const nothing: Restored = { seq: 0, withoutText: [] };
  const snapshot = await usableSnapshot(ports.record, head);
  if (!snapshot.ok) return snapshot;
  if (snapshot.value === undefined) return success(nothing);
  const { seq, lines } = snapshot.value;
  const restored = await restoreSnapshot(
    ports.database,
    ports.record,
    ports.objects,
    snapshot.value,
    (done) => ports.onProgress(Math.floor((done / lines) * seq), head.seq),
  );
  if (restored.ok) return success({ seq, withoutText: restored.value });
  if (restored.failure.kind !== 'snapshot-unreadable') return failure(restored.failure);
  // The journal still holds everything: a snapshot only saves time.
  await emptyDatabase(ports.database);
  return success(nothing);
}

async function writeStart(database: ArchiveDatabase): Promise<void> {
  await database.transaction('rw', database.tables, async () => writeHead(database, { seq: 0, hash: '' }, 0));
}

async function applyTail(
  ports: CatchUpPorts,
  afterSeq: number,
  head: JournalHead,
): Promise<Result<{ readonly operations: number; readonly withoutText: readonly string[] }, CatchUpFailure>> {
  const withoutText: string[] = [];
  let seq = afterSeq;
  while (seq < head.seq) {
    const entries = await ports.record.entries(seq, ENTRIES_AT_ONCE);
    if (!entries.ok) return entries;
    const operations = readOperations(entries.value);
    if (!operations.ok) return operations;
    if (operations.value.length === 0) return failure(recordEndedEarly(seq, head.seq));
    for (const group of groupsOf(operations.value)) {
      const last = group.at(-1)?.seq ?? seq;
      const hash = last === head.seq ? success(head.hash) : await ports.record.hashAt(last);
      if (!hash.ok) return hash;
      const gathered = await gatherTexts(
        group.flatMap((operation) => broughtIn(operation) ?? []),
        ports.objects,
      );
      withoutText.push(...gathered.withoutText);
      const answer = await applyOperations(
        ports.database,
        group,
        { seq: last, hash: hash.value ?? '' },
        gathered.texts,
      );
      if (answer === 'out-of-step') throw new Error(`Operation ${last} does not follow ${seq} in the rows`);
      seq = last;
      ports.onProgress(seq, head.seq);
    }
  }
  return success({ operations: seq - afterSeq, withoutText });
}

function recordEndedEarly(seq: number, expected: number): RecordFailure {
  return {
    kind: 'io',
    message: `The journal could be read up to operation ${seq} only, of ${expected}. Nothing has been changed. Check the archive's folder, then start again.`,
  };
}

/** Parts of a list of operations that bring in a bounded amount of text each. */
function groupsOf(operations: readonly RecordedOperation[]): RecordedOperation[][] {
  const groups: RecordedOperation[][] = [];
  let group: RecordedOperation[] = [];
  let characters = 0;
  for (const operation of operations) {
    const added = broughtIn(operation)?.extraction.characters ?? 0;
    if (group.length > 0 && characters + added > CHARACTERS_AT_ONCE) {
      groups.push(group);
      group = [];
      characters = 0;
    }
    group.push(operation);
    characters += added;
  }
  return group.length > 0 ? [...groups, group] : groups;
}
