import { useState } from 'react';
import type { AnnotationRow, SourceRow } from '../../core/archive';
import type { ArchiveEvent } from '../../core/model/archive-event';
import { EmptyState } from '../../ui/EmptyState';
import { FailureNotice } from '../../ui/FailureNotice';
import { TabStrip } from '../../ui/TabStrip';
import { useWatched } from '../../ui/useWatched';
import { useArchive } from '../useArchive';
import styles from './Inspector.module.css';
import { SourceDetails } from './SourceDetails';
import { SourceEvents } from './SourceEvents';
import { SourceNotes } from './SourceNotes';

export interface SourceInspectorProps {
  readonly source: SourceRow | undefined;
  readonly onOpen: (source: SourceRow, newTab: boolean) => void;
  readonly onRemove: (source: SourceRow) => void;
}

type InspectorTab = 'details' | 'notes' | 'events';

/** What is known of the selected source: its details, its notes, the events they are tied to. */
export function SourceInspector({ source, onOpen, onRemove }: SourceInspectorProps) {
  const { archive } = useArchive();
  const [tab, setTab] = useState<InspectorTab>('details');
  const watched = useWatched(source === undefined ? undefined : archive.annotations.ofSource(source.id), [
    archive,
    source?.id,
  ]);
  if (source === undefined) {
    return <EmptyState title="Select a source" text="Its details, notes and events are shown here." />;
  }
  const notes = watched.state === 'ready' ? watched.value : undefined;
  const events = notes === undefined ? undefined : eventsOf(notes);
  return (
    <div className={styles.inspector}>
      <TabStrip<InspectorTab>
        label="About the source"
        tabs={[
          { id: 'details', label: 'Details' },
          { id: 'notes', label: 'Notes', count: notes?.length },
          { id: 'events', label: 'Events', count: events?.length },
        ]}
        value={tab}
        onChange={setTab}
      />
      <div className={styles.content}>
        {tab !== 'details' && watched.state === 'failed' ? (
          <FailureNotice
            message="The notes of this source cannot be read now. Nothing in the archive has changed. Select the source again to try once more."
            details={String(watched.error)}
          />
        ) : null}
        {tab === 'details' ? (
          <SourceDetails
            source={source}
            onOpen={() => onOpen(source, false)}
            onRemove={() => onRemove(source)}
          />
        ) : null}
        {tab === 'notes' && notes !== undefined ? <SourceNotes notes={notes} /> : null}
        {tab === 'events' && events !== undefined ? <SourceEvents events={events} /> : null}
      </div>
    </div>
  );
}

export interface LinkedEvent {
  readonly event: ArchiveEvent;
  /** Passages of this source that are tied to it. */
  readonly passages: number;
}

/** The events, each once, in the order their passages stand in the source. */
function eventsOf(notes: readonly AnnotationRow[]): readonly LinkedEvent[] {
  const events = new Map<string, LinkedEvent>();
  for (const { links } of notes) {
    for (const { event } of links) {
      events.set(event.id, { event, passages: (events.get(event.id)?.passages ?? 0) + 1 });
    }
  }
  return [...events.values()];
}
