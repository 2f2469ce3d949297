import { useEffect, useState } from 'react';
import { RECOGNITION_LANGUAGES } from '../../core/workflows/recognition-languages';
import { FailureNotice } from '../../ui/FailureNotice';
import { languageName } from '../../ui/language-names';
import { Switch } from '../../ui/Switch';
import { useArchive } from '../useArchive';
import styles from './SettingsScreen.module.css';

/** Whether pictures are recognised unasked, and the languages this computer has the data of. */
export function RecognitionSection() {
  const { archive, settings, changeSettings } = useArchive();
  const [languages, setLanguages] = useState<readonly string[]>();
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => {
    let isGone = false;
    archive.recognition.languages().then(
      (present) => {
        if (!isGone) setLanguages(present);
      },
      (error: unknown) => {
        if (!isGone) setTrouble(`The languages could not be listed (${String(error)}).`);
      },
    );
    return () => {
      isGone = true;
    };
  }, [archive]);
  const missing = RECOGNITION_LANGUAGES.filter((language) => languages?.includes(language) === false);
  return (
    <>
      <div className={styles.switchLine}>
        <Switch
          label="Recognise pictures when they are imported"
          isOn={settings.recogniseAutomatically}
          onChange={(recogniseAutomatically) => changeSettings({ recogniseAutomatically })}
        />
        <p className={styles.explanation}>
          Scans and photographs are read in the background, in the languages that occur most in this archive.
          Otherwise you choose for each source. Either way it is done on this computer.
        </p>
      </div>
      <div className={styles.setting}>
        <span className={styles.label}>Languages</span>
        <div>
          <p className={styles.counts}>{languages === undefined ? '–' : listWords(languages)}</p>
          {missing.length === 0 ? null : (
            <p className={styles.missing}>
              {`Not on this computer: ${listWords(missing)}. Pictures in ${missing.length === 1 ? 'this language' : 'these languages'} are kept, and cannot be read as text.`}
            </p>
          )}
        </div>
      </div>
      {trouble === undefined ? null : <FailureNotice message={trouble} />}
    </>
  );
}

function listWords(languages: readonly string[]): string {
  return languages.length === 0 ? 'None' : languages.map(languageName).join(', ');
}
