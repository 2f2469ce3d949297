import { Combine, Link as LinkIcon, Tag, Trash2, X } from 'lucide-react';
import { HIGHLIGHT_SLOTS } from '../../../core/model/annotation';
import { countWords } from '../../../core/model/size-words';
import { HighlightMark } from '../../../ui/HighlightMark';
import { useHighlightNames } from '../../../ui/highlight-names';
import { IconButton } from '../../../ui/IconButton';
import { Menu } from '../../../ui/Menu';
import { TagEditor } from '../../annotations/TagEditor';
import { LinkForm } from '../LinkForm';
import type { Notes } from '../useNotes';
import styles from './BulkBar.module.css';
import type { BulkWork } from './useBulkWork';

/** What can be done with several notes at once. Each is one step for undo. */
export function BulkBar({ notes, bulk }: { readonly notes: Notes; readonly bulk: BulkWork }) {
  const names = useHighlightNames();
  const { chosen } = notes;
  const tags = [...new Set(chosen.flatMap(({ annotation }) => annotation.tags))];
  return (
    <section className={styles.bar} aria-label="The chosen notes">
      <div className={styles.head}>
        <output className={styles.count}>{countWords(chosen.length, 'note')} chosen</output>
        <IconButton label="Choose one only" shortcut="Esc" icon={<X />} onPress={bulk.chooseNone} />
      </div>
      {bulk.part === 'tags' && (
        <TagEditor
          tags={tags}
          known={notes.tags}
          label="Add a tag to all"
          onChange={(after) => void bulk.changeTags(tags, after)}
          onEnd={bulk.endPart}
        />
      )}
      {bulk.part === 'link' && (
        <div className={styles.link}>
          <LinkForm
            events={notes.events}
            autoFocus
            onLink={(event, stance) => void bulk.link(event, stance)}
          />
        </div>
      )}
      <div className={styles.tools} role="toolbar" aria-label="All chosen notes">
        <Menu
          label="Change highlight of all, keys 1 to 5"
          look="icon"
          trigger={<HighlightMark slot={chosen[0]?.annotation.highlight ?? 1} decorative />}
          items={HIGHLIGHT_SLOTS.map((slot) => ({
            id: String(slot),
            label: names[slot],
            action: `reader.highlight-${slot}` as const,
            icon: <HighlightMark slot={slot} decorative />,
          }))}
          onAction={(id) => {
            const slot = HIGHLIGHT_SLOTS.find((each) => String(each) === id);
            if (slot !== undefined) void bulk.highlight(slot);
          }}
        />
        <IconButton
          label="Tags of all"
          action="reader.tags"
          icon={<Tag />}
          isPressed={bulk.part === 'tags'}
          onPress={() => bulk.toggle('tags')}
        />
        <IconButton
          label="Link all to event"
          action="reader.event"
          icon={<LinkIcon />}
          isPressed={bulk.part === 'link'}
          onPress={() => bulk.toggle('link')}
        />
        <IconButton
          label="Merge into one"
          action="reader.merge"
          icon={<Combine />}
          onPress={() => void bulk.merge()}
        />
        <span className={styles.grow} />
        <IconButton
          label="Remove all chosen"
          action="reader.remove"
          icon={<Trash2 />}
          onPress={() => void bulk.remove()}
        />
      </div>
    </section>
  );
}
