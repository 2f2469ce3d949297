import { useMemo } from 'react';
import type { Extraction } from '../../core/model/extraction';
import { partsOfDocument, ticksOf } from './find-in-pages';
import styles from './FindTicks.module.css';
import type { Find } from './useFind';

/** More would touch one another. */
const MOST_TICKS = 240;

/** Where in the document the matches stand, beside the scroll bar. The same is said by the count in the find bar. */
export function FindTicks({ find, extraction }: { readonly find: Find; readonly extraction: Extraction }) {
  const { matches, current } = find;
  const parts = useMemo(() => partsOfDocument(extraction.pages, matches), [extraction, matches]);
  const ticks = useMemo(() => ticksOf(parts, MOST_TICKS), [parts]);
  const now = parts[current];
  return (
    <div className={styles.ticks} aria-hidden="true">
      {ticks.map((part) => (
        <i key={part} style={{ top: `${100 * part}%` }} />
      ))}
      {now !== undefined && <i className={styles.current} style={{ top: `${100 * now}%` }} />}
    </div>
  );
}
