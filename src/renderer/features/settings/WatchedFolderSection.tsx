import { FolderSearch } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { countWords } from '../../core/model/size-words';
import { useArchive } from '../useArchive';
import { useWatchedFolder } from '../useWatchedFolder';
import styles from './SettingsScreen.module.css';

/** The folder whose new files are offered; none unless the researcher chooses one. */
export function WatchedFolderSection() {
  const { desktop } = useArchive();
  const folder = useWatchedFolder();
  const [trouble, setTrouble] = useState<string>();
  const attempt = (action: () => Promise<unknown>) => {
    setTrouble(undefined);
    action().catch((error: unknown) =>
      setTrouble(`The watched folder could not be changed (${String(error)}). Nothing in it was touched.`),
    );
  };
  const choose = () => attempt(() => desktop.chooseWatchedFolder());
  return (
    <>
      <div className={styles.setting}>
        <span className={styles.label}>Folder</span>
        {folder === undefined ? (
          <div className={styles.folder}>
            <Button size="small" icon={<FolderSearch aria-hidden />} onPress={choose}>
              Choose folder…
            </Button>
            <span className={styles.note}>No folder is watched.</span>
          </div>
        ) : (
          <div className={styles.folder}>
            <code className={styles.path}>{folder.path}</code>
            <Button size="small" icon={<FolderSearch aria-hidden />} onPress={choose}>
              Choose another…
            </Button>
            <Button size="small" onPress={() => attempt(() => desktop.stopWatching())}>
              Stop watching
            </Button>
          </div>
        )}
      </div>
      <p className={styles.explanation}>
        New files in this folder are offered in the library. None of them is imported until you say so, and
        nothing in the folder is changed.
        {folder === undefined || folder.offered.length === 0
          ? ''
          : ` ${countWords(folder.offered.length, 'file')} ${folder.offered.length === 1 ? 'waits' : 'wait'} there now.`}
      </p>
      {folder?.trouble === undefined ? null : <FailureNotice message={folder.trouble} />}
      {trouble === undefined ? null : <FailureNotice message={trouble} />}
    </>
  );
}
