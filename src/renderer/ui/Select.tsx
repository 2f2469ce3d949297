import { Check, ChevronDown } from 'lucide-react';
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
import fields from './Field.module.css';
import popover from './Popover.module.css';

export interface SelectOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export interface SelectProps<Id extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly SelectOption<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
}

/** One of a few. */
export function Select<Id extends string>({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
}: SelectProps<Id>) {
  return (
    <AriaSelect
      className={fields.field ?? ''}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <Label className={classes(fields.label, hideLabel && fields.hidden)}>{label}</Label>
      <Button className={fields.select ?? ''}>
        <SelectValue />
        <ChevronDown aria-hidden />
      </Button>
      <Popover className={popover.popover ?? ''}>
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={popover.item ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={popover.grow}>{option.label}</span>
                  {isSelected ? <Check aria-hidden /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
