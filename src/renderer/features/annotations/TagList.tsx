import { TagChip } from '../../ui/TagChip';
import { useArchive } from '../useArchive';
import styles from './TagEditor.module.css';

interface TagListProps {
  readonly tags: readonly string[];
  /** With it each tag can be taken off. */
  readonly onRemove?: ((tag: string) => void) | undefined;
}

/** Tags side by side, in their colours; nothing when there are none. */
export function TagList({ tags, onRemove }: TagListProps) {
  const { tagColours } = useArchive().preferences;
  if (tags.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label="Tags">
      {tags.map((tag) => (
        <li key={tag}>
          <TagChip
            tag={tag}
            colour={tagColours[tag]}
            onRemove={onRemove === undefined ? undefined : () => onRemove(tag)}
          />
        </li>
      ))}
    </ul>
  );
}
