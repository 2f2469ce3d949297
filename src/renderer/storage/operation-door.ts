import type { JournalEntry } from '../../shared/envelope';
import { failure, success } from '../../shared/result';
import type { Result } from '../../shared/result';
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
  'recognition-requested': true,
  'sources-related': true,
  'sources-unrelated': true,
  'source-removed': true,
  'source-restored': true,
  'annotation-added': true,
  'annotation-changed': true,
  'annotation-removed': true,
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
      payload: completed(kind, payload),
    } as RecordedOperation);
  }
  return success(operations);
}

/** Sources written by the first version of the app lack fields that later ones count on. */
function completed(kind: OperationKind, payload: object): unknown {
  const bringsSource = kind === 'source-imported' || kind === 'source-removed' || kind === 'source-restored';
  if (!bringsSource || !('source' in payload)) return payload;
  return { ...payload, source: completeSource(payload.source as WrittenSource) };
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
