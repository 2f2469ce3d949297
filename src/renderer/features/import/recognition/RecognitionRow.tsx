import { ScanText, X } from 'lucide-react';
import type { RecognitionItem } from '../../../core/archive';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { ProgressBar } from '../../../ui/ProgressBar';
import { useNavigation } from '../../routes';
import styles from './RecognitionTray.module.css';
import { itemWords } from './recognition-words';

interface RecognitionRowProps {
  readonly item: RecognitionItem;
  readonly isPaused: boolean;
  readonly onCancel: () => void;
}

/** A source whose text is being recognised, or waits for it. */
export function RecognitionRow({ item, isPaused, onCancel }: RecognitionRowProps) {
  const navigation = useNavigation();
  const { sourceId, title, pagesDone, pagesTotal } = item;
  const words = itemWords(item, isPaused);
  return (
    <li className={styles.row}>
      <span className={styles.icon}>
        <ScanText aria-hidden />
      </span>
      <span className={styles.name}>
        <Button variant="link" onPress={() => navigation.open({ screen: 'source', sourceId })}>
          <bdi className={styles.sourceTitle}>{title}</bdi>
        </Button>
      </span>
      <span className={styles.words}>{words}</span>
      <span className={styles.end}>
        <span className={styles.bar}>
          <ProgressBar
            label={`${title}: ${words}`}
            value={pagesTotal === 0 ? 0 : Math.min(1, pagesDone / pagesTotal)}
          />
        </span>
        <IconButton label={`Stop recognising ${title}`} icon={<X />} onPress={onCancel} />
      </span>
    </li>
  );
}
