import { ChevronDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { classes } from './classes';
import menuStyles from './Menu.module.css';
import styles from './Select.module.css';

interface SelectProps<Id extends string> {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id | undefined;
  readonly onChange: (value: Id) => void;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** One of several: a button that opens a list. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, hideLabel = false, options, value, onChange, placeholder = 'Choose' } = props;
  return (
    <AriaSelect
      className={classes(styles.select)}
      value={value ?? null}
      isDisabled={props.isDisabled ?? false}
      placeholder={placeholder}
      onChange={(key) => {
        const option = options.find((candidate) => candidate.id === key);
        if (option !== undefined) onChange(option.id);
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className={classes(styles.label)}>{label}</Label>}
      <Button className={classes(styles.button)}>
        <SelectValue className={classes(styles.value)} />
        <ChevronDown />
      </Button>
      <Popover className={classes(menuStyles.popover, styles.popover)} offset={4}>
        <ListBox className={classes(menuStyles.menu)} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={classes(menuStyles.item)}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
