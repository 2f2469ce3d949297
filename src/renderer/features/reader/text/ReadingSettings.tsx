import { ALargeSmall, Minus, Plus } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from '../../../ui/Button';
import { classes } from '../../../ui/classes';
import iconStyles from '../../../ui/IconButton.module.css';
import { IconButton } from '../../../ui/IconButton';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { WithTooltip } from '../../../ui/WithTooltip';
import { useArchive } from '../../useArchive';
import styles from './ReadingSettings.module.css';
import { TEXT_RANGES, USUAL_SETTING, type TextSetting } from './text-setting';

type Range = keyof typeof TEXT_RANGES;

/** How documents are set: a button that opens face, width and space between lines. */
export function ReadingSettings() {
  const { settings, changeSettings } = useArchive();
  return (
    <DialogTrigger>
      <WithTooltip text="Reading: face, width, line spacing">
        <AriaButton className={classes(iconStyles.iconButton)} aria-label="Reading">
          <ALargeSmall />
        </AriaButton>
      </WithTooltip>
      <Popover className={classes(styles.popover)} placement="bottom start" offset={4}>
        <Dialog className={classes(styles.dialog)} aria-label="Reading">
          <div className={styles.row}>
            <span className={styles.label}>Face</span>
            <SegmentedControl
              label="Face"
              value={settings.documentFace}
              onChange={(documentFace: TextSetting['documentFace']) => changeSettings({ documentFace })}
              options={[
                { id: 'serif', label: 'Serif' },
                { id: 'sans', label: 'Sans' },
                { id: 'easy', label: 'Wide set' },
              ]}
            />
          </div>
          <Stepper
            name="documentMeasure"
            label="Width"
            less="Narrower text"
            more="Wider text"
            words={(value) => `${value} letters`}
          />
          <Stepper
            name="documentLeading"
            label="Line spacing"
            less="Lines closer together"
            more="Lines further apart"
            words={(value) => (value / 100).toFixed(2)}
          />
          <div className={styles.foot}>
            <Button variant="quiet" size="small" onPress={() => changeSettings(USUAL_SETTING)}>
              As at first
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface StepperProps {
  readonly name: Range;
  readonly label: string;
  readonly less: string;
  readonly more: string;
  readonly words: (value: number) => string;
}

function Stepper({ name, label, less, more, words }: StepperProps) {
  const { settings, changeSettings } = useArchive();
  const { least, most, step } = TEXT_RANGES[name];
  const value = settings[name];
  const change = (by: number) => changeSettings({ [name]: Math.max(least, Math.min(most, value + by)) });
  return (
    <div className={styles.row} role="group" aria-label={label}>
      <span className={styles.label}>{label}</span>
      <IconButton label={less} icon={<Minus />} isDisabled={value <= least} onPress={() => change(-step)} />
      <output className={styles.value}>{words(value)}</output>
      <IconButton label={more} icon={<Plus />} isDisabled={value >= most} onPress={() => change(step)} />
    </div>
  );
}
