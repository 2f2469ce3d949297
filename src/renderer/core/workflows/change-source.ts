import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import { changedFields } from '../model/changed-fields';
import type { OperationContent } from '../model/inverse';
import type { MetadataField, Source, SourceMetadata } from '../model/source';
import { detailsRefusal, originsAfter, tidyDetails } from '../model/source-details';
import type { WriteFailure } from '../ports';
import { missing } from './missing';
import { withoutValue, writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

/** Changes what is known about a source. Undoing puts the former values back, and where they came from. */
export async function changeSource(
  context: WorkflowContext,
  sourceId: string,
  changes: Partial<SourceMetadata>,
): Promise<Result<void, WriteFailure>> {
  return change(context, [sourceId], changes);
}

/**
 * The same changes to many sources, as one step. Sources that say so already are left as they are.
 * A title belongs to one source: changing it for many is refused.
 */
export async function changeSources(
  context: WorkflowContext,
  sourceIds: readonly string[],
  changes: Partial<SourceMetadata>,
): Promise<Result<void, WriteFailure>> {
  if (changes.title !== undefined && sourceIds.length > 1) {
    return failure({
      kind: 'invalid',
      message: 'Titles are changed one source at a time. Nothing has been changed.',
    });
  }
  return change(context, sourceIds, changes);
}

async function change(
  context: WorkflowContext,
  sourceIds: readonly string[],
  changes: Partial<SourceMetadata>,
): Promise<Result<void, WriteFailure>> {
  const tidy = tidyDetails(changes);
  const refused = detailsRefusal(tidy);
  if (refused !== undefined) return failure({ kind: 'invalid', message: refused });
  const operations: OperationContent<'source-changed'>[] = [];
  for (const sourceId of new Set(sourceIds)) {
    const source = await context.lookups.source(sourceId);
    if (source === undefined) return missing('source');
    const operation = sourceChange(source, tidy, undefined);
    if (operation !== undefined) operations.push(operation);
  }
  if (operations.length === 0) return success(undefined);
  const label =
    operations.length === 1 ? 'Change source details' : `Change details of ${operations.length} sources`;
  return withoutValue(await writeStep(context, { role: 'do', label }, operations));
}

/**
 * The operation that gives a source these details; undefined when it has them. `origin` says where
 * they come from, in words that follow "from"; undefined for the researcher.
 */
export function sourceChange(
  source: Source,
  changes: Partial<SourceMetadata>,
  origin: string | undefined,
): OperationContent<'source-changed'> | undefined {
  const changed = changedFields<SourceMetadata>(source, changes);
  if (changed === undefined) return undefined;
  const fields = Object.keys(changed.after) as MetadataField[];
  const isFromFiles = origin !== undefined || fields.some((field) => source.origins[field] !== undefined);
  const origins = originsAfter(source.origins, fields, origin);
  return {
    kind: 'source-changed',
    payload: {
      sourceId: source.id,
      before: isFromFiles ? { ...changed.before, origins: source.origins } : changed.before,
      after: isFromFiles ? { ...changed.after, origins } : changed.after,
    },
  };
}
