import type { ReactNode } from 'react';
import { ArrowDownUp, Download, ListFilter, PanelRight } from 'lucide-react';
import { classes } from '../../ui/classes';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { useCommands } from '../commands';
import styles from './Library.module.css';
import type { SortField, SourceSort } from './sort-sources';
import { reversed, SORT_FIELDS, sortBy } from './sort-sources';

interface LibraryHeaderProps {
  readonly shown: number;
  /** Undefined while the list is being read. */
  readonly total: number | undefined;
  readonly sort: SourceSort;
  readonly onSort: (sort: SourceSort) => void;
  readonly isFilterOpen: boolean;
  readonly isFiltering: boolean;
  readonly onToggleFilter: () => void;
  /** Undefined while the details are shown. */
  readonly onShowDetails: (() => void) | undefined;
  /** Pairs of sources to be judged, from another feature. */
  readonly likePairs: ReactNode;
}

/** Name of a field, and what comes first when it ascends and descends. */
const SORT_WORDS: Readonly<Record<SortField, readonly [string, string, string]>> = {
  title: ['Title', 'A to Z', 'Z to A'],
  publisher: ['Publisher', 'A to Z', 'Z to A'],
  date: ['Date', 'oldest', 'newest'],
  language: ['Language', 'A to Z', 'Z to A'],
  kind: ['Kind', 'A to Z', 'Z to A'],
  length: ['Length', 'shortest', 'longest'],
  notes: ['Notes', 'fewest', 'most'],
  imported: ['Imported', 'oldest', 'newest'],
};

/** "Date, newest". */
function sortWords({ field, direction }: SourceSort): string {
  const [name, ascending, descending] = SORT_WORDS[field];
  return `${name}, ${direction === 'ascending' ? ascending : descending}`;
}

/** Title, number of sources, and what can be done with the list. */
export function LibraryHeader(props: LibraryHeaderProps) {
  const { shown, total, sort, onSort } = props;
  return (
    <div className={styles.head}>
      <h1 className={styles.heading}>All sources</h1>
      <output className={styles.count}>{countWords(shown, total)}</output>
      <span className={styles.grow} />
      {props.likePairs}
      <button
        type="button"
        className={classes(styles.toggle, props.isFilterOpen && styles.on)}
        aria-expanded={props.isFilterOpen}
        onClick={props.onToggleFilter}
      >
        <ListFilter aria-hidden />
        Filter
        {props.isFiltering ? <span className={styles.filtering}>on</span> : null}
      </button>
      <Menu
        label={`Sort: ${sortWords(sort)}`}
        trigger={
          <>
            <ArrowDownUp aria-hidden />
            {sortWords(sort)}
          </>
        }
        selected={sort.field}
        items={[
          ...SORT_FIELDS.map((field) => ({ id: field, label: SORT_WORDS[field][0] })),
          { id: 'reverse' as const, label: `Turn round: ${sortWords(reversed(sort))}` },
        ]}
        onAction={(id: SortField | 'reverse') => onSort(id === 'reverse' ? reversed(sort) : sortBy(sort, id))}
      />
      <ImportMenu />
      {props.onShowDetails === undefined ? null : (
        <IconButton
          label="Show details"
          action="toggle-right-panel"
          icon={<PanelRight />}
          onPress={props.onShowDetails}
        />
      )}
    </div>
  );
}

/** Files or a whole folder, by the same commands as in the menu bar. */
export function ImportMenu() {
  const commands = useCommands();
  return (
    <Menu
      label="Import…"
      look="primary"
      trigger={
        <>
          <Download aria-hidden />
          Import…
        </>
      }
      items={[
        { id: 'import-files', label: 'Files…' },
        { id: 'import-folder', label: 'Folder…' },
      ]}
      onAction={(id: 'import-files' | 'import-folder') => commands.run(id)}
    />
  );
}

function countWords(shown: number, total: number | undefined): string {
  if (total === undefined) return '';
  const all = total.toLocaleString('en');
  return shown === total ? all : `${shown.toLocaleString('en')} of ${all}`;
}
