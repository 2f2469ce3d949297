import type { Source } from '../../core/model/source';
import { Button } from '../../ui/Button';
import { languageName } from '../../ui/language-names';
import { Select } from '../../ui/Select';
import styles from './Inspector.module.css';
import { languageOptions, UNKNOWN_LANGUAGE } from './language-options';
import type { SaveDetails } from './useSaveDetails';

/** The language of a source; when its words look like another, that is said, and one press away. */
export function LanguageField({ source, save }: { readonly source: Source; readonly save: SaveDetails }) {
  const { language, origins } = source;
  const detected = source.extraction.detectedLanguage;
  const isOther = detected !== undefined && detected.language !== language;
  return (
    <div className={styles.field}>
      <Select
        label="Language"
        options={languageOptions(language, detected?.language ?? '')}
        value={language || UNKNOWN_LANGUAGE}
        onChange={(chosen) => void save({ language: chosen === UNKNOWN_LANGUAGE ? '' : chosen })}
      />
      {origins.language !== undefined && language !== '' ? (
        <p className={styles.below}>from {origins.language}</p>
      ) : null}
      {isOther ? (
        <p className={styles.below}>
          Its words look {languageName(detected.language)}, {Math.round(detected.confidence * 100)}% sure.
          <Button variant="link" onPress={() => void save({ language: detected.language })}>
            Use {languageName(detected.language)}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
