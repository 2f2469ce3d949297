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
  const { matches, current, options } = find;
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
      <span className={styles.count}>
        {find.query.trim() === ''
          ? ''
          : matches.length === 0
            ? 'No matches'
            : `${current + 1} of ${matches.length}`}
      </span>
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
        label="Previous match"
        shortcut="Shift F3"
        icon={<ChevronUp />}
        isDisabled={matches.length === 0}
        onPress={() => find.step(-1)}
      />
      <IconButton
        label="Next match"
        shortcut="F3"
        icon={<ChevronDown />}
        isDisabled={matches.length === 0}
        onPress={() => find.step(1)}
      />
      <IconButton label="Close" shortcut="Esc" icon={<X />} onPress={onClose} />
    </search>
  );
}
