import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { OperationContent } from '../model/inverse';
import type { SourceRelation } from '../model/source';
import { compareSketches, NO_LIKENESS } from '../model/text-sketch';
import type { WriteFailure } from '../ports';
import type { ArchiveLookups } from './archive-lookups';
import { missing } from './missing';
import { withoutValue, writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

const LABELS = { 'same-text': 'Mark as same text', 'different-text': 'Mark as different texts' } as const;
const TAKE_BACK = {
  'same-text': 'Take back “same text”',
  'different-text': 'Take back “different texts”',
} as const;

/**
 * Marks two sources as the same text, or as different ones; without a kind the mark is taken away.
 * A mark that was there is replaced in the same step, so that one undo brings it back.
 */
export async function relateSources(
  context: WorkflowContext,
  one: string,
  other: string,
  kind: SourceRelation['kind'] | undefined,
): Promise<Result<void, WriteFailure>> {
  const { lookups } = context;
  if (one === other) {
    return failure({ kind: 'invalid', message: 'A source cannot be compared with itself. Choose another.' });
  }
  for (const sourceId of [one, other]) {
    if ((await lookups.source(sourceId)) === undefined) return missing('source');
  }
  const former = await lookups.relationBetween(one, other);
  if (former?.kind === kind) return success(undefined);
  const at = context.clock.now();
  const contents: OperationContent[] = [];
  let label = '';
  if (former !== undefined) {
    contents.push({ kind: 'sources-unrelated', payload: { relation: former } });
    label = TAKE_BACK[former.kind];
  }
  if (kind !== undefined) {
    const relation: SourceRelation = {
      id: context.identifiers.next(),
      kind,
      sourceIds: one < other ? [one, other] : [other, one],
      likeness: await likenessBetween(lookups, one, other),
      createdAt: at,
    };
    contents.push({ kind: 'sources-related', payload: { relation } });
    label = LABELS[kind];
  }
  return withoutValue(await writeStep(context, { role: 'do', label }, contents, at));
}

/** Likeness as it is now; 0 when one text is too short to tell. */
async function likenessBetween(lookups: ArchiveLookups, one: string, other: string): Promise<number> {
  const [sketch, otherSketch] = [await lookups.sketch(one), await lookups.sketch(other)];
  return (sketch && otherSketch ? compareSketches(sketch, otherSketch) : NO_LIKENESS).likeness;
}
