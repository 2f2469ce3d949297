import type { JournalEntry } from '../../shared/envelope';
import { failure, success } from '../../shared/result';
import type { Result } from '../../shared/result';
import { completeAnnotation } from '../core/model/complete-annotation';
import type { WrittenAnnotation } from '../core/model/complete-annotation';
import { completeSource } from '../core/model/complete-source';
import type { WrittenSource } from '../core/model/complete-source';
import type { OperationKind, OperationStep, RecordedOperation } from '../core/operations';

/** The record holds something this version of the app cannot read. */
export interface UnknownOperation {
  readonly kind: 'unknown-operation';
  readonly message: string;
}

const KINDS: Readonly<Record<OperationKind, true>> = {
  'source-imported': true,
  'import-failed': true,
  'source-changed': true,
  'source-read': true,
  'source-replaced': true,
  'recognition-requested': true,
  'sources-related': true,
  'sources-unrelated': true,
  'source-removed': true,
  'source-restored': true,
  'annotation-added': true,
  'annotation-changed': true,
  'annotation-removed': true,
  'bin-emptied': true,
  'passages-related': true,
  'passage-relation-changed': true,
  'passages-unrelated': true,
  'preferences-changed': true,
  'suggestion-ignored': true,
  'suggestion-restored': true,
  'event-created': true,
  'event-changed': true,
  'event-removed': true,
  'passage-linked': true,
  'link-changed': true,
  'passage-unlinked': true,
};

/**
 * The one door from the journal into core. The journal's checksums already say that the bytes are
 * those that were written; here it is refused what no version known to this one has written.
 */
export function readOperations(
  entries: readonly JournalEntry[],
): Result<RecordedOperation[], UnknownOperation> {
  const operations: RecordedOperation[] = [];
  for (const entry of entries) {
    const { kind, step, payload } = entry;
    if (!isKind(kind) || !isStep(step) || typeof payload !== 'object' || payload === null) {
      return failure({
        kind: 'unknown-operation',
        message: `Operation ${entry.seq} of this archive (“${kind}”) is not known to this version of the app. Nothing has been changed. Open the archive with the version that last wrote to it, or a newer one.`,
      });
    }
    operations.push({
      seq: entry.seq,
      kind,
      at: entry.at,
      actor: entry.actor,
      step,
      payload: completed(entry),
    } as RecordedOperation);
  }
  return success(operations);
}

/**
 * Sources and annotations written by earlier versions of the app lack fields that later ones count
 * on. Who made an annotation was not written down with it: it is taken to be who did the operation.
 */
function completed({ kind, payload, actor }: JournalEntry): unknown {
  switch (kind) {
    case 'source-imported':
    case 'source-removed':
    case 'source-restored': {
      const { source, annotations, ...rest } = payload as WrittenSourceWithNotes;
      return {
        ...rest,
        source: completeSource(source),
        ...(annotations && { annotations: annotations.map((each) => completeAnnotation(each, actor)) }),
      };
    }
    case 'annotation-added':
    case 'annotation-removed': {
      const { annotation, ...rest } = payload as { readonly annotation: WrittenAnnotation };
      return { ...rest, annotation: completeAnnotation(annotation, actor) };
    }
    default:
      return payload;
  }
}

interface WrittenSourceWithNotes {
  readonly source: WrittenSource;
  /** Absent where a source is imported. */
  readonly annotations?: readonly WrittenAnnotation[];
}

function isKind(kind: string): kind is OperationKind {
  return Object.hasOwn(KINDS, kind);
}

function isStep(step: unknown): step is OperationStep {
  if (typeof step !== 'object' || step === null) return false;
  const { id, role, label } = step as Partial<Record<keyof OperationStep, unknown>>;
  return (
    typeof id === 'string' &&
    typeof label === 'string' &&
    (role === 'do' || role === 'undo' || role === 'redo')
  );
}
