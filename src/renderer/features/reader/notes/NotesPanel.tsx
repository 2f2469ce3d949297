import { PanelRight } from 'lucide-react';
import { useRef, useState } from 'react';
import type { AnnotationRow, EventRow } from '../../../core/archive';
import type { HighlightSlot } from '../../../core/model/annotation';
import type { Stance } from '../../../core/model/archive-event';
import type { Source } from '../../../core/model/source';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { IconButton } from '../../../ui/IconButton';
import { TabStrip } from '../../../ui/TabStrip';
import { useSingleKeys } from '../../../ui/useSingleKeys';
import { useArchive } from '../../useArchive';
import type { LinkedEvent } from '../LinkForm';
import type { ReaderActions } from '../useReaderActions';
import { DetailsTab } from './DetailsTab';
import { countEvents, EventsTab } from './EventsTab';
import { NoteCard, type EditedPart } from './NoteCard';
import { NoteFilters } from './NoteFilters';
import styles from './NotesPanel.module.css';

export interface Editing {
  readonly annotationId: string;
  readonly part: EditedPart;
}

interface NotesPanelProps {
  /** Single keys, as in the document. */
  readonly keys: Readonly<Record<string, () => void>>;
  /** The Delete key: takes the selected note away. */
  readonly onDelete: () => void;
  readonly source: Source;
  /** All of the source's annotations, in reading order. */
  readonly rows: readonly AnnotationRow[];
  readonly filter: HighlightSlot | undefined;
  readonly onFilter: (slot: HighlightSlot | undefined) => void;
  readonly selectedId: string | undefined;
  readonly editing: Editing | undefined;
  readonly onEdit: (editing: Editing | undefined) => void;
  readonly events: readonly EventRow[];
  readonly knownTags: readonly string[];
  readonly actions: ReaderActions;
  readonly placeOf: (row: AnnotationRow) => string;
  readonly onChoose: (annotationId: string) => void;
  readonly onLink: (annotationId: string, event: LinkedEvent, stance: Stance) => void;
  readonly onRemove: (row: AnnotationRow) => void;
  readonly onHide: () => void;
}

type Tab = 'notes' | 'events' | 'details';

/** The right panel of the reader: notes in reading order, the events they are tied to, and the source. */
export function NotesPanel(props: NotesPanelProps) {
  const { source, rows, editing, placeOf, onChoose, onHide } = props;
  const { settings } = useArchive();
  const panel = useRef<HTMLDivElement>(null);
  useSingleKeys(panel, props.keys, settings.singleKeys);
  useSingleKeys(panel, { delete: props.onDelete }, true);
  const [chosenTab, setTab] = useState<Tab>('notes');
  // Writing a note always shows the notes.
  const tab = editing === undefined ? chosenTab : 'notes';
  return (
    <div ref={panel} className={styles.panel}>
      <div className={styles.head}>
        <TabStrip
          label="Notes panel"
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'notes', label: 'Notes', count: rows.length },
            { id: 'events', label: 'Events', count: countEvents(rows) },
            { id: 'details', label: 'Details' },
          ]}
        />
        <span className={styles.hide}>
          <IconButton label="Hide panel" shortcut="Ctrl Alt B" icon={<PanelRight />} onPress={onHide} />
        </span>
      </div>
      {tab === 'notes' && <NotesTab {...props} />}
      {tab === 'events' && <EventsTab rows={rows} placeOf={placeOf} onChoose={onChoose} />}
      {tab === 'details' && <DetailsTab source={source} />}
    </div>
  );
}

function NotesTab(props: NotesPanelProps) {
  const { rows, filter, onFilter, selectedId, editing, onEdit, onChoose } = props;
  const shown =
    filter === undefined ? rows : rows.filter(({ annotation }) => annotation.highlight === filter);
  if (rows.length === 0)
    return (
      <EmptyState
        title="Select text, press 1 to 5"
        text="The passage is marked, and stands here with your note, tags and links to events."
      />
    );
  return (
    <>
      <NoteFilters rows={rows} slot={filter} onChange={onFilter} />
      {shown.length === 0 && (
        <EmptyState title="0 notes" text="No passage has this highlight.">
          <Button size="small" onPress={() => onFilter(undefined)}>
            Clear filters
          </Button>
        </EmptyState>
      )}
      <ul className={styles.list} aria-label="Notes in reading order">
        {shown.map((row) => {
          const { id } = row.annotation;
          return (
            <NoteCard
              key={id}
              row={row}
              place={props.placeOf(row)}
              isSelected={id === selectedId}
              editing={editing?.annotationId === id ? editing.part : undefined}
              events={props.events}
              knownTags={props.knownTags}
              actions={props.actions}
              onChoose={() => onChoose(id)}
              onEdit={(part) => onEdit(part === undefined ? undefined : { annotationId: id, part })}
              onLink={(event, stance) => props.onLink(id, event, stance)}
              onRemove={() => props.onRemove(row)}
            />
          );
        })}
      </ul>
    </>
  );
}
