import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { TagRow } from '../../core/annotation-work';
import { TAG_SEPARATOR, tidyTag } from '../../core/model/tag-paths';
import { classes } from '../../ui/classes';
import { TagPath } from '../../ui/TagChip';
import { suggestTags } from './tag-suggestions';
import { TagList } from './TagList';
import styles from './TagEditor.module.css';

interface TagEditorProps {
  readonly tags: readonly string[];
  /** Every tag of the archive, and every level above one. */
  readonly known: readonly TagRow[];
  readonly onChange: (tags: readonly string[]) => void;
  /** Escape, or Enter in the empty field. */
  readonly onEnd: () => void;
  /** Name of the field; "Add a tag" without it. */
  readonly label?: string | undefined;
  /** False where the field is not what was asked for. */
  readonly autoFocus?: boolean | undefined;
}

/**
 * Tags to add and take away with the keyboard alone: what is typed narrows the tags there are, Down
 * and Up choose among them, Enter adds, Right completes a level, `/` goes on below it, Backspace in
 * the empty field takes the last one off.
 */
export function TagEditor({
  tags,
  known,
  onChange,
  onEnd,
  label = 'Add a tag',
  autoFocus = true,
}: TagEditorProps) {
  const [draft, setDraft] = useState('');
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(autoFocus);
  const id = useId();
  const { known: offered, fresh } = suggestTags(draft, known, tags);
  const options = [...offered.map(({ tag }) => tag), ...(fresh === undefined ? [] : [fresh])];
  const shows = isOpen && options.length > 0;

  const type = (words: string) => {
    setDraft(words);
    setActive(-1);
    setOpen(true);
  };
  const add = (tag: string) => {
    const tidy = tidyTag(tag);
    type('');
    if (tidy !== '' && !tags.includes(tidy)) onChange([...tags, tidy]);
  };
  const move = (step: 1 | -1) => {
    setOpen(true);
    const last = options.length - 1;
    setActive((now) => (step === 1 ? (now >= last ? -1 : now + 1) : now < 0 ? last : now - 1));
  };
  const enter = () => {
    const chosen = shows ? options[active] : undefined;
    if (chosen !== undefined) add(chosen);
    else if (draft.trim() === '') onEnd();
    else add(draft);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const chosen = shows ? options[active] : undefined;
    const isAtEnd = event.currentTarget.selectionStart === draft.length;
    if (event.key === 'Enter' || event.key === ',') enter();
    else if (event.key === 'Escape') onEnd();
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'ArrowRight' && chosen !== undefined && isAtEnd) type(chosen + TAG_SEPARATOR);
    else if (event.key === 'Backspace' && draft === '' && tags.length > 0) onChange(tags.slice(0, -1));
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.editor}>
      <TagList tags={tags} onRemove={(tag) => onChange(tags.filter((each) => each !== tag))} />
      <input
        className={styles.field}
        role="combobox"
        aria-label={label}
        aria-describedby={`${id}-help`}
        aria-expanded={shows}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shows && active >= 0 ? `${id}-${active}` : undefined}
        placeholder={label}
        dir="auto"
        spellCheck={false}
        // Opened by a key or a press of its own, to be typed in at once.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
        value={draft}
        onChange={(event) => type(event.target.value)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span id={`${id}-help`} className="visually-hidden">
        Enter adds the tag, a slash goes one level down, Escape ends.
      </span>
      {shows && (
        <ul id={`${id}-list`} className={styles.list} role="listbox" aria-label="Tags in use">
          {options.map((tag, index) => (
            <TagOption
              key={tag}
              id={`${id}-${index}`}
              tag={tag}
              row={offered[index]}
              isActive={index === active}
              onPick={() => add(tag)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function TagOption({
  id,
  tag,
  row,
  isActive,
  onPick,
}: {
  readonly id: string;
  readonly tag: string;
  /** Undefined for a tag that does not exist yet. */
  readonly row: TagRow | undefined;
  readonly isActive: boolean;
  readonly onPick: () => void;
}) {
  return (
    <li
      id={id}
      className={classes(styles.option, isActive && styles.active)}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: 'nearest' });
      }}
      // Before the field loses the focus and the list closes.
      onPointerDown={(event) => {
        event.preventDefault();
        onPick();
      }}
    >
      {row?.colour !== undefined && (
        <i className={styles.swatch} style={{ background: `var(--tag-${row.colour})` }} aria-hidden="true" />
      )}
      {row === undefined && <span className={styles.fresh}>New tag</span>}
      <TagPath tag={tag} />
      {row !== undefined && <span className={styles.count}>{row.countWithin.toLocaleString('en-GB')}</span>}
    </li>
  );
}
