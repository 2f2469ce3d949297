import type { ReactNode } from 'react';
import type { SourceRow } from '../../core/archive';
import { canBeUnlocked } from '../../core/model/source-reading';
import { readingReport, readingReportText } from '../../core/formats/reading-report';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/copy-text';
import { Hash } from '../../ui/Hash';
import { useArchive } from '../useArchive';
import { EncodingField } from './EncodingField';
import styles from './Inspector.module.css';
import { RecogniseSection } from './RecogniseSection';
import { hasEncoding } from './source-status';
import { StatusMark } from './StatusMark';
import { UnlockForm } from './UnlockForm';
import type { ReadAgain } from './useReadAgain';

/** Lines of the report that have a place of their own here. */
const ELSEWHERE: ReadonlySet<string> = new Set(['SHA-256', 'Warning', 'Not read']);

interface ReadingTabProps {
  readonly source: SourceRow;
  /** What it came in, when that is in the archive. */
  readonly container: SourceRow | undefined;
  readonly readAgain: ReadAgain;
}

/** The reading report: what was and was not read, and what can be done about it. */
export function ReadingTab({ source, container, readAgain }: ReadingTabProps) {
  const { announce } = useArchive();
  const { problem, warnings, encoding } = source.extraction;
  const copy = () => {
    const isCopied = copyText(readingReportText(source, container));
    announce(isCopied ? 'The reading report is copied.' : 'The reading report could not be copied.');
  };
  return (
    <>
      <div className={styles.reportHead}>
        <StatusMark source={source} />
        <span className={styles.reportActions}>
          {canBeReadAgain(source) ? (
            <Button
              size="small"
              variant="quiet"
              isDisabled={readAgain.now.state === 'reading'}
              disabledReason="It is being read"
              onPress={() => void readAgain.run(encoding === '' ? {} : { encoding })}
            >
              Read again
            </Button>
          ) : null}
          <Button size="small" onPress={copy}>
            Copy report
          </Button>
        </span>
      </div>
      {problem === undefined ? null : <Remark>{problem.message}</Remark>}
      {warnings.map((warning) => (
        <Remark key={warning}>{warning}</Remark>
      ))}
      <div className={styles.means}>
        {canBeUnlocked(source) ? <UnlockForm readAgain={readAgain} /> : null}
        {hasEncoding(source) ? <EncodingField source={source} readAgain={readAgain} /> : null}
        <RecogniseSection source={source} />
      </div>
      <dl className={styles.facts} aria-label="Reading report">
        {readingReport(source, container)
          .filter(({ label }) => !ELSEWHERE.has(label))
          .map(({ label, value }, index) => (
            <div key={index} className={styles.fact}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
      </dl>
      <h3 className={styles.section}>Fixity</h3>
      <p className={styles.under}>SHA-256 of the original, taken when it was imported</p>
      <Hash value={source.sha256} />
    </>
  );
}

/** A newer version of the app may read more. What was locked or recognised has ways of its own. */
const canBeReadAgain = ({ extraction }: SourceRow) =>
  extraction.problem?.kind !== 'password' && extraction.recognised === undefined;

function Remark({ children }: { readonly children: ReactNode }) {
  return <p className={styles.warning}>{children}</p>;
}
