import { success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { IgnoredSuggestion } from '../model/suggestion';
import type { WriteFailure } from '../ports';
import { missing } from './missing';
import { withoutValue, writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

/** A date or name of a text is not offered again. Undoing offers it. */
export async function ignoreSuggestion(
  context: WorkflowContext,
  given: Omit<IgnoredSuggestion, 'id'>,
): Promise<Result<void, WriteFailure>> {
  if ((await context.lookups.source(given.sourceId)) === undefined) return missing('source');
  const ignored = await context.lookups.ignoredSuggestions(given.sourceId);
  const isThere = ignored.some(
    ({ kind, quote, pageIndex, start }) =>
      kind === given.kind && quote === given.quote && pageIndex === given.pageIndex && start === given.start,
  );
  if (isThere) return success(undefined);
  const suggestion: IgnoredSuggestion = { ...given, id: context.identifiers.next() };
  const label = given.kind === 'date' ? 'Ignore date' : 'Ignore name';
  return withoutValue(
    await writeStep(context, { role: 'do', label }, [
      { kind: 'suggestion-ignored', payload: { suggestion } },
    ]),
  );
}

/** Offers every date and name of a source again, as one step. */
export async function restoreSuggestions(
  context: WorkflowContext,
  sourceId: string,
): Promise<Result<void, WriteFailure>> {
  const ignored = await context.lookups.ignoredSuggestions(sourceId);
  if (ignored.length === 0) return success(undefined);
  return withoutValue(
    await writeStep(
      context,
      { role: 'do', label: 'Offer suggestions again' },
      ignored.map((suggestion) => ({ kind: 'suggestion-restored', payload: { suggestion } })),
    ),
  );
}
