import { ArrowUpDown, ListFilter } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { HIGHLIGHT_SLOTS } from '../../../core/model/annotation';
import { HighlightMark } from '../../../ui/HighlightMark';
import { useHighlightNames } from '../../../ui/highlight-names';
import { IconButton } from '../../../ui/IconButton';
import { Menu } from '../../../ui/Menu';
import { countsBySlot, isFiltering, NO_FILTER, type NoteOrder } from '../../annotations/annotation-filter';
import { ChosenFilters } from '../../annotations/ChosenFilters';
import { FilterFields } from '../../annotations/FilterFields';
import type { Notes } from '../useNotes';
import styles from './NoteFilters.module.css';

const ORDER_NAMES: Readonly<Record<NoteOrder, string>> = {
  place: 'By place',
  time: 'Newest change first',
};

/** What the list is narrowed by, how many notes that leaves, and their order. */
export function NoteFilters({ notes }: { readonly notes: Notes }) {
  const { rows, filter, setFilter, order, setOrder, passing } = notes;
  const [isOpen, setOpen] = useState(false);
  const isNarrowed = isFiltering(filter);
  return (
    <div className={styles.filters}>
      <SlotFilters notes={notes} />
      <div className={styles.row}>
        <Menu
          label={`Order: ${ORDER_NAMES[order]}`}
          look="quiet"
          trigger={
            <>
              <ArrowUpDown aria-hidden="true" />
              {ORDER_NAMES[order]}
            </>
          }
          selected={order}
          items={(['place', 'time'] as const).map((id) => ({ id, label: ORDER_NAMES[id] }))}
          onAction={setOrder}
        />
        <output className={styles.count}>
          {isNarrowed ? `${passing.toLocaleString('en')} of ${rows.length.toLocaleString('en')}` : ''}
        </output>
        <IconButton
          label={isOpen ? 'Hide filters' : 'More filters'}
          icon={<ListFilter />}
          isPressed={isOpen}
          onPress={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen && <FilterFields rows={rows} filter={filter} onChange={setFilter} />}
      {isNarrowed && (
        <ChosenFilters
          rows={rows}
          filter={filter}
          onChange={setFilter}
          onClear={() => setFilter(NO_FILTER)}
        />
      )}
    </div>
  );
}

function SlotFilters({ notes: { rows, filter, setFilter } }: { readonly notes: Notes }) {
  const names = useHighlightNames();
  const applied = useDeferredValue(filter);
  const counts = useMemo(() => countsBySlot(rows, applied), [rows, applied]);
  return (
    <div className={styles.slots} role="group" aria-label="Filter notes by highlight">
      <button
        type="button"
        className={styles.slot}
        aria-pressed={filter.slot === undefined}
        onClick={() => setFilter({ ...filter, slot: undefined })}
      >
        All <span>{counts.all.toLocaleString('en')}</span>
      </button>
      {HIGHLIGHT_SLOTS.map((slot) => {
        const count = counts.of.get(slot) ?? 0;
        return (
          <button
            key={slot}
            type="button"
            className={styles.slot}
            aria-pressed={filter.slot === slot}
            aria-label={`${names[slot]}, ${count}`}
            title={names[slot]}
            onClick={() => setFilter({ ...filter, slot: filter.slot === slot ? undefined : slot })}
          >
            <HighlightMark slot={slot} decorative />
            <span>{count.toLocaleString('en')}</span>
          </button>
        );
      })}
    </div>
  );
}
