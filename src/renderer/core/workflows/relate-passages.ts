import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import { BUILT_IN_RELATIONS } from '../model/passage-relation';
import type { PassageRelation, RelationKind } from '../model/passage-relation';
import { changedFields } from '../model/changed-fields';
import type { WriteFailure } from '../ports';
import type { ArchiveLookups } from './archive-lookups';
import { missing } from './missing';
import { withoutValue, writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

type Ends = Pick<PassageRelation, 'kind' | 'from' | 'to'>;

/**
 * Ties two marked passages by a relation that reads from the first to the second. Two passages are
 * tied by a relation at most once; a symmetric one counts either way round. Undoing unties them.
 */
export async function relatePassages(
  context: WorkflowContext,
  from: string,
  to: string,
  kind: string,
  label = '',
): Promise<Result<PassageRelation, WriteFailure>> {
  const refused = await refusal(context.lookups, { kind, from, to });
  if (refused !== undefined) return failure(refused);
  const at = context.clock.now();
  const id = context.identifiers.next();
  const relation: PassageRelation = { id, kind, from, to, label: label.trim(), createdAt: at };
  const written = await writeStep(
    context,
    { role: 'do', label: 'Tie passages' },
    [{ kind: 'passages-related', payload: { relation } }],
    at,
  );
  return written.ok ? success(relation) : written;
}

/** Changes a tie's relation, direction or label. Undoing puts the former ones back. */
export async function changePassageRelation(
  context: WorkflowContext,
  relationId: string,
  changes: Partial<Pick<PassageRelation, 'kind' | 'from' | 'to' | 'label'>>,
): Promise<Result<void, WriteFailure>> {
  const relation = await context.lookups.passageRelation(relationId);
  if (relation === undefined) return missing('relation');
  const tidy = changes.label === undefined ? changes : { ...changes, label: changes.label.trim() };
  const changed = changedFields<Pick<PassageRelation, 'kind' | 'from' | 'to' | 'label'>>(relation, tidy);
  if (changed === undefined) return success(undefined);
  const refused = await refusal(context.lookups, { ...relation, ...changed.after }, relationId);
  if (refused !== undefined) return failure(refused);
  return withoutValue(
    await writeStep(context, { role: 'do', label: 'Change tie between passages' }, [
      { kind: 'passage-relation-changed', payload: { relationId, ...changed } },
    ]),
  );
}

/** Unties two passages; both stay. Undoing ties them again. */
export async function unrelatePassages(
  context: WorkflowContext,
  relationId: string,
): Promise<Result<void, WriteFailure>> {
  const relation = await context.lookups.passageRelation(relationId);
  if (relation === undefined) return missing('relation');
  return withoutValue(
    await writeStep(context, { role: 'do', label: 'Untie passages' }, [
      { kind: 'passages-unrelated', payload: { relation } },
    ]),
  );
}

/** The relation kinds of an archive, the built-in ones first. */
export async function relationKinds({
  preferences,
}: Pick<ArchiveLookups, 'preferences'>): Promise<readonly RelationKind[]> {
  return [...BUILT_IN_RELATIONS, ...(await preferences()).relationKinds];
}

/** Whether two ties say the same: the same relation between the same passages. */
export function isSameTie(a: Ends, b: Ends, isSymmetric: boolean): boolean {
  if (a.kind !== b.kind) return false;
  return (a.from === b.from && a.to === b.to) || (isSymmetric && a.from === b.to && a.to === b.from);
}

async function refusal(
  lookups: ArchiveLookups,
  ends: Ends,
  except?: string,
): Promise<WriteFailure | undefined> {
  if (ends.from === ends.to) {
    return { kind: 'invalid', message: 'A passage cannot be tied to itself. Choose another passage.' };
  }
  for (const id of [ends.from, ends.to]) {
    if ((await lookups.annotation(id)) === undefined) return missing('annotation').failure;
  }
  const kind = (await relationKinds(lookups)).find(({ id }) => id === ends.kind);
  if (kind === undefined) {
    return {
      kind: 'not-found',
      message: 'This relation is no longer in the archive. Nothing has been changed. Choose another.',
    };
  }
  const ties = await lookups.relationsOfAnnotations([ends.from]);
  const same = ties.find((tie) => tie.id !== except && isSameTie(tie, ends, kind.isSymmetric));
  if (same === undefined) return undefined;
  return {
    kind: 'refused',
    message: `These two passages are tied by “${kind.name}” already. Nothing has been changed.`,
  };
}
