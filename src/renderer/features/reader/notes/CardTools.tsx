import { Copy, History, Link as LinkIcon, StickyNote, Tag, Trash2 } from 'lucide-react';
import type { CopyForm } from '../../../core/formats/passage-copy';
import { HIGHLIGHT_SLOTS } from '../../../core/model/annotation';
import { HighlightMark } from '../../../ui/HighlightMark';
import { useHighlightNames } from '../../../ui/highlight-names';
import { IconButton } from '../../../ui/IconButton';
import { Menu } from '../../../ui/Menu';
import { useArchive } from '../../useArchive';
import { CopyMenu } from '../copy/CopyMenu';
import { wordsOfMark } from '../copy/words-of-stretches';
import type { NoteCardProps } from './NoteCard';
import styles from './NotesPanel.module.css';

/** What can be done with the chosen note. */
export function CardTools({ row, actions, onEdit, onRemove, onAbout }: NoteCardProps) {
  const names = useHighlightNames();
  const { announce } = useArchive();
  const { annotation } = row;
  const copy = (form: CopyForm) => {
    const words = wordsOfMark(annotation);
    if (words === undefined) announce('This mark has no words to copy.');
    else void actions.copy(words, form);
  };
  const edit = (part: 'note' | 'tags' | 'link') => onEdit({ annotationId: annotation.id, part });
  return (
    <div className={styles.tools} role="toolbar" aria-label="This passage">
      <Menu
        label="Change highlight, keys 1 to 5"
        look="icon"
        trigger={<HighlightMark slot={annotation.highlight} />}
        items={HIGHLIGHT_SLOTS.map((slot) => ({
          id: String(slot),
          label: names[slot],
          action: `reader.highlight-${slot}` as const,
          icon: <HighlightMark slot={slot} decorative />,
        }))}
        onAction={(id) => {
          const highlight = HIGHLIGHT_SLOTS.find((slot) => String(slot) === id);
          if (highlight !== undefined) void actions.change(annotation.id, { highlight });
        }}
      />
      <IconButton label="Edit note" action="reader.note" icon={<StickyNote />} onPress={() => edit('note')} />
      <IconButton label="Edit tags" action="reader.tags" icon={<Tag />} onPress={() => edit('tags')} />
      <IconButton
        label="Link to event"
        action="reader.event"
        icon={<LinkIcon />}
        onPress={() => edit('link')}
      />
      <IconButton
        label="Copy with citation"
        action="reader.cite"
        icon={<Copy />}
        onPress={() => copy('cited')}
      />
      <CopyMenu onCopy={copy} />
      <IconButton
        label="History"
        icon={<History />}
        onPress={() => onAbout({ annotationId: annotation.id, dialog: 'history' })}
      />
      <span className={styles.grow} />
      <IconButton
        label="Remove highlight"
        action="reader.remove"
        icon={<Trash2 />}
        onPress={() => onRemove(row)}
      />
    </div>
  );
}
