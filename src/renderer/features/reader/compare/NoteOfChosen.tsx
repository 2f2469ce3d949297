import { X } from 'lucide-react';
import { quoteOf } from '../../../core/model/anchors';
import { onOneLine } from '../../../core/model/place-words';
import type { Stance } from '../../../core/model/archive-event';
import { IconButton } from '../../../ui/IconButton';
import { HealthBadge } from '../../annotations/HealthBadge';
import { KindMark } from '../../annotations/KindMark';
import { NoteEditor } from '../../annotations/NoteEditor';
import { NoteView } from '../../annotations/NoteView';
import { TagEditor } from '../../annotations/TagEditor';
import { TagList } from '../../annotations/TagList';
import { LinkForm, type LinkedEvent } from '../LinkForm';
import type { Notes } from '../useNotes';
import type { ReaderActions } from '../useReaderActions';
import styles from './Compare.module.css';

interface NoteOfChosenProps {
  readonly notes: Notes;
  readonly actions: ReaderActions;
  readonly onLink: (annotationId: string, event: LinkedEvent, stance: Stance) => void;
  /** Writing has ended; one reads on. */
  readonly onLeave: () => void;
}

/** Letters of a quote that name its note to screen readers. */
const NAMED_BY = 60;

/** Below a pane: the note of the chosen mark with its tags, to read and to write. Nothing while none is chosen. */
export function NoteOfChosen({ notes, actions, onLink, onLeave }: NoteOfChosenProps) {
  const { selected, editing } = notes;
  if (selected === undefined) return null;
  const { annotation, health } = selected;
  const { id, note, tags } = annotation;
  const part = editing?.annotationId === id ? editing.part : undefined;
  const end = () => {
    notes.setEditing(undefined);
    onLeave();
  };
  const quote = onOneLine(quoteOf(annotation));
  return (
    <section className={styles.chosen} aria-label="Chosen note">
      <div className={styles.chosenHead}>
        <KindMark kind={annotation.kind} highlight={annotation.highlight} />
        <span className={styles.chosenQuote} dir="auto">
          {quote}
        </span>
        <IconButton label="Let go of this note" icon={<X />} onPress={() => notes.setSelectedId(undefined)} />
      </div>
      <HealthBadge health={health} />
      {part === 'note' ? (
        <NoteEditor
          note={note}
          label={`Note on “${quote.slice(0, NAMED_BY)}”`}
          onSave={(words, session) => actions.change(id, { note: words }, session)}
          onEnd={end}
          onSaved={notes.setSavedAt}
        />
      ) : (
        note !== '' && <NoteView note={note} />
      )}
      {part === 'tags' ? (
        <TagEditor
          tags={tags}
          known={notes.tags}
          onChange={(changed) => void actions.change(id, { tags: changed })}
          onEnd={end}
        />
      ) : (
        <TagList tags={tags} />
      )}
      {part === 'link' && (
        <LinkForm events={notes.events} autoFocus onLink={(event, stance) => onLink(id, event, stance)} />
      )}
    </section>
  );
}
