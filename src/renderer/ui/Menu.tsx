import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { classes } from './classes';
import styles from './Popover.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly shortcut?: string;
  readonly icon?: ReactNode;
  readonly danger?: boolean;
  readonly isDisabled?: boolean;
}

export interface MenuProps {
  readonly label: string;
  /** The button that opens it: a Button or IconButton of this kit. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
}

/** A menu of commands. */
export function Menu({ label, trigger, items, onAction }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''}>
        <AriaMenu aria-label={label} items={items} onAction={(key) => onAction(String(key))}>
          {(item) => (
            <MenuItem
              id={item.id}
              textValue={item.label}
              isDisabled={item.isDisabled ?? false}
              className={classes(styles.item, item.danger && styles.danger)}
            >
              {item.icon}
              <span className={styles.grow}>{item.label}</span>
              {item.shortcut === undefined ? null : <span className={styles.shortcut}>{item.shortcut}</span>}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
