import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import { changedFields } from '../model/changed-fields';
import type { SourceMetadata } from '../model/source';
import { parseUncertainDate } from '../model/uncertain-date';
import type { WriteFailure } from '../ports';
import { missing } from './missing';
import { withoutValue, writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

/** Changes what is known about a source. Undoing puts the former values back. */
export async function changeSource(
  context: WorkflowContext,
  sourceId: string,
  changes: Partial<SourceMetadata>,
): Promise<Result<void, WriteFailure>> {
  const source = await context.lookups.source(sourceId);
  if (source === undefined) return missing('source');
  const trimmed = Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [field, value.trim()]),
  ) as Partial<SourceMetadata>;
  if (trimmed.title === '') {
    return failure({ kind: 'invalid', message: 'A source needs a title. The former one is kept.' });
  }
  if (trimmed.date !== undefined && trimmed.date !== '') {
    const date = parseUncertainDate(trimmed.date);
    if (!date.ok) return failure({ kind: 'invalid', message: date.failure.message });
  }
  const changed = changedFields<SourceMetadata>(source, trimmed);
  if (changed === undefined) return success(undefined);
  return withoutValue(
    await writeStep(context, { role: 'do', label: 'Change source details' }, [
      { kind: 'source-changed', payload: { sourceId, ...changed } },
    ]),
  );
}
