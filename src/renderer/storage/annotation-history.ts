import { failure, success } from '../../shared/result';
import type { Result } from '../../shared/result';
import type { AnnotationVersion } from '../core/annotation-work';
import type { Annotation } from '../core/model/annotation';
import type { OperationKind, RecordedOperation } from '../core/operations';
import type { WriteFailure } from '../core/ports';
import { missing } from '../core/workflows/missing';
import { asWriteFailure } from '../core/workflows/record-failures';
import type { ArchiveDatabase } from './archive-database';
import { carriedAnnotation, editedAnnotation } from './changed-annotation';
import { readOperations } from './operation-door';
import type { RecordPort } from './record-port';

/** Entries this near to one another are read at once, with those between them. */
const NEAR = 8;
const ENTRIES_AT_ONCE = 200;

/**
 * Every form an annotation has had, newest first, made from the journal. What was written bit by
 * bit in one step, as a note that is saved while it is typed, is one form.
 */
export async function annotationHistory(
  database: ArchiveDatabase,
  record: Pick<RecordPort, 'entries'>,
  annotationId: string,
): Promise<Result<readonly AnnotationVersion[], WriteFailure>> {
  const keys = await database.annotationChanges
    .where('[annotationId+seq]')
    .between([annotationId, 0], [annotationId, Number.MAX_SAFE_INTEGER])
    .primaryKeys();
  if (keys.length === 0) return missing('annotation');
  const operations = await operationsAt(
    record,
    keys.map(([, seq]) => seq),
  );
  return operations.ok ? success(versionsOf(annotationId, operations.value)) : operations;
}

async function operationsAt(
  record: Pick<RecordPort, 'entries'>,
  seqs: readonly number[],
): Promise<Result<readonly RecordedOperation[], WriteFailure>> {
  const asked = new Set(seqs);
  const found: RecordedOperation[] = [];
  let next = 0;
  for (let first = seqs[next]; first !== undefined; first = seqs[next]) {
    let end = next;
    while (reaches(seqs, end + 1, first)) end += 1;
    const last = seqs[end] ?? first;
    const entries = await record.entries(first - 1, last - first + 1);
    if (!entries.ok) return failure(asWriteFailure(entries.failure));
    const read = readOperations(entries.value.filter(({ seq }) => asked.has(seq)));
    if (!read.ok) return failure({ kind: 'invalid', message: read.failure.message });
    // The recorder hands out a bounded number of bytes at a time: the rest is asked for again.
    if (read.value.length === 0) return failure({ kind: 'io', message: ENTRIES_GONE });
    found.push(...read.value);
    next += read.value.length;
  }
  return success(found);
}

/** Whether an entry is near the one before it, and not too far from the first. */
function reaches(seqs: readonly number[], index: number, first: number): boolean {
  const seq = seqs[index];
  const before = seqs[index - 1];
  return seq !== undefined && before !== undefined && seq - before <= NEAR && seq - first < ENTRIES_AT_ONCE;
}

function versionsOf(annotationId: string, operations: readonly RecordedOperation[]): AnnotationVersion[] {
  const versions: AnnotationVersion[] = [];
  let annotation: Annotation | undefined;
  let step: string | undefined;
  for (const operation of operations) {
    annotation = after(annotation, annotationId, operation);
    if (operation.step.id === step) versions.pop();
    step = operation.step.id;
    const { seq, at, actor: by } = operation;
    versions.push({ seq, at, by, label: labelOf(operation), annotation });
  }
  return versions.reverse();
}

/** The annotation after an operation that concerns it; undefined when that took it away. */
function after(
  annotation: Annotation | undefined,
  annotationId: string,
  operation: RecordedOperation,
): Annotation | undefined {
  const { kind, payload, at } = operation;
  if (kind === 'annotation-added') return payload.annotation;
  if (kind === 'source-restored') return payload.annotations.find(({ id }) => id === annotationId);
  if (annotation === undefined) return undefined;
  if (kind === 'annotation-changed') return editedAnnotation(annotation, payload, at);
  if (kind !== 'source-read') return undefined;
  const moved = payload.moved.filter((each) => each.annotationId === annotationId);
  return carriedAnnotation(annotation, moved);
}

/** What was done where the step has no name: it was the app that did it. */
const KIND_WORDS: Partial<Readonly<Record<OperationKind, string>>> = {
  'annotation-added': 'Add mark',
  'annotation-changed': 'Change mark',
  'annotation-removed': 'Remove mark',
  'source-read': 'New reading of the source',
  'source-removed': 'Remove source',
  'source-restored': 'Restore source',
};

function labelOf({ kind, step }: RecordedOperation): string {
  const label = step.label === '' ? (KIND_WORDS[kind] ?? '') : step.label;
  switch (step.role) {
    case 'do':
      return label;
    case 'undo':
      return `Undo: ${label}`;
    case 'redo':
      return `Redo: ${label}`;
  }
}

const ENTRIES_GONE =
  'The journal no longer holds everything that was done to this note. The note as it is now is safe. Check the archive to see what is missing.';
