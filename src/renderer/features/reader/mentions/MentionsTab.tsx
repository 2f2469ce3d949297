import { useEffect, useState } from 'react';
import type { Extraction } from '../../../core/model/extraction';
import type { Source } from '../../../core/model/source';
import { shortPlace } from '../../../core/model/place-words';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { listed, type MentionOrder } from './mention-list';
import { countWords } from './mention-words';
import { MentionList } from './MentionList';
import { countOf } from './MentionsButton';
import styles from './MentionsTab.module.css';
import type { Mentions } from './useMentions';

interface MentionsTabProps {
  readonly source: Source;
  readonly extraction: Extraction;
  readonly mentions: Mentions;
}

/** All dates and known names of the document, to go to; and those that are ignored, to be offered again. */
export function MentionsTab({ source, extraction, mentions }: MentionsTabProps) {
  const { all, isWhole, pagesDone, pageCount, setListOpen, ignored } = mentions;
  const [order, setOrder] = useState<MentionOrder>('text');
  // The whole document is looked through as long as the list is open.
  useEffect(() => {
    setListOpen(true);
    return () => setListOpen(false);
  }, [setListOpen]);
  const shown = listed(all, order);
  return (
    <div className={styles.tab}>
      <div className={styles.head}>
        <SegmentedControl
          label="Order of dates and names"
          options={[
            { id: 'text', label: 'In the text' },
            { id: 'time', label: 'Dates by time' },
          ]}
          value={order}
          onChange={setOrder}
        />
        <p className={styles.count} role="status">
          {isWhole ? countWords(countOf(all)) : lookingWords(pagesDone, pageCount)}
        </p>
      </div>
      {shown.length === 0 ? (
        isWhole && (
          <EmptyState
            title={order === 'text' ? 'No dates or names found' : 'No dates found'}
            text="Select any words and press E to add them to an event. Names are known from the archive’s events."
          />
        )
      ) : (
        <MentionList
          mentions={shown}
          isCurrent={mentions.isCurrent}
          placeOf={(place) => shortPlace(source, extraction, place)}
          onChoose={mentions.goTo}
        />
      )}
      {ignored > 0 && (
        <p className={styles.ignored}>
          {ignored === 1 ? '1 suggestion ignored' : `${ignored} suggestions ignored`}
          <Button variant="link" size="small" onPress={mentions.offerAgain}>
            Offer again
          </Button>
        </p>
      )}
    </div>
  );
}

const lookingWords = (done: number, of: number): string =>
  of <= 1
    ? 'Looking through the text'
    : `Looking through the text, page ${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`;
