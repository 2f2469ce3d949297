import { useMemo } from 'react';
import type { AnnotationRow } from '../../core/annotation-work';
import type { AnchorHealth, AnnotationKind } from '../../core/model/annotation';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import type { AnnotationFilter } from './annotation-filter';
import { authorChoiceOf, authorIdOf, filterOptions, type FilterOption } from './filter-options';
import styles from './FilterFields.module.css';

interface FilterFieldsProps {
  /** Those that are narrowed: only what occurs among them is offered. */
  readonly rows: readonly AnnotationRow[];
  readonly filter: AnnotationFilter;
  readonly onChange: (filter: AnnotationFilter) => void;
}

const ANY = 'any';

/** Narrows notes by words, kind, tag, event, how surely they stand, and author. */
export function FilterFields({ rows, filter, onChange }: FilterFieldsProps) {
  const options = useMemo(() => filterOptions(rows), [rows]);
  return (
    <search className={styles.fields} aria-label="Narrow the notes">
      <div className={styles.wide}>
        <TextField
          label="Words in quotation, note or tags"
          hideLabel
          placeholder="Words in quotation, note or tags"
          // The researcher has just asked for the filters.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={filter.text}
          onChange={(text) => onChange({ ...filter, text })}
        />
      </div>
      <Select
        label="Kind"
        options={withAny<AnnotationKind>('Any kind', options.kinds)}
        value={filter.kind ?? ANY}
        onChange={(kind) => onChange({ ...filter, kind: kind === ANY ? undefined : kind })}
      />
      <Select
        label="Passage"
        options={withAny<AnchorHealth['state']>('Any', options.healths)}
        value={filter.health ?? ANY}
        onChange={(health) => onChange({ ...filter, health: health === ANY ? undefined : health })}
      />
      <Select
        label="Tag"
        options={withAny('Any tag', prefixed(options.tags))}
        value={filter.tag === undefined ? ANY : PREFIX + filter.tag}
        onChange={(tag) => onChange({ ...filter, tag: chosen(tag) })}
      />
      <Select
        label="Event"
        options={withAny('Any event', prefixed(options.events))}
        value={filter.eventId === undefined ? ANY : PREFIX + filter.eventId}
        onChange={(eventId) => onChange({ ...filter, eventId: chosen(eventId) })}
      />
      <div className={styles.wide}>
        <Select
          label="Author"
          options={withAny('Anybody', options.authors)}
          value={filter.author === undefined ? ANY : authorIdOf(filter.author)}
          onChange={(id) => onChange({ ...filter, author: id === ANY ? undefined : authorChoiceOf(id) })}
        />
      </div>
    </search>
  );
}

/** Names of the researcher's own are told apart from "any". */
const PREFIX = '=';
const chosen = (id: string): string | undefined => (id === ANY ? undefined : id.slice(PREFIX.length));
const prefixed = (options: readonly FilterOption[]): readonly FilterOption[] =>
  options.map((option) => ({ ...option, id: PREFIX + option.id }));

function withAny<Id extends string>(
  label: string,
  options: readonly FilterOption<Id>[],
): readonly { readonly id: Id | typeof ANY; readonly label: string }[] {
  return [
    { id: ANY, label },
    ...options.map((option) => ({
      id: option.id,
      label: `${option.label} (${option.count.toLocaleString('en')})`,
    })),
  ];
}
