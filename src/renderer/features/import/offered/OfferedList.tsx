import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import type { ChosenFile } from '../../../../shared/record';
import { classes } from '../../../ui/classes';
import { sizeWords } from '../../../core/model/size-words';
import { offerKey } from './offered-words';
import styles from './OfferedFiles.module.css';

/** More are not drawn; what stands below them is counted. */
const MOST_SHOWN = 200;

interface OfferedListProps {
  readonly files: readonly ChosenFile[];
  /** Keys of files that are left out. */
  readonly left: ReadonlySet<string>;
  readonly onLeave: (left: ReadonlySet<string>) => void;
}

/** The offered files, each with a box to leave it out. */
export function OfferedList({ files, left, onLeave }: OfferedListProps) {
  const change = (file: ChosenFile, isTaken: boolean) => {
    const next = new Set(left);
    if (isTaken) next.delete(offerKey(file));
    else next.add(offerKey(file));
    onLeave(next);
  };
  const more = files.length - MOST_SHOWN;
  return (
    <ul className={styles.list} aria-label="Offered">
      {files.slice(0, MOST_SHOWN).map((file) => (
        <li key={file.token}>
          <Checkbox
            className={classes(styles.file)}
            isSelected={!left.has(offerKey(file))}
            onChange={(isTaken) => change(file, isTaken)}
          >
            <span className={styles.box} aria-hidden="true">
              <Check />
            </span>
            <bdi className={styles.name}>
              {file.folder === '' ? file.name : `${file.folder}/${file.name}`}
            </bdi>
            <span className={styles.size}>{sizeWords(file.size)}</span>
          </Checkbox>
        </li>
      ))}
      {more > 0 ? (
        <li className={styles.more}>{`and ${more.toLocaleString('en')} more, which are taken too`}</li>
      ) : null}
    </ul>
  );
}
