import { useMemo } from 'react';
import type { AnnotationRow } from '../../../core/annotation-work';
import type { AnchorHealth, AnnotationKind } from '../../../core/model/annotation';
import { TAG_SEPARATOR } from '../../../core/model/tag-paths';
import { Button } from '../../../ui/Button';
import type { AnnotationFilter } from '../../annotations/annotation-filter';
import { AUTHOR_PREFIX, filterOptions, IN_FILE, type FilterOption } from '../../annotations/filter-options';
import { FilterChoice } from '../FilterChoice';
import styles from '../Notebook.module.css';
import { byTitle } from './note-order';

interface NoteFilterBarProps {
  /** All notes of the archive: what they can be narrowed by. */
  readonly rows: readonly AnnotationRow[];
  readonly filter: AnnotationFilter;
  readonly sourceId: string | undefined;
  readonly onFilter: (changes: Partial<AnnotationFilter>) => void;
  readonly onSource: (sourceId: string | undefined) => void;
  readonly isFiltering: boolean;
  readonly onClear: () => void;
}

/** What notes are narrowed by besides words and highlight: only what occurs among them is offered. */
export function NoteFilterBar(props: NoteFilterBarProps) {
  const { rows, filter, sourceId, onFilter } = props;
  const options = useMemo(() => filterOptions(rows), [rows]);
  const sources = useMemo(() => sourceOptions(rows), [rows]);
  return (
    <div className={styles.filters} role="group" aria-label="Narrow the notes">
      <FilterChoice
        label="Tag"
        any="Any tag"
        options={withChosen(options.tags, filter.tag)}
        value={filter.tag}
        onChange={(tag) => onFilter({ tag })}
      />
      <FilterChoice
        label="Event"
        any="Any event"
        options={options.events}
        value={filter.eventId}
        onChange={(eventId) => onFilter({ eventId })}
      />
      <FilterChoice
        label="Source"
        any="Any source"
        options={sources}
        value={sourceId}
        onChange={props.onSource}
      />
      <FilterChoice<AnnotationKind>
        label="Kind"
        any="Any kind"
        options={options.kinds}
        value={filter.kind}
        onChange={(kind) => onFilter({ kind })}
      />
      <FilterChoice<AnchorHealth['state']>
        label="State of the passage"
        any="Any state"
        options={options.healths}
        value={filter.health}
        onChange={(health) => onFilter({ health })}
      />
      <FilterChoice
        label="Author"
        any="Any author"
        options={options.authors}
        value={authorId(filter.author)}
        onChange={(id) => onFilter({ author: authorOf(id) })}
      />
      <Button variant="quiet" size="small" isDisabled={!props.isFiltering} onPress={props.onClear}>
        Clear filters
      </Button>
    </div>
  );
}

/** A tag that no note has any more is still named while it is chosen. */
function withChosen(options: readonly FilterOption[], tag: string | undefined): readonly FilterOption[] {
  if (tag === undefined || options.some(({ id }) => id === tag)) return options;
  return [...options, { id: tag, label: tag.split(TAG_SEPARATOR).join(' / '), count: 0 }];
}

function sourceOptions(rows: readonly AnnotationRow[]): readonly FilterOption[] {
  const groups = [...Map.groupBy(rows, ({ source }) => source.id).values()];
  return groups
    .flatMap((own) => (own[0] === undefined ? [] : [{ source: own[0].source, count: own.length }]))
    .sort((a, b) => byTitle(a.source, b.source))
    .map(({ source, count }) => ({ id: source.id, label: source.title, count }));
}

function authorId(author: AnnotationFilter['author']): string | undefined {
  if (author === undefined) return undefined;
  return author.kind === 'in-file' ? IN_FILE : AUTHOR_PREFIX + author.name;
}

function authorOf(id: string | undefined): AnnotationFilter['author'] {
  if (id === undefined) return undefined;
  return id === IN_FILE ? { kind: 'in-file' } : { kind: 'author', name: id.slice(AUTHOR_PREFIX.length) };
}
