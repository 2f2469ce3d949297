import { Select } from '../../ui/Select';
import type { FilterOption } from '../annotations/filter-options';
import styles from './Notebook.module.css';

interface FilterChoiceProps<Id extends string> {
  readonly label: string;
  /** What "all" is called. */
  readonly any: string;
  readonly options: readonly FilterOption<Id>[];
  readonly value: Id | undefined;
  readonly onChange: (value: Id | undefined) => void;
}

const ANY = '';

/** A filter: any, or one of those that occur, each with how many it stands for. */
export function FilterChoice<Id extends string>(props: FilterChoiceProps<Id>) {
  const { label, any, options, value, onChange } = props;
  return (
    <div className={styles.choice}>
      <Select<Id | typeof ANY>
        label={label}
        hideLabel
        value={value ?? ANY}
        options={[
          { id: ANY, label: any },
          ...options.map((option) => ({ id: option.id, label: `${option.label} (${option.count})` })),
        ]}
        onChange={(id) => onChange(id === ANY ? undefined : id)}
      />
    </div>
  );
}
