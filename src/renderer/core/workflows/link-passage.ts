import { success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { EvidenceLink, Stance } from '../model/archive-event';
import type { OperationContent } from '../model/inverse';
import type { WriteFailure } from '../ports';
import { missing } from './missing';
import { withoutValue, writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

/**
 * Ties a passage to an event, or changes the stance of the tie there is: a passage is tied to an
 * event at most once. Undoing takes the tie away, or puts the former stance back.
 */
export async function linkPassage(
  context: WorkflowContext,
  annotationId: string,
  eventId: string,
  stance: Stance,
): Promise<Result<EvidenceLink, WriteFailure>> {
  if ((await context.lookups.annotation(annotationId)) === undefined) return missing('annotation');
  if ((await context.lookups.event(eventId)) === undefined) return missing('event');
  const tied = await context.lookups.linkBetween(annotationId, eventId);
  if (tied?.stance === stance) return success(tied);
  if (tied !== undefined) {
    const payload = { linkId: tied.id, before: { stance: tied.stance }, after: { stance } };
    const written = await writeStep(context, { role: 'do', label: 'Change stance' }, [
      { kind: 'link-changed', payload },
    ]);
    return written.ok ? success({ ...tied, stance }) : written;
  }
  const at = context.clock.now();
  const link: EvidenceLink = { id: context.identifiers.next(), annotationId, eventId, stance, createdAt: at };
  const written = await writeStep(
    context,
    { role: 'do', label: 'Link to event' },
    [{ kind: 'passage-linked', payload: { link } }],
    at,
  );
  return written.ok ? success(link) : written;
}

/** Ties several passages to an event as {@link linkPassage} does, as one step. */
export async function linkPassages(
  context: WorkflowContext,
  annotationIds: readonly string[],
  eventId: string,
  stance: Stance,
): Promise<Result<void, WriteFailure>> {
  const { lookups, identifiers } = context;
  if ((await lookups.event(eventId)) === undefined) return missing('event');
  const at = context.clock.now();
  const contents: OperationContent[] = [];
  for (const annotationId of new Set(annotationIds)) {
    if ((await lookups.annotation(annotationId)) === undefined) return missing('annotation');
    const tied = await lookups.linkBetween(annotationId, eventId);
    if (tied === undefined) {
      const link: EvidenceLink = { id: identifiers.next(), annotationId, eventId, stance, createdAt: at };
      contents.push({ kind: 'passage-linked', payload: { link } });
    } else if (tied.stance !== stance) {
      const payload = { linkId: tied.id, before: { stance: tied.stance }, after: { stance } };
      contents.push({ kind: 'link-changed', payload });
    }
  }
  if (contents.length === 0) return success(undefined);
  const label = contents.length === 1 ? 'Link to event' : `Link ${contents.length} passages to event`;
  return withoutValue(await writeStep(context, { role: 'do', label }, contents, at));
}

/** Unties a passage from an event; both stay. Undoing ties them again. */
export async function unlinkPassage(
  context: WorkflowContext,
  linkId: string,
): Promise<Result<void, WriteFailure>> {
  const link = await context.lookups.link(linkId);
  if (link === undefined) return missing('link');
  return withoutValue(
    await writeStep(context, { role: 'do', label: 'Unlink from event' }, [
      { kind: 'passage-unlinked', payload: { link } },
    ]),
  );
}
