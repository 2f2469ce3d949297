import { ArrowDownUp, ListFilter, Upload } from 'lucide-react';
import { classes } from '../../../ui/classes';
import { Menu } from '../../../ui/Menu';
import { TextField } from '../../../ui/TextField';
import type { AnnotationFilter } from '../../annotations/annotation-filter';
import { useCommands } from '../../commands';
import styles from '../Notebook.module.css';
import { NOTE_ORDERS, ORDER_WORDS, type NotebookOrder } from './note-order';
import { useSaveWebAnnotations } from './useSaveWebAnnotations';

/** How the list of notes is shown. */
export interface NoteListLook {
  readonly order: NotebookOrder;
  readonly isGrouped: boolean;
}

interface NoteToolsProps {
  readonly filter: AnnotationFilter;
  readonly onFilter: (changes: Partial<AnnotationFilter>) => void;
  readonly look: NoteListLook;
  readonly onLook: (look: NoteListLook) => void;
  readonly areFiltersOpen: boolean;
  /** How many filters of the bar below are set. */
  readonly filtersSet: number;
  readonly onToggleFilters: () => void;
}

/** Words to find, filters, order, and ways out of the app. */
export function NoteTools(props: NoteToolsProps) {
  const { filter, onFilter, look, onLook } = props;
  return (
    <div className={styles.tools}>
      <div className={styles.find}>
        <TextField
          label="Words in quote, note, tag or source"
          hideLabel
          placeholder="Find in notes"
          value={filter.text}
          onChange={(text) => onFilter({ text })}
          onEscape={() => onFilter({ text: '' })}
        />
      </div>
      <span className={styles.grow} />
      <button
        type="button"
        className={classes(styles.toggle, props.areFiltersOpen && styles.on)}
        aria-expanded={props.areFiltersOpen}
        onClick={props.onToggleFilters}
      >
        <ListFilter aria-hidden />
        Filter
        {props.filtersSet === 0 ? null : <span className={styles.filtersSet}>{props.filtersSet}</span>}
      </button>
      <Menu
        label={`Order: ${ORDER_WORDS[look.order]}${look.isGrouped ? ', in groups' : ''}`}
        trigger={
          <>
            <ArrowDownUp aria-hidden />
            {ORDER_WORDS[look.order]}
          </>
        }
        selected={look.order}
        items={[
          ...NOTE_ORDERS.map((order) => ({ id: order, label: ORDER_WORDS[order] })),
          { id: 'group' as const, label: look.isGrouped ? 'Without groups' : 'In groups' },
        ]}
        onAction={(id: NotebookOrder | 'group') =>
          onLook(id === 'group' ? { ...look, isGrouped: !look.isGrouped } : { ...look, order: id })
        }
      />
      <ExportMenu />
    </div>
  );
}

function ExportMenu() {
  const commands = useCommands();
  const saveWebAnnotations = useSaveWebAnnotations();
  return (
    <Menu
      label="Export all notes"
      look="icon"
      trigger={<Upload aria-hidden />}
      items={[
        { id: 'markdown', label: 'Export as Markdown…', action: 'export' },
        { id: 'web', label: 'Save as W3C annotations…' },
      ]}
      onAction={(id: 'markdown' | 'web') => {
        if (id === 'markdown') commands.run('export');
        else void saveWebAnnotations();
      }}
    />
  );
}
