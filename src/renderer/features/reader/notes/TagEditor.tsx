import { useId, useState } from 'react';
import { Chip } from '../../../ui/Chip';
import styles from './NotesPanel.module.css';

/** How many tags in use are suggested at once. */
const SUGGESTED = 6;

interface TagEditorProps {
  readonly tags: readonly string[];
  /** Tags in use anywhere, by name. */
  readonly known: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  readonly onEnd: () => void;
}

/** A passage's tags, to add and take away; tags in use are suggested. */
export function TagEditor({ tags, known, onChange, onEnd }: TagEditorProps) {
  const [draft, setDraft] = useState('');
  const id = useId();
  const words = draft.trim().toLocaleLowerCase();
  const suggested = known
    .filter((tag) => !tags.includes(tag) && (words === '' || tag.toLocaleLowerCase().includes(words)))
    .slice(0, SUGGESTED);
  const add = (tag: string) => {
    const tidy = tag.trim();
    setDraft('');
    if (tidy !== '' && !tags.includes(tidy)) onChange([...tags, tidy]);
  };
  return (
    <div className={styles.tagEditor}>
      <TagChips tags={tags} onChange={onChange} />
      <input
        className={styles.tagField}
        aria-label="Add a tag"
        aria-describedby={`${id}-help`}
        placeholder="Add a tag"
        dir="auto"
        // Opened by a key or a press of its own, to be typed in at once.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter' || event.key === ',') {
            if (draft.trim() === '') onEnd();
            else add(draft);
          } else if (event.key === 'Escape') onEnd();
          else if (event.key === 'Backspace' && draft === '' && tags.length > 0) onChange(tags.slice(0, -1));
          else return;
          event.preventDefault();
        }}
      />
      <span id={`${id}-help`} className="visually-hidden">
        Enter adds the tag, Escape ends.
      </span>
      {suggested.length > 0 && (
        <div className={styles.suggested} role="group" aria-label="Tags in use">
          {suggested.map((tag) => (
            <Chip key={tag} onPress={() => add(tag)}>
              {tag}
            </Chip>
          ))}
        </div>
      )}
    </div>
  );
}

function TagChips({
  tags,
  onChange,
}: {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}) {
  if (tags.length === 0) return null;
  return (
    <div className={styles.tags}>
      {tags.map((tag) => (
        <Chip
          key={tag}
          removeLabel={`Remove tag ${tag}`}
          onRemove={() => onChange(tags.filter((each) => each !== tag))}
        >
          {tag}
        </Chip>
      ))}
    </div>
  );
}
