import { Combine, Copy, Trash2 } from 'lucide-react';
import type { AnnotationRow } from '../../../core/annotation-work';
import { HIGHLIGHT_SLOTS } from '../../../core/model/annotation';
import { countWords } from '../../../core/model/size-words';
import { Button } from '../../../ui/Button';
import { Chip } from '../../../ui/Chip';
import { HighlightMark } from '../../../ui/HighlightMark';
import { useHighlightNames } from '../../../ui/highlight-names';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { TagChip } from '../../../ui/TagChip';
import { useWatched } from '../../../ui/useWatched';
import { TagEditor } from '../../annotations/TagEditor';
import { useNoteActions } from '../../annotations/useNoteActions';
import { useArchive } from '../../useArchive';
import type { NotebookNeighbours } from '../neighbours';
import { mergeObstacle, tagsAmong } from './bulk-tags';
import { LinkPart } from './LinkPart';
import type { EditedPart } from './NotePanel';
import styles from './NotePanel.module.css';

interface BulkPanelProps {
  /** Two notes or more, in the order they are shown. */
  readonly rows: readonly AnnotationRow[];
  readonly neighbours: NotebookNeighbours;
  readonly editing: EditedPart | undefined;
  readonly onEdit: (part: EditedPart | undefined) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
  readonly onMerged: (annotationId: string) => void;
}

/** Several notes changed together; each change is one step that undo takes back. */
export function BulkPanel(props: BulkPanelProps) {
  const { rows, editing, onEdit } = props;
  const { archive, preferences } = useArchive();
  const names = useHighlightNames();
  const actions = useNoteActions();
  const known = useWatched(archive.annotations.tags(), [archive]);
  const ids = rows.map(({ annotation }) => annotation.id);
  const { onAll, onSome } = tagsAmong(rows);
  const slots = new Set(rows.map(({ annotation }) => annotation.highlight));
  const words = rows.filter(({ annotation: { kind } }) => kind === 'highlight' || kind === 'underline');
  const kinds = new Set(words.map(({ annotation }) => annotation.kind));
  const [kind] = kinds.size === 1 ? [...kinds] : [];
  const obstacle = mergeObstacle(rows);

  const setTags = (tags: readonly string[]) => {
    const addTags = tags.filter((tag) => !onAll.includes(tag));
    const removeTags = onAll.filter((tag) => !tags.includes(tag));
    void actions.change(ids, { addTags, removeTags });
  };
  const merge = async () => {
    const merged = await actions.merge(ids);
    if (merged !== undefined) props.onMerged(merged.id);
  };
  return (
    <div className={styles.panel}>
      <div className={styles.content}>
        <h2 className={styles.title} aria-live="polite">
          {countWords(rows.length, 'note')} selected
        </h2>
        <p className={styles.hint}>What you change here is changed in all of them, as one step.</p>
        <section className={styles.section} aria-label="Highlight of all">
          <h3 className={styles.label}>Highlight</h3>
          <div className={styles.slots}>
            {HIGHLIGHT_SLOTS.map((slot) => (
              <Chip
                key={slot}
                isOn={slots.size === 1 && slots.has(slot)}
                onPress={() => void actions.change(ids, { highlight: slot })}
              >
                <HighlightMark slot={slot} decorative />
                {names[slot]}
              </Chip>
            ))}
          </div>
        </section>
        {words.length === 0 ? null : (
          <section className={styles.section} aria-label="Kind of mark">
            <h3 className={styles.label}>Mark words with</h3>
            <SegmentedControl
              label="Kind of mark"
              options={[
                { id: 'highlight', label: 'Highlight' },
                { id: 'underline', label: 'Underline' },
              ]}
              value={kind === 'highlight' || kind === 'underline' ? kind : undefined}
              onChange={(next: 'highlight' | 'underline') => void actions.change(ids, { kind: next })}
            />
          </section>
        )}
        <section className={styles.section} aria-label="Tags of all">
          <h3 className={styles.label}>Tags on all of them</h3>
          <TagEditor
            key={editing === 'tags' ? 'asked' : 'there'}
            tags={onAll}
            known={known.state === 'ready' ? known.value : []}
            autoFocus={editing === 'tags'}
            onChange={setTags}
            onEnd={() => onEdit(undefined)}
          />
          {onSome.length === 0 ? null : (
            <>
              <h3 className={styles.label}>On some of them</h3>
              <ul className={styles.some} aria-label="Tags on some of them">
                {onSome.map(({ tag, count }) => (
                  <li key={tag}>
                    <TagChip
                      tag={tag}
                      colour={preferences.tagColours[tag]}
                      count={count}
                      removeLabel={`Remove tag ${tag} from ${countWords(count, 'note')}`}
                      onRemove={() => void actions.change(ids, { removeTags: [tag] })}
                    />
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <LinkPart
          ids={ids}
          neighbours={props.neighbours}
          isOpen={editing === 'link'}
          onOpen={(isOpen) => onEdit(isOpen ? 'link' : undefined)}
        />
      </div>
      <div className={styles.actions}>
        <Button icon={<Copy aria-hidden />} onPress={props.onCopy}>
          Copy with citations
        </Button>
        <Button
          icon={<Combine aria-hidden />}
          isDisabled={obstacle !== undefined}
          disabledReason={obstacle}
          onPress={() => void merge()}
        >
          Merge into one
        </Button>
        <Button icon={<Trash2 aria-hidden />} onPress={props.onRemove}>
          Move to bin…
        </Button>
      </div>
    </div>
  );
}
