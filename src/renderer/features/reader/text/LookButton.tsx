import { ToggleButton } from 'react-aria-components';
import buttonStyles from '../../../ui/Button.module.css';
import { classes } from '../../../ui/classes';
import styles from './LookButton.module.css';

interface LookButtonProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Shows a web page or a book as it was published, in place of its text. */
export function LookButton({ isOn, onChange }: LookButtonProps) {
  return (
    <ToggleButton
      className={classes(buttonStyles.button, buttonStyles.quiet, buttonStyles.small, styles.toggle)}
      isSelected={isOn}
      onChange={onChange}
    >
      As published
    </ToggleButton>
  );
}
