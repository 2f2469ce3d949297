import { useState } from 'react';
import type { EventPage } from '../../core/archive';
import type { Stance } from '../../core/model/archive-event';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNotice } from '../../ui/FailureNotice';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { useKeyHints } from '../../ui/key-map';
import { useWatched } from '../../ui/useWatched';
import { useCommands } from '../commands';
import { useScreenFrame } from '../panels';
import { useNavigation } from '../routes';
import { useArchive } from '../useArchive';
import { EventDialog } from './EventDialog';
import { EventHeader } from './EventHeader';
import styles from './EventScreen.module.css';
import { counted, sourcesWords } from './event-words';
import { EvidenceColumns } from './EvidenceColumns';
import { StanceCounts } from './StanceCounts';

/** One event: what is known of it, and what each source says, side by side. */
export function EventScreen({ eventId }: { readonly eventId: string }) {
  const { archive } = useArchive();
  const navigation = useNavigation();
  const ScreenFrame = useScreenFrame();
  const hints = useKeyHints();
  const page = useWatched(archive.events.one(eventId), [archive, eventId]);
  const shown = page.state === 'ready' && page.value?.event.id === eventId ? page.value : undefined;
  const isGone = page.state === 'ready' && page.value === undefined;
  return (
    <ScreenFrame
      label={shown === undefined ? 'Event' : `Event: ${shown.event.title}`}
      hints={hints(
        [['event.supports', 'event.disputes', 'event.mentions', 'event.context'], 'set stance'],
        'Enter open passage',
        ['export', 'export'],
      )}
    >
      <div className={styles.screen}>
        {shown === undefined ? null : <EventContentView page={shown} />}
        {page.state === 'failed' ? (
          <FailureNotice
            message="This event could not be read. It is safe in the archive’s folder. Close Sourcebook and open it again."
            details={String(page.error)}
          />
        ) : null}
        {isGone ? (
          <EmptyState
            title="This event is no longer in the archive"
            text="It was deleted. Undo brings it back with its passages."
          >
            <Button onPress={() => navigation.open({ screen: 'events' })}>All events</Button>
          </EmptyState>
        ) : null}
        {shown === undefined && !isGone && page.state !== 'failed' ? <SkeletonRows count={6} /> : null}
      </div>
    </ScreenFrame>
  );
}

function EventContentView({ page }: { readonly page: EventPage }) {
  const { archive, announce, reportFailure } = useArchive();
  const navigation = useNavigation();
  const commands = useCommands();
  const [question, setQuestion] = useState<'edit' | 'delete'>();
  const { event, bySource, sameTexts } = page;
  const texts = bySource.length - sameTexts.reduce((sum, group) => sum + group.length - 1, 0);
  const evidence = bySource.flatMap((group) => group.evidence);
  const stances: Record<Stance, number> = { supports: 0, disputes: 0, mentions: 0, context: 0 };
  for (const { link } of evidence) stances[link.stance] += 1;

  async function remove() {
    setQuestion(undefined);
    const removed = await archive.do.removeEvent(event.id);
    if (!removed.ok) {
      reportFailure(removed.failure.message);
      return;
    }
    announce(`Event deleted: ${event.title}`);
    navigation.open({ screen: 'events' });
  }

  return (
    <>
      <EventHeader
        event={event}
        onEdit={() => setQuestion('edit')}
        onDelete={() => setQuestion('delete')}
        onExport={() => commands.run('export')}
      />
      <div className={styles.tally}>
        <span className={styles.amounts}>
          {sourcesWords(bySource.length, texts)}, {counted(evidence.length, 'passage')}
        </span>
        <StanceCounts stances={stances} />
      </div>
      {evidence.length === 0 ? (
        <EmptyState title="No passages yet" text="Select text in a source and press E." />
      ) : (
        <EvidenceColumns page={page} />
      )}
      <EventDialog isOpen={question === 'edit'} event={event} onClose={() => setQuestion(undefined)} />
      <ConfirmDialog
        title="Delete this event?"
        message={`“${event.title}” and its ties to ${counted(evidence.length, 'passage')} go. The passages, their notes and the sources stay. You can undo this.`}
        confirmLabel="Delete event"
        isOpen={question === 'delete'}
        danger
        onConfirm={() => void remove()}
        onCancel={() => setQuestion(undefined)}
      />
    </>
  );
}
