// Rows are placed one by one in a windowed list, which list elements do not allow: roles say the same.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { DateGlyph } from '../../../ui/DateGlyph';
import { mentionKey, type Mention } from './mention';
import { dateInWords, wordsOf } from './mention-words';
import styles from './MentionsTab.module.css';

interface MentionListProps {
  readonly mentions: readonly Mention[];
  readonly isCurrent: (mention: Mention) => boolean;
  /** Where it stands, in short: "p. 3". */
  readonly placeOf: (mention: Mention) => string;
  readonly onChoose: (mention: Mention) => void;
}

const ROW_PX = 52;
const OVERSCAN = 6;
/** Rows that a page key goes by. */
const PAGE_ROWS = 8;

/** Dates and names as a list to choose from: arrow keys move, Enter goes to the place. */
export function MentionList({ mentions, isCurrent, placeOf, onChoose }: MentionListProps) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const current = mentions.findIndex(isCurrent);
  const [moved, setMoved] = useState(0);
  const active = Math.min(moved, mentions.length - 1);
  const virtual = useVirtualizer({
    count: mentions.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => {
      const mention = mentions[index];
      return mention === undefined ? index : mentionKey(mention);
    },
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    // The row that is named as the active one has to be there.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active])]
        .filter((index) => index >= 0 && index < mentions.length)
        .toSorted((a, b) => a - b),
  });
  const follow = useRef<(index: number) => void>(() => undefined);
  useLayoutEffect(() => {
    follow.current = (index) => virtual.scrollToIndex(index, { align: 'auto' });
  });
  // What is come to in the text is shown in the list.
  useLayoutEffect(() => {
    if (current < 0) return;
    setMoved(current);
    follow.current(current);
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const mention = mentions[active];
    const target = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: mentions.length - 1,
      PageDown: active + PAGE_ROWS,
      PageUp: active - PAGE_ROWS,
    }[event.key];
    if (target !== undefined) {
      const next = Math.max(0, Math.min(mentions.length - 1, target));
      setMoved(next);
      follow.current(next);
    } else if ((event.key === 'Enter' || event.key === ' ') && mention !== undefined) onChoose(mention);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      aria-label="Dates and names in this text"
      tabIndex={0}
      aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const mention = mentions[index];
          if (mention === undefined) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              id={`${id}-${index}`}
              data-index={index}
              role="option"
              aria-selected={index === current}
              aria-setsize={mentions.length}
              aria-posinset={index + 1}
              data-active={index === active || undefined}
              tabIndex={-1}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setMoved(index);
                onChoose(mention);
              }}
            >
              <span className={styles.words} data-kind={mention.kind} dir="auto">
                {wordsOf(mention)}
              </span>
              <span className={styles.place}>{placeOf(mention)}</span>
              <span className={styles.meaning}>
                {mention.kind === 'date' ? (
                  <>
                    <DateGlyph date={mention.edtf} />
                    {dateInWords(mention.edtf)}
                  </>
                ) : (
                  'Name'
                )}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
