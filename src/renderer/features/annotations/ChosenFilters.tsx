import type { AnnotationRow } from '../../core/annotation-work';
import { TAG_SEPARATOR } from '../../core/model/tag-paths';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { useHighlightNames } from '../../ui/highlight-names';
import { NO_FILTER, type AnnotationFilter } from './annotation-filter';
import styles from './FilterFields.module.css';
import { HEALTH_NAMES } from './health-words';
import { KIND_NAMES } from './kind-words';

interface ChosenFiltersProps {
  /** Where the titles of events are found. */
  readonly rows: readonly AnnotationRow[];
  readonly filter: AnnotationFilter;
  readonly onChange: (filter: AnnotationFilter) => void;
  readonly onClear: () => void;
}

/** What the notes are narrowed by now; each can be taken away, and all at once. */
export function ChosenFilters({ rows, filter, onChange, onClear }: ChosenFiltersProps) {
  const names = useHighlightNames();
  const { slot, kind, tag, eventId, health, author, text } = filter;
  const words: Partial<Record<keyof AnnotationFilter, string>> = {
    ...(text.trim() === '' ? {} : { text: `“${text.trim()}”` }),
    ...(slot === undefined ? {} : { slot: names[slot] }),
    ...(kind === undefined ? {} : { kind: KIND_NAMES[kind] }),
    ...(tag === undefined ? {} : { tag: tag.split(TAG_SEPARATOR).join(' / ') }),
    ...(eventId === undefined ? {} : { eventId: titleOf(rows, eventId) }),
    ...(health === undefined ? {} : { health: HEALTH_NAMES[health] }),
    ...(author === undefined
      ? {}
      : { author: author.kind === 'in-file' ? 'In the file' : author.name || 'Not named' }),
  };
  return (
    <ul className={styles.chosen} aria-label="Filters in use">
      {(Object.keys(words) as (keyof AnnotationFilter)[]).map((part) => (
        <li key={part}>
          <Chip
            removeLabel={`Remove filter ${words[part] ?? ''}`}
            onRemove={() => onChange({ ...filter, [part]: NO_FILTER[part] })}
          >
            <bdi>{words[part]}</bdi>
          </Chip>
        </li>
      ))}
      <li>
        <Button size="small" variant="quiet" onPress={onClear}>
          Clear filters
        </Button>
      </li>
    </ul>
  );
}

function titleOf(rows: readonly AnnotationRow[], eventId: string): string {
  for (const { links } of rows) for (const { event } of links) if (event.id === eventId) return event.title;
  return 'An event without notes here';
}
