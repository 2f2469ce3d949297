import { PanelRight } from 'lucide-react';
import { useRef, useState } from 'react';
import type { AnnotationRow } from '../../../core/annotation-work';
import type { Stance } from '../../../core/model/archive-event';
import type { Extraction } from '../../../core/model/extraction';
import type { Source } from '../../../core/model/source';
import { IconButton } from '../../../ui/IconButton';
import { TabStrip } from '../../../ui/TabStrip';
import { type RegionKeys, useSingleKeys } from '../../../ui/useSingleKeys';
import type { LinkedEvent } from '../LinkForm';
import { MentionsTab } from '../mentions/MentionsTab';
import type { Mentions } from '../mentions/useMentions';
import type { Stretch } from '../pdf-view-port';
import type { Notes } from '../useNotes';
import type { ReaderActions } from '../useReaderActions';
import { DetailsTab } from './DetailsTab';
import { countEvents, EventsTab } from './EventsTab';
import type { EditedPart } from './NoteCard';
import styles from './NotesPanel.module.css';
import { NotesTab } from './NotesTab';
import { useBulkWork } from './useBulkWork';

export interface Editing {
  readonly annotationId: string;
  readonly part: EditedPart;
}

export interface NotesPanelProps {
  /** Single keys, as in the document. */
  readonly keys: RegionKeys<'reader'>;
  readonly dateKeys: RegionKeys<'dates'>;
  /** The Delete key: takes the selected note away. */
  readonly onDelete: () => void;
  readonly source: Source;
  readonly extraction: Extraction;
  readonly notes: Notes;
  readonly mentions: Mentions;
  readonly onEdit: (editing: Editing | undefined) => void;
  readonly actions: ReaderActions;
  readonly placeOf: (row: AnnotationRow) => string;
  /** Chooses a note and goes to its passage. */
  readonly onChoose: (annotationId: string) => void;
  readonly onLink: (annotationId: string, event: LinkedEvent, stance: Stance) => void;
  readonly onRemove: (row: AnnotationRow) => void;
  readonly onHide: () => void;
  readonly goTo: (place: Stretch) => void;
  readonly focusDocument: () => void;
}

type Tab = 'notes' | 'events' | 'dates' | 'details';

/** The right panel of the reader: the notes, the events they are tied to, and the source. */
export function NotesPanel(props: NotesPanelProps) {
  const { source, notes, placeOf, onChoose, onHide } = props;
  const panel = useRef<HTMLDivElement>(null);
  const bulk = useBulkWork(notes, props.actions);
  const isMany = notes.chosen.length > 1;
  useSingleKeys(panel, props.dateKeys, true, 'dates');
  useSingleKeys(panel, isMany ? { ...props.keys, ...bulk.keys } : props.keys, true, 'reader');
  useSingleKeys(
    panel,
    {
      delete: isMany ? () => void bulk.remove() : props.onDelete,
      ...(isMany ? { escape: bulk.chooseNone } : {}),
    },
    true,
    'reader',
  );
  const [chosenTab, setTab] = useState<Tab>('notes');
  // Writing a note always shows the notes.
  const tab = notes.editing === undefined ? chosenTab : 'notes';
  return (
    <div ref={panel} className={styles.panel}>
      <div className={styles.head}>
        <TabStrip
          label="Notes panel"
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'notes', label: 'Notes', count: notes.rows.length },
            { id: 'events', label: 'Events', count: countEvents(notes.rows) },
            { id: 'dates', label: 'Dates' },
            { id: 'details', label: 'Details' },
          ]}
        />
        <span className={styles.hide}>
          <IconButton label="Hide panel" action="toggle-right-panel" icon={<PanelRight />} onPress={onHide} />
        </span>
      </div>
      {tab === 'notes' && <NotesTab {...props} bulk={bulk} />}
      {tab === 'events' && <EventsTab rows={notes.rows} placeOf={placeOf} onChoose={onChoose} />}
      {tab === 'dates' && (
        <MentionsTab source={source} extraction={props.extraction} mentions={props.mentions} />
      )}
      {tab === 'details' && <DetailsTab source={source} />}
    </div>
  );
}
