import { ChevronDown, ChevronUp, Copy, Eraser, Pause, Play, Sheet, X } from 'lucide-react';
import { countWords } from '../../core/model/size-words';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { useArchive } from '../useArchive';
import type { ImportRun } from './import-run';
import type { TrayRow } from './import-rows';
import { accountingCsv } from './import-table';
import styles from './ImportTray.module.css';
import { canPause, importReport, progressWords, titleWords } from './import-words';

interface ImportHeadProps {
  readonly run: ImportRun;
  /** How many files still want the researcher. */
  readonly needs: number;
  /** The rows that are shown; what is copied and saved is what one sees. */
  readonly shown: readonly TrayRow[];
  readonly isCollapsed: boolean;
  readonly onCollapse: (isCollapsed: boolean) => void;
}

/** How the run goes, and what can be done with it as a whole. */
export function ImportHead({ run, needs, shown, isCollapsed, onCollapse }: ImportHeadProps) {
  const { archive } = useArchive();
  const { imports } = archive;
  const { copy, save } = useReport(shown);
  const hasFinished = run.items.some(({ outcome }) => outcome !== undefined);
  return (
    <div className={styles.head}>
      <h2 className={styles.title} tabIndex={-1}>
        {titleWords(run, needs)}
      </h2>
      <span className={styles.progress}>{progressWords(run, needs)}</span>
      <span className={styles.grow} />
      {hasFinished ? (
        <Button variant="quiet" icon={<Copy aria-hidden />} onPress={copy}>
          Copy report
        </Button>
      ) : null}
      {run.isActive ? (
        <>
          {canPause(run) ? <PauseButton isPaused={run.isPaused} /> : null}
          <Button variant="quiet" icon={<X aria-hidden />} onPress={() => imports.cancel()}>
            Cancel remaining
          </Button>
        </>
      ) : (
        <>
          <Button variant="quiet" icon={<Sheet aria-hidden />} onPress={save}>
            Save as CSV…
          </Button>
          <Button variant="quiet" icon={<Eraser aria-hidden />} onPress={() => imports.clear()}>
            Clear
          </Button>
        </>
      )}
      <IconButton
        label={isCollapsed ? 'Show files' : 'Hide files'}
        icon={isCollapsed ? <ChevronUp /> : <ChevronDown />}
        onPress={() => onCollapse(!isCollapsed)}
      />
    </div>
  );
}

function PauseButton({ isPaused }: Pick<ImportRun, 'isPaused'>) {
  const { imports } = useArchive().archive;
  return isPaused ? (
    <Button variant="quiet" icon={<Play aria-hidden />} onPress={() => imports.resume()}>
      Resume
    </Button>
  ) : (
    <Button variant="quiet" icon={<Pause aria-hidden />} onPress={() => imports.pause()}>
      Pause
    </Button>
  );
}

/** This computer's day as 2026-02-17: Swedish writes days so. */
const LOCAL_DAY = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' });

/** Takes what is shown out of the app: to the clipboard, or into a file. */
function useReport(shown: readonly TrayRow[]) {
  const app = useArchive();
  const count = countWords(shown.length, 'file');
  const copy = () => {
    app.desktop.copyText(importReport(shown)).then(
      () => app.announce(`The report of ${count} is copied.`),
      () => app.reportFailure('The report could not be copied. The imported files are safe; try again.'),
    );
  };
  const save = () => {
    const day = LOCAL_DAY.format(new Date());
    const saving = async () => {
      const saved = await app.desktop.saveText(`Import ${day}.csv`, accountingCsv(shown));
      if (saved.ok) app.announce(`The report of ${count} is saved as “${saved.value.name}”.`);
      else if (saved.failure.kind !== 'cancelled') app.reportFailure(saved.failure.message);
    };
    void saving();
  };
  return { copy, save };
}
