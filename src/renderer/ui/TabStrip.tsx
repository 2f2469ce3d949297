import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { classes } from './classes';
import styles from './TabStrip.module.css';

interface TabStripProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly count?: number | undefined }[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
}

/** Tabs at the head of a panel. Arrow keys, Home and End move and choose. */
export function TabStrip<Id extends string>({ label, tabs, value, onChange }: TabStripProps<Id>) {
  const strip = useRef<HTMLDivElement>(null);
  const choose = (index: number) => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (tab === undefined) return;
    onChange(tab.id);
    strip.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(tab.id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const present = tabs.findIndex((tab) => tab.id === value);
    const target = {
      ArrowRight: present + 1,
      ArrowLeft: present - 1,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(target);
  };
  return (
    <div ref={strip} className={styles.strip} role="tablist" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          data-tab={tab.id}
          aria-selected={tab.id === value}
          tabIndex={tab.id === value ? 0 : -1}
          className={classes(styles.tab, tab.id === value && styles.on)}
          onClick={() => onChange(tab.id)}
          onKeyDown={onKeyDown}
        >
          {tab.label}
          {tab.count === undefined ? null : (
            <span className={styles.count}>{tab.count.toLocaleString('en-GB')}</span>
          )}
        </button>
      ))}
    </div>
  );
}
