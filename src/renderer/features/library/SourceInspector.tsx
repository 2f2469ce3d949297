import type { ReactNode } from 'react';
import { useState } from 'react';
import type { AnnotationRow } from '../../core/annotation-work';
import type { SourceRow } from '../../core/archive';
import type { ArchiveEvent } from '../../core/model/archive-event';
import { FailureNotice } from '../../ui/FailureNotice';
import { TabStrip } from '../../ui/TabStrip';
import { useWatched } from '../../ui/useWatched';
import { useArchive } from '../useArchive';
import styles from './Inspector.module.css';
import { ReadAgainNotice } from './ReadAgainNotice';
import { ReadingTab } from './ReadingTab';
import { SourceDetails } from './SourceDetails';
import { SourceEvents } from './SourceEvents';
import { SourceNotes } from './SourceNotes';
import { useReadAgain } from './useReadAgain';

export interface SourceInspectorProps {
  readonly source: SourceRow;
  /** Every source of the archive. */
  readonly sources: readonly SourceRow[];
  /** Sources like it, from another feature. */
  readonly alike: ReactNode;
  readonly onOpen: (source: SourceRow, newTab: boolean) => void;
  readonly onRemove: (source: SourceRow) => void;
  readonly onShow: (sourceId: string) => void;
}

type InspectorTab = 'details' | 'reading' | 'notes' | 'events';

/** What is known of the selected source: its details, how it was read, its notes, the events they are tied to. */
export function SourceInspector({ source, sources, alike, onOpen, onRemove, onShow }: SourceInspectorProps) {
  const { archive } = useArchive();
  const [tab, setTab] = useState<InspectorTab>('details');
  const readAgain = useReadAgain(source.id);
  const watched = useWatched(archive.annotations.ofSource(source.id), [archive, source.id]);
  const notes = watched.state === 'ready' ? watched.value : undefined;
  const events = notes === undefined ? undefined : eventsOf(notes);
  return (
    <div className={styles.inspector}>
      <div className={styles.tabs}>
        <TabStrip<InspectorTab>
          label="About the source"
          tabs={[
            { id: 'details', label: 'Details' },
            { id: 'reading', label: 'Reading' },
            { id: 'notes', label: 'Notes', count: notes?.length },
            { id: 'events', label: 'Events', count: events?.length },
          ]}
          value={tab}
          onChange={setTab}
        />
      </div>
      <div className={styles.content}>
        <ReadAgainNotice readAgain={readAgain} onShowNotes={() => setTab('notes')} />
        {(tab === 'notes' || tab === 'events') && watched.state === 'failed' ? (
          <FailureNotice
            message="The notes of this source cannot be read now. Nothing in the archive has changed. Select the source again to try once more."
            details={String(watched.error)}
          />
        ) : null}
        {tab === 'details' ? (
          <SourceDetails
            source={source}
            sources={sources}
            readAgain={readAgain}
            alike={alike}
            onOpen={() => onOpen(source, false)}
            onRemove={() => onRemove(source)}
            onShow={onShow}
          />
        ) : null}
        {tab === 'reading' ? (
          <ReadingTab
            source={source}
            container={sources.find(({ id }) => id === source.parent?.sourceId)}
            readAgain={readAgain}
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
