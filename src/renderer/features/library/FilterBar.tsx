import { useMemo } from 'react';
import type { SourceRow } from '../../core/archive';
import { SOURCE_KINDS } from '../../core/model/source';
import { Button } from '../../ui/Button';
import { languageName } from '../../ui/language-names';
import { Select } from '../../ui/Select';
import { SOURCE_KIND_NAMES } from '../../core/model/source-kind-names';
import { TextField } from '../../ui/TextField';
import type { SourceFilter } from './filter-sources';
import { isFiltering, NO_FILTER } from './filter-sources';
import styles from './Library.module.css';
import { SOURCE_STATUSES, STATUS_NAMES } from './source-status';

interface FilterBarProps {
  readonly sources: readonly SourceRow[];
  readonly filter: SourceFilter;
  readonly onChange: (filter: SourceFilter) => void;
}

const KIND_OPTIONS = [
  { id: 'any' as const, label: 'Any kind' },
  ...SOURCE_KINDS.map((kind) => ({ id: kind, label: SOURCE_KIND_NAMES[kind] })),
];

const STATUS_OPTIONS = [
  { id: 'any' as const, label: 'Any status' },
  ...SOURCE_STATUSES.map((status) => ({ id: status, label: STATUS_NAMES[status] })),
];

/** Narrows the list by words, kind, language and status. */
export function FilterBar({ sources, filter, onChange }: FilterBarProps) {
  const languages = useMemo(() => languageOptions(sources), [sources]);
  return (
    <search className={styles.filter} aria-label="Filter sources">
      <div className={styles.filterText}>
        <TextField
          label="Title, author, publisher or file name"
          hideLabel
          placeholder="Title, author, publisher or file name"
          // The researcher has just asked for the filter.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={filter.text}
          onChange={(text) => onChange({ ...filter, text })}
        />
      </div>
      <Select
        label="Kind"
        hideLabel
        options={KIND_OPTIONS}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <Select
        label="Language"
        hideLabel
        options={languages}
        value={filter.language}
        onChange={(language) => onChange({ ...filter, language })}
      />
      <Select
        label="Status"
        hideLabel
        options={STATUS_OPTIONS}
        value={filter.status}
        onChange={(status) => onChange({ ...filter, status })}
      />
      <Button variant="quiet" isDisabled={!isFiltering(filter)} onPress={() => onChange(NO_FILTER)}>
        Clear
      </Button>
    </search>
  );
}

/** The languages that occur, by name. */
function languageOptions(sources: readonly SourceRow[]) {
  const tags = [...new Set(sources.map(({ language }) => language))];
  const named = tags
    .filter((tag) => tag !== '')
    .map((tag) => ({ id: tag, label: languageName(tag) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return [
    { id: 'any', label: 'Any language' },
    ...named,
    ...(tags.includes('') ? [{ id: 'unknown', label: 'Language not known' }] : []),
  ];
}
