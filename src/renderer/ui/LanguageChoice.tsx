import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { classes } from './classes';
import { languageName, languageNames } from './language-names';
import styles from './LanguageChoice.module.css';

interface LanguageChoiceProps {
  /** BCP 47 primary languages that can be recognised on this computer, in the order they are listed. */
  readonly available: readonly string[];
  /** The likeliest first. Languages that are not available may be among them: they are said. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The languages in which the text of pictures is recognised: one box to tick for each. */
export function LanguageChoice({ available, chosen, onChange }: LanguageChoiceProps) {
  const missing = chosen.filter((language) => !available.includes(language));
  return (
    <CheckboxGroup
      className={classes(styles.group)}
      value={[...chosen]}
      onChange={(next) => onChange(inOrderOfChoice(chosen, next))}
    >
      <Label className={classes(styles.label)}>Languages of the text</Label>
      <div className={styles.languages}>
        {available.map((language) => (
          <Checkbox key={language} value={language} className={classes(styles.language)}>
            <span className={styles.box} aria-hidden="true">
              <Check />
            </span>
            {languageName(language)}
          </Checkbox>
        ))}
      </div>
      {missing.length > 0 && (
        <p className={styles.missing}>
          {languageNames(missing)} {missing.length === 1 ? 'is' : 'are'} not among the languages of this copy
          of the app. The words will be read with the languages ticked here, and need more checking.
        </p>
      )}
    </CheckboxGroup>
  );
}

/** Languages that stay keep their places; new ones come last. */
function inOrderOfChoice(before: readonly string[], after: readonly string[]): readonly string[] {
  return [
    ...before.filter((language) => after.includes(language)),
    ...after.filter((language) => !before.includes(language)),
  ];
}
