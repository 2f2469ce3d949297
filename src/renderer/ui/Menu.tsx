import type { ReactNode } from 'react';
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { ActionId } from '../../shared/keys/actions';
import { Key } from './Key';
import { KeyOf } from './KeyOf';
import { WithTooltip } from './WithTooltip';
import { classes } from './classes';
import buttonStyles from './Button.module.css';
import iconStyles from './IconButton.module.css';
import styles from './Menu.module.css';

export interface MenuEntry<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** Keys as printed, where they are the same for everybody: `Enter`. */
  readonly shortcut?: string | undefined;
  /** What it does by keyboard too; its key is shown. */
  readonly action?: ActionId | undefined;
  readonly icon?: ReactNode;
  readonly danger?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

interface MenuProps<Id extends string> {
  /** Name of the button and of the menu. */
  readonly label: string;
  /** What stands in the button: an icon, or words and icons; not a button itself. */
  readonly trigger: ReactNode;
  /** How the button looks; `icon` also gives it a tooltip. */
  readonly look?: 'icon' | 'quiet' | 'plain' | 'primary' | undefined;
  readonly items: readonly MenuEntry<Id>[];
  readonly onAction: (id: Id) => void;
  /** Shows a choice: the chosen entry carries a tick. */
  readonly selected?: Id | undefined;
}

/** A button that opens a menu of commands, or of choices when `selected` is given. */
export function Menu<Id extends string>(props: MenuProps<Id>) {
  const { label, trigger, look = 'quiet', items, onAction, selected } = props;
  const button = (
    <Button
      aria-label={label}
      className={
        look === 'icon'
          ? classes(iconStyles.iconButton)
          : classes(buttonStyles.button, buttonStyles[look], buttonStyles.medium, styles.trigger)
      }
    >
      {trigger}
    </Button>
  );
  return (
    <MenuTrigger>
      {look === 'icon' ? <WithTooltip text={label}>{button}</WithTooltip> : button}
      <Popover className={classes(styles.popover)} offset={4} placement="bottom start">
        <AriaMenu
          className={classes(styles.menu)}
          aria-label={label}
          items={items}
          selectionMode={selected === undefined ? 'none' : 'single'}
          selectedKeys={selected === undefined ? [] : [selected]}
          onAction={(key) => {
            const item = items.find((candidate) => candidate.id === key);
            if (item !== undefined) onAction(item.id);
          }}
        >
          {(item) => (
            <MenuItem
              id={item.id}
              textValue={item.label}
              isDisabled={item.isDisabled ?? false}
              className={classes(styles.item, item.danger === true && styles.danger)}
            >
              {item.icon}
              <span className={styles.words}>{item.label}</span>
              {item.shortcut === undefined ? null : <Key>{item.shortcut}</Key>}
              {item.action === undefined ? null : <KeyOf action={item.action} />}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
