import { failure, success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { ArchiveEvent, EventContent } from '../model/archive-event';
import { changedFields } from '../model/changed-fields';
import { parseUncertainDate } from '../model/uncertain-date';
import type { WriteFailure } from '../ports';
import { missing } from './missing';
import { withoutValue, writeStep } from './workflow-context';
import type { WorkflowContext } from './workflow-context';

/** Adds an event. Undoing takes it away. */
export async function createEvent(
  context: WorkflowContext,
  content: EventContent,
): Promise<Result<ArchiveEvent, WriteFailure>> {
  const tidy = { ...content, ...tidyEvent(content) };
  const refused = refusal(tidy);
  if (refused !== undefined) return failure(refused);
  const at = context.clock.now();
  const event: ArchiveEvent = { ...tidy, id: context.identifiers.next(), createdAt: at, changedAt: at };
  const written = await writeStep(
    context,
    { role: 'do', label: 'New event' },
    [{ kind: 'event-created', payload: { event, links: [] } }],
    at,
  );
  return written.ok ? success(event) : written;
}

/** Changes what is said of an event. Undoing puts the former words back, and the former time. */
export async function changeEvent(
  context: WorkflowContext,
  eventId: string,
  changes: Partial<EventContent>,
): Promise<Result<void, WriteFailure>> {
  const event = await context.lookups.event(eventId);
  if (event === undefined) return missing('event');
  const tidy = tidyEvent(changes);
  const refused = refusal(tidy);
  if (refused !== undefined) return failure(refused);
  const changed = changedFields<EventContent>(event, tidy);
  if (changed === undefined) return success(undefined);
  const at = context.clock.now();
  const before = { ...changed.before, changedAt: event.changedAt };
  const after = { ...changed.after, changedAt: at };
  return withoutValue(
    await writeStep(
      context,
      { role: 'do', label: 'Change event' },
      [{ kind: 'event-changed', payload: { eventId, before, after } }],
      at,
    ),
  );
}

/** Takes an event away with its ties to passages; the passages stay. Undoing restores both. */
export async function removeEvent(
  context: WorkflowContext,
  eventId: string,
): Promise<Result<void, WriteFailure>> {
  const event = await context.lookups.event(eventId);
  if (event === undefined) return missing('event');
  const links = await context.lookups.linksOfEvent(eventId);
  return withoutValue(
    await writeStep(context, { role: 'do', label: 'Remove event' }, [
      { kind: 'event-removed', payload: { event, links } },
    ]),
  );
}

function tidyEvent(content: Partial<EventContent>): Partial<EventContent> {
  return {
    ...(content.title === undefined ? {} : { title: content.title.trim() }),
    ...(content.date === undefined ? {} : { date: content.date.trim() }),
    ...(content.place === undefined ? {} : { place: content.place.trim() }),
    ...(content.participants === undefined
      ? {}
      : { participants: content.participants.map((name) => name.trim()).filter((name) => name !== '') }),
    ...(content.summary === undefined ? {} : { summary: content.summary }),
  };
}

function refusal(content: Partial<EventContent>): WriteFailure | undefined {
  if (content.title === '') {
    return { kind: 'invalid', message: 'An event needs a title. Say in a few words what happened.' };
  }
  if (content.date === undefined || content.date === '') return undefined;
  const date = parseUncertainDate(content.date);
  return date.ok ? undefined : { kind: 'invalid', message: date.failure.message };
}
