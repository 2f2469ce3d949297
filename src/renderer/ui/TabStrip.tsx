import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './Tabs.module.css';

export interface TabStripProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly count?: number | undefined }[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
}

/** The parts of a side panel, one of which is shown. */
export function TabStrip<Id extends string>({ label, tabs, value, onChange }: TabStripProps<Id>) {
  return (
    <ToggleButtonGroup
      className={styles.strip ?? ''}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = tabs.find((tab) => keys.has(tab.id));
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      {tabs.map((tab) => (
        <ToggleButton key={tab.id} id={tab.id} className={styles.tab ?? ''}>
          {tab.label}
          {tab.count === undefined ? null : <span className={styles.count}>{tab.count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
