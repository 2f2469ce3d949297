import { Copy, Link as LinkIcon, StickyNote, Tag, Trash2, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { AnnotationRow, EventRow } from '../../../core/archive';
import { HIGHLIGHT_NAMES, HIGHLIGHT_SLOTS } from '../../../core/model/annotation';
import { STANCES, type Stance } from '../../../core/model/archive-event';
import { Chip } from '../../../ui/Chip';
import { HighlightMark } from '../../../ui/HighlightMark';
import { IconButton } from '../../../ui/IconButton';
import { Menu } from '../../../ui/Menu';
import { STANCE_NAMES, StanceMark } from '../../../ui/StanceMark';
import { useNavigation } from '../../routes';
import { LinkForm, type LinkedEvent } from '../LinkForm';
import { onOneLine } from '../passage-words';
import type { ReaderActions } from '../useReaderActions';
import { NoteEditor } from './NoteEditor';
import styles from './NotesPanel.module.css';
import { TagEditor } from './TagEditor';

/** The part of a note that is being edited. */
export type EditedPart = 'note' | 'tags' | 'link';

interface NoteCardProps {
  readonly row: AnnotationRow;
  readonly place: string;
  readonly isSelected: boolean;
  readonly editing: EditedPart | undefined;
  readonly events: readonly EventRow[];
  readonly knownTags: readonly string[];
  readonly actions: ReaderActions;
  readonly onChoose: () => void;
  readonly onEdit: (part: EditedPart | undefined) => void;
  readonly onLink: (event: LinkedEvent, stance: Stance) => void;
  readonly onRemove: () => void;
}

/** One passage in the notes panel: its words, the researcher's note, tags and links. */
export function NoteCard(props: NoteCardProps) {
  const { row, place, isSelected, editing, actions, onChoose, onEdit } = props;
  const { annotation, links } = row;
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected, editing]);
  return (
    <li ref={card} className={styles.card} aria-current={isSelected || undefined}>
      <button type="button" className={styles.passage} onClick={onChoose}>
        <span className={styles.cardHead}>
          <HighlightMark slot={annotation.highlight} decorative />
          <span>{HIGHLIGHT_NAMES[annotation.highlight]}</span>
          <span className={styles.place}>{place}</span>
        </span>
        <span className={styles.quote} dir="auto">
          {onOneLine(annotation.anchor.quote).replaceAll('\n\n', '\n')}
        </span>
      </button>
      {editing === 'note' ? (
        <NoteEditor
          note={annotation.note}
          label={`Note on “${onOneLine(annotation.anchor.quote).slice(0, 60)}”`}
          onSave={(note) => actions.change(annotation.id, { note })}
          onEnd={() => onEdit(undefined)}
        />
      ) : (
        annotation.note !== '' && (
          <button type="button" className={styles.note} dir="auto" onClick={() => onEdit('note')}>
            <span className="visually-hidden">Edit note: </span>
            {annotation.note}
          </button>
        )
      )}
      {editing === 'tags' ? (
        <TagEditor
          tags={annotation.tags}
          known={props.knownTags}
          onChange={(tags) => void actions.change(annotation.id, { tags })}
          onEnd={() => onEdit(undefined)}
        />
      ) : (
        annotation.tags.length > 0 && (
          <div className={styles.tags}>
            {annotation.tags.map((tag) => (
              <Chip key={tag}>{tag}</Chip>
            ))}
          </div>
        )
      )}
      {links.map((link) => (
        <CardLink key={link.link.id} row={row} linked={link} isOpen={isSelected} actions={actions} />
      ))}
      {editing === 'link' && (
        <div className={styles.linkForm}>
          <LinkForm events={props.events} autoFocus onLink={props.onLink} />
        </div>
      )}
      {isSelected && <CardTools {...props} />}
    </li>
  );
}

function CardLink({
  row,
  linked: { link, event },
  isOpen,
  actions,
}: {
  readonly row: AnnotationRow;
  readonly linked: AnnotationRow['links'][number];
  readonly isOpen: boolean;
  readonly actions: ReaderActions;
}) {
  const navigation = useNavigation();
  return (
    <div className={styles.link}>
      {isOpen ? (
        <Menu
          label={`${STANCE_NAMES[link.stance]}. Change the stance on ${event.title}`}
          look="icon"
          trigger={<StanceMark stance={link.stance} />}
          selected={link.stance}
          items={STANCES.map((stance) => ({
            id: stance,
            label: STANCE_NAMES[stance],
            icon: <StanceMark stance={stance} />,
          }))}
          onAction={(stance) => void actions.link(row.annotation.id, event.id, stance)}
        />
      ) : (
        <StanceMark stance={link.stance} />
      )}
      <button
        type="button"
        className={styles.eventTitle}
        dir="auto"
        onClick={() => navigation.open({ screen: 'event', eventId: event.id })}
      >
        {event.title}
      </button>
      {isOpen && (
        <IconButton
          label={`Unlink from ${event.title}`}
          icon={<X />}
          onPress={() => void actions.unlink(link.id)}
        />
      )}
    </div>
  );
}

function CardTools({ row: { annotation }, actions, onEdit, onRemove }: NoteCardProps) {
  return (
    <div className={styles.tools} role="toolbar" aria-label="This passage">
      <Menu
        label="Change highlight, keys 1 to 5"
        look="icon"
        trigger={<HighlightMark slot={annotation.highlight} />}
        items={HIGHLIGHT_SLOTS.map((slot) => ({
          id: String(slot),
          label: HIGHLIGHT_NAMES[slot],
          shortcut: String(slot),
          icon: <HighlightMark slot={slot} decorative />,
        }))}
        onAction={(id) => {
          const highlight = HIGHLIGHT_SLOTS.find((slot) => String(slot) === id);
          if (highlight !== undefined) void actions.change(annotation.id, { highlight });
        }}
      />
      <IconButton label="Edit note" shortcut="N" icon={<StickyNote />} onPress={() => onEdit('note')} />
      <IconButton label="Edit tags" shortcut="T" icon={<Tag />} onPress={() => onEdit('tags')} />
      <IconButton label="Link to event" shortcut="E" icon={<LinkIcon />} onPress={() => onEdit('link')} />
      <IconButton
        label="Copy with citation"
        shortcut="C"
        icon={<Copy />}
        onPress={() => void actions.cite(annotation.anchor)}
      />
      <span className={styles.grow} />
      <IconButton label="Remove highlight" shortcut="Del" icon={<Trash2 />} onPress={onRemove} />
    </div>
  );
}
