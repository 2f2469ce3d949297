import type { OperationKind, OperationPayloads } from '../operations';

/** What an operation says, without when, who and which step. */
export type OperationContent<Kind extends OperationKind = OperationKind> = {
  [K in Kind]: { readonly kind: K; readonly payload: OperationPayloads[K] };
}[Kind];

/**
 * The operation that takes another back, or undefined for what cannot be undone: an import is
 * part of the custody record, and is answered by removing the source; an emptied bin stays empty.
 */
export function inverseOf(operation: OperationContent): OperationContent | undefined {
  switch (operation.kind) {
    case 'source-imported':
    case 'import-failed':
    case 'bin-emptied':
      return undefined;
    case 'source-changed':
      return { kind: operation.kind, payload: swapped(operation.payload) };
    case 'source-read': {
      const { sourceId, before, after, moved, lost } = operation.payload;
      return {
        kind: operation.kind,
        payload: { sourceId, before: after, after: before, moved: moved.map(swapped), lost },
      };
    }
    case 'source-replaced':
      return { kind: operation.kind, payload: swapped(operation.payload) };
    case 'recognition-requested':
      return { kind: operation.kind, payload: swapped(operation.payload) };
    case 'sources-related':
      return { kind: 'sources-unrelated', payload: operation.payload };
    case 'sources-unrelated':
      return { kind: 'sources-related', payload: operation.payload };
    case 'source-removed':
      return { kind: 'source-restored', payload: operation.payload };
    case 'source-restored':
      return { kind: 'source-removed', payload: operation.payload };
    case 'annotation-added':
      return { kind: 'annotation-removed', payload: operation.payload };
    case 'annotation-changed':
      return { kind: operation.kind, payload: swapped(operation.payload) };
    case 'annotation-removed':
      return { kind: 'annotation-added', payload: operation.payload };
    case 'passages-related':
      return { kind: 'passages-unrelated', payload: operation.payload };
    case 'passage-relation-changed':
      return { kind: operation.kind, payload: swapped(operation.payload) };
    case 'passages-unrelated':
      return { kind: 'passages-related', payload: operation.payload };
    case 'preferences-changed':
      return { kind: operation.kind, payload: swapped(operation.payload) };
    case 'suggestion-ignored':
      return { kind: 'suggestion-restored', payload: operation.payload };
    case 'suggestion-restored':
      return { kind: 'suggestion-ignored', payload: operation.payload };
    case 'event-created':
      return { kind: 'event-removed', payload: operation.payload };
    case 'event-changed':
      return { kind: operation.kind, payload: swapped(operation.payload) };
    case 'event-removed':
      return { kind: 'event-created', payload: operation.payload };
    case 'passage-linked':
      return { kind: 'passage-unlinked', payload: operation.payload };
    case 'link-changed':
      return { kind: operation.kind, payload: swapped(operation.payload) };
    case 'passage-unlinked':
      return { kind: 'passage-linked', payload: operation.payload };
  }
}

/** The operations that take back a whole step, last first; undefined when one of them has no inverse. */
export function inverseOfAll(operations: readonly OperationContent[]): OperationContent[] | undefined {
  const inverses: OperationContent[] = [];
  for (const operation of operations.toReversed()) {
    const inverse = inverseOf(operation);
    if (inverse === undefined) return undefined;
    inverses.push(inverse);
  }
  return inverses;
}

function swapped<Change extends { readonly before: unknown; readonly after: unknown }>(
  change: Change,
): Change {
  return { ...change, before: change.after, after: change.before };
}
