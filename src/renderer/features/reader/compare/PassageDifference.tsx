import { useMemo } from 'react';
import { wordDifferences } from '../../../core/model/word-differences';
import styles from './PassageDifference.module.css';

/** Two passages word by word: what stands in both, and what stands in one of them only. */
export function PassageDifference({ one, other }: { readonly one: string; readonly other: string }) {
  const differences = useMemo(() => wordDifferences(flowing(one), flowing(other)), [one, other]);
  if (differences === undefined)
    return <p className={styles.words}>These passages are too long to be compared word by word here.</p>;
  const shared = differences.some(({ text, where }) => where === 'both' && /[\p{L}\p{N}]/u.test(text));
  if (!shared) return <p className={styles.words}>The two passages have no words in common.</p>;
  return (
    <p className={styles.text} dir="auto" aria-label="Differences, word by word">
      {differences.map(({ text, where }, index) => {
        if (where === 'both') return <span key={index}>{text}</span>;
        const Mark = where === 'one' ? 'del' : 'ins';
        return (
          <Mark key={index} className={styles[where]}>
            <span className="visually-hidden">{where === 'one' ? 'Only first: ' : 'Only second: '}</span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}

/** The line ends of a page do not count. */
const flowing = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
