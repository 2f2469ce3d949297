import { ScanText } from 'lucide-react';
import { hasPictures } from '../../core/workflows/recognition-plan';
import type { Source } from '../../core/model/source';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { FILTERS } from './import-rows';
import type { countsUnder, TrayFilter, TrayRow } from './import-rows';
import styles from './ImportTray.module.css';

const NUMBER = new Intl.NumberFormat('en');
const FILTER_NAMES: Readonly<Record<TrayFilter, string>> = {
  all: 'All',
  imported: 'Imported',
  needs: 'Need you',
  failed: 'Not imported',
  duplicate: 'Already there',
};

interface ImportSummaryProps {
  readonly rows: readonly TrayRow[];
  readonly counts: ReturnType<typeof countsUnder>;
  /** Undefined while files come in: all are shown. */
  readonly filter: TrayFilter | undefined;
  readonly onFilter: (filter: TrayFilter) => void;
  readonly onRecognise: (sources: readonly Source[]) => void;
}

/** What came of a run by kind of outcome, and what can be done for many files at once. */
export function ImportSummary({ rows, counts, filter, onFilter, onRecognise }: ImportSummaryProps) {
  const pictures = rows.flatMap(({ source, need }) =>
    source !== undefined && need === 'no-text' && hasPictures(source) ? [source] : [],
  );
  const offered = FILTERS.filter((each) => each === 'all' || counts[each] > 0);
  const showsFilter = filter !== undefined && offered.length > 2;
  if (!showsFilter && pictures.length < 2) return null;
  return (
    <div className={styles.summary}>
      {showsFilter ? (
        <SegmentedControl
          label="Show files"
          options={offered.map((id) => ({ id, label: `${FILTER_NAMES[id]} ${NUMBER.format(counts[id])}` }))}
          value={filter}
          onChange={onFilter}
        />
      ) : null}
      <span className={styles.grow} />
      {pictures.length > 1 ? (
        <Button size="small" icon={<ScanText aria-hidden />} onPress={() => onRecognise(pictures)}>
          {`Recognise text of all ${NUMBER.format(pictures.length)}…`}
        </Button>
      ) : null}
    </div>
  );
}
