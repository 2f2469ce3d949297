import type { ReactNode } from 'react';
import type { SourceRow } from '../../core/archive';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { bulkError, changedCount, sharedValue } from './bulk-details';
import type { BulkField as BulkFieldName } from './bulk-details';
import { dateWords } from './date-field';
import styles from './Inspector.module.css';
import { languageOptions, UNKNOWN_LANGUAGE } from './language-options';

const LABELS: Readonly<Record<BulkFieldName, string>> = {
  author: 'Author',
  publisher: 'Publisher',
  date: 'Published',
  language: 'Language',
  address: 'Address',
  acquiredOn: 'Acquired',
  acquiredFrom: 'From whom',
  acquiredHow: 'How',
  remarks: 'Remarks',
};
const SEVERAL = 'several values';

interface BulkFieldProps {
  readonly field: BulkFieldName;
  readonly sources: readonly SourceRow[];
  /** What is typed, or undefined while the field is left alone. */
  readonly draft: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly onSubmit: () => void;
}

/** One field of many sources: the value they share, or that they have several. Escape leaves it alone again. */
export function BulkField({ field, sources, draft, onChange, onSubmit }: BulkFieldProps) {
  const shared = sharedValue(sources, field);
  if (field === 'language') {
    return (
      <Select
        label={LABELS.language}
        placeholder={SEVERAL}
        options={languageOptions(...sources.map(({ language }) => language))}
        value={
          draft === undefined && shared === undefined ? undefined : (draft ?? shared) || UNKNOWN_LANGUAGE
        }
        onChange={(chosen) => onChange(chosen === UNKNOWN_LANGUAGE ? '' : chosen)}
      />
    );
  }
  const isDate = field === 'date' || field === 'acquiredOn';
  return (
    <TextField
      label={LABELS[field]}
      value={draft ?? shared ?? ''}
      placeholder={draft === undefined && shared === undefined ? SEVERAL : undefined}
      mono={isDate}
      multiline={field === 'remarks'}
      rows={3}
      error={draft === undefined ? undefined : bulkError(field, draft)}
      description={draft === undefined ? undefined : effect(field, sources, draft, isDate)}
      onChange={onChange}
      onSubmit={onSubmit}
      onEscape={draft === undefined ? undefined : () => onChange(undefined)}
    />
  );
}

/** What the typed value would do. */
function effect(
  field: BulkFieldName,
  sources: readonly SourceRow[],
  draft: string,
  isDate: boolean,
): ReactNode {
  const filled = sources.filter((source) => source[field] !== '' && source[field] !== draft.trim()).length;
  const count = changedCount(sources, { [field]: draft });
  if (draft.trim() === '') return `Will be emptied in ${filled} of ${sources.length}.`;
  return (
    <span className={styles.below}>
      {isDate ? dateWords(draft.trim()) : null}
      <span>
        Changes {count} of {sources.length}
        {filled > 0 ? `, replacing what ${filled} of them say` : ''}.
      </span>
    </span>
  );
}
