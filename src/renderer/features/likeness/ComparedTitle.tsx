import type { Source } from '../../core/model/source';
import { describeDate } from '../../core/model/uncertain-date';
import { Button } from '../../ui/Button';
import { SOURCE_KIND_NAMES } from '../../core/model/source-kind-names';
import { useNavigation } from '../routes';
import styles from './ComparedTexts.module.css';
import { counted } from './likeness-words';

interface ComparedTitleProps {
  readonly source: Source;
  /** Which of the two texts it is, as the summary calls it. */
  readonly which: 'First' | 'Second';
  readonly onLeave: () => void;
}

/** Above a text: what it is, where it is from, and the way to it. */
export function ComparedTitle({ source, which, onLeave }: ComparedTitleProps) {
  const navigation = useNavigation();
  const { title, publisher, date, language, kind, extraction } = source;
  const origin = [
    publisher,
    date === '' ? '' : describeDate(date),
    SOURCE_KIND_NAMES[kind],
    counted(extraction.words, 'word'),
  ].filter((part) => part !== '');
  const open = () => {
    navigation.open({ screen: 'source', sourceId: source.id }, { newTab: true });
    onLeave();
  };
  return (
    <div role="columnheader" className={styles.title}>
      <span className={styles.which}>
        {which}
        <Button variant="link" size="small" onPress={open}>
          Open in a tab
        </Button>
      </span>
      <span className={styles.name} lang={language === '' ? undefined : language} dir="auto">
        {title}
      </span>
      <bdi className={styles.origin}>{origin.join(' · ')}</bdi>
    </div>
  );
}
