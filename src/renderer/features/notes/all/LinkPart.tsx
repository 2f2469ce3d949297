import type { Stance } from '../../../core/model/archive-event';
import { Button } from '../../../ui/Button';
import { useWatched } from '../../../ui/useWatched';
import { useNoteActions } from '../../annotations/useNoteActions';
import { useArchive } from '../../useArchive';
import type { EventToLink, NotebookNeighbours } from '../neighbours';
import styles from './NotePanel.module.css';

interface LinkPartProps {
  readonly ids: readonly string[];
  readonly neighbours: NotebookNeighbours;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** Ties one note or many to an event, as one step; a new event is made before, as a step of its own. */
export function LinkPart({ ids, neighbours, isOpen, onOpen }: LinkPartProps) {
  const { archive, reportFailure } = useArchive();
  const actions = useNoteActions();
  const events = useWatched(isOpen ? archive.events.all() : undefined, [archive, isOpen]);
  const link = async (event: EventToLink, stance: Stance) => {
    const eventId = event.kind === 'existing' ? event.eventId : await made(event);
    if (eventId === undefined) return;
    if (await actions.link(ids, eventId, stance)) onOpen(false);
  };
  const made = async ({ title, date }: Extract<EventToLink, { readonly kind: 'new' }>) => {
    const created = await archive.do.createEvent({ title, date, place: '', participants: [], summary: '' });
    if (created.ok) return created.value.id;
    reportFailure(created.failure.message);
    return undefined;
  };
  return (
    <section className={styles.section} aria-label="Link to event">
      {isOpen ? (
        <>
          {neighbours.linkForm(events.state === 'ready' ? events.value : [], (event, stance) => {
            void link(event, stance);
          })}
          <Button variant="link" size="small" onPress={() => onOpen(false)}>
            Do not link
          </Button>
        </>
      ) : (
        <Button variant="link" size="small" onPress={() => onOpen(true)}>
          Link to event…
        </Button>
      )}
    </section>
  );
}
