import { useMemo, useState } from 'react';
import type { Source } from '../../core/model/source';
import { ProgressBar } from '../../ui/ProgressBar';
import { ImportHead } from './ImportHead';
import { ImportList } from './ImportList';
import { filesOf } from './import-run';
import { countsUnder, isUnder } from './import-rows';
import type { TrayFilter } from './import-rows';
import { ImportSummary } from './ImportSummary';
import styles from './ImportTray.module.css';
import { failureWords } from './import-words';
import { RecogniseDialog } from '../RecogniseDialog';
import { workOf } from './time-left';
import { useImportRun } from './useImportRun';
import { useSpokenProgress } from './useSpokenProgress';
import { useTrayRows } from './useTrayRows';

/** What is being imported and what came of it; nothing while there is nothing to tell. */
export function ImportTray() {
  const run = useImportRun();
  const rows = useTrayRows(run);
  const [isCollapsed, setCollapsed] = useState(false);
  const [chosen, setChosen] = useState<{ readonly filter: TrayFilter; readonly startedMs: number }>();
  const [recognising, setRecognising] = useState<readonly Source[]>([]);
  const counts = useMemo(() => countsUnder(rows), [rows]);
  // A filter holds until the next run, and as long as there is something under it.
  const isHeld = chosen !== undefined && chosen.startedMs === run.startedMs && counts[chosen.filter] > 0;
  const filter = isHeld && !run.isActive ? chosen.filter : 'all';
  const shown = useMemo(() => rows.filter((row) => isUnder(row, filter)), [rows, filter]);
  useSpokenProgress(run, counts.needs);
  if (run.items.length === 0) return null;

  const work = workOf(filesOf(run));
  return (
    <section className={styles.tray} aria-label="Import">
      <p role="alert" className="visually-hidden">
        {failureWords(run)}
      </p>
      <ImportHead
        run={run}
        needs={counts.needs}
        shown={shown}
        isCollapsed={isCollapsed}
        onCollapse={setCollapsed}
      />
      {run.isActive && isCollapsed ? (
        <div className={styles.whole}>
          <ProgressBar label="Import" value={work.total === 0 ? 0 : work.done / work.total} />
        </div>
      ) : null}
      {isCollapsed ? null : (
        <>
          <ImportSummary
            rows={rows}
            counts={counts}
            filter={run.isActive ? undefined : filter}
            onFilter={(next) => setChosen({ filter: next, startedMs: run.startedMs })}
            onRecognise={setRecognising}
          />
          <ImportList rows={shown} onRecognise={setRecognising} />
        </>
      )}
      {recognising.length === 0 ? null : (
        <RecogniseDialog sources={recognising} onClose={() => setRecognising([])} />
      )}
    </section>
  );
}
