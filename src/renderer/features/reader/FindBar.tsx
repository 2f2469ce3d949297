import { CaseSensitive, ChevronDown, ChevronUp, Search, WholeWord, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '../../ui/IconButton';
import styles from './FindBar.module.css';
import type { Find } from './useFind';

/** The bar that finds words in the document. `serial` changes when it is asked for again. */
export function FindBar({
  find,
  serial,
  onClose,
}: {
  readonly find: Find;
  readonly serial: number;
  readonly onClose: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [serial]);
  const { matches, options } = find;
  return (
    <search className={styles.bar} aria-label="Find in document">
      <Search aria-hidden="true" className={styles.icon} />
      <input
        ref={field}
        className={styles.field}
        aria-label="Find in document"
        placeholder="Find"
        value={find.query}
        dir="auto"
        spellCheck={false}
        onChange={(event) => find.setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          else if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className={styles.count}>{countWords(find)}</span>
      <IconButton
        label="Match case"
        icon={<CaseSensitive />}
        isPressed={options.matchCase}
        onPress={() => find.setOptions({ ...options, matchCase: !options.matchCase })}
      />
      <IconButton
        label="Whole words"
        icon={<WholeWord />}
        isPressed={options.wholeWord}
        onPress={() => find.setOptions({ ...options, wholeWord: !options.wholeWord })}
      />
      <IconButton
        label="Match accents"
        icon={<AccentIcon />}
        isPressed={options.matchAccents}
        onPress={() => find.setOptions({ ...options, matchAccents: !options.matchAccents })}
      />
      <IconButton
        label="Previous match"
        action="find-previous"
        icon={<ChevronUp />}
        isDisabled={matches.length === 0}
        onPress={() => find.step(-1)}
      />
      <IconButton
        label="Next match"
        action="find-next"
        icon={<ChevronDown />}
        isDisabled={matches.length === 0}
        onPress={() => find.step(1)}
      />
      <IconButton label="Close" shortcut="Esc" icon={<X />} onPress={onClose} />
    </search>
  );
}

/** "3 of 41"; while pages are still looked through, what is found so far. */
function countWords({ query, matches, current, isSearching }: Find): string {
  if (query.trim() === '') return '';
  if (isSearching) return matches.length === 0 ? 'Searching' : `${matches.length} so far`;
  return matches.length === 0 ? 'No matches' : `${current + 1} of ${matches.length}`;
}

/** A letter with an accent, drawn as the other icons are. */
function AccentIcon() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d="M17 21V11M17 16a5 5 0 1 1-10 0 5 5 0 0 1 10 0ZM11 7l3-4" strokeLinecap="round" />
    </svg>
  );
}
