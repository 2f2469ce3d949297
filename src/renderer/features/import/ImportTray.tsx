import { ChevronDown, ChevronUp, Copy, Eraser, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { ProgressBar } from '../../ui/ProgressBar';
import { useArchive } from '../useArchive';
import { ImportList } from './ImportList';
import { countsOf, filesOf } from './import-run';
import styles from './ImportTray.module.css';
import { failureWords, importReport, progressWords, titleWords } from './import-words';
import { workOf } from './time-left';
import { useImportRun } from './useImportRun';
import { useSpokenProgress } from './useSpokenProgress';

/** What is being imported and what came of it; nothing while there is nothing to tell. */
export function ImportTray() {
  const app = useArchive();
  const { archive, desktop } = app;
  const run = useImportRun();
  const [isCollapsed, setCollapsed] = useState(false);
  useSpokenProgress(run);
  if (run.items.length === 0) return null;

  const work = workOf(filesOf(run));
  const hasFinished = countsOf(run.items).finished > 0;
  const copyReport = () => {
    desktop.copyText(importReport(run.items)).then(
      () => app.announce('The report is copied.'),
      () => app.reportFailure('The report could not be copied. The imported files are safe; try again.'),
    );
  };

  return (
    <section className={styles.tray} aria-label="Import">
      <p role="alert" className="visually-hidden">
        {failureWords(run)}
      </p>
      <div className={styles.head}>
        <h2 className={styles.title}>{titleWords(run)}</h2>
        <span className={styles.progress}>{progressWords(run)}</span>
        <span className={styles.grow} />
        {hasFinished ? (
          <Button variant="quiet" icon={<Copy aria-hidden />} onPress={copyReport}>
            Copy report
          </Button>
        ) : null}
        {run.isActive ? (
          <Button variant="quiet" icon={<X aria-hidden />} onPress={() => archive.imports.cancel()}>
            Cancel remaining
          </Button>
        ) : (
          <Button variant="quiet" icon={<Eraser aria-hidden />} onPress={() => archive.imports.clear()}>
            Clear
          </Button>
        )}
        <IconButton
          label={isCollapsed ? 'Show files' : 'Hide files'}
          icon={isCollapsed ? <ChevronUp /> : <ChevronDown />}
          onPress={() => setCollapsed(!isCollapsed)}
        />
      </div>
      {run.isActive && isCollapsed ? (
        <div className={styles.whole}>
          <ProgressBar label="Import" value={work.total === 0 ? 0 : work.done / work.total} />
        </div>
      ) : null}
      {isCollapsed ? null : <ImportList items={run.items} />}
    </section>
  );
}
