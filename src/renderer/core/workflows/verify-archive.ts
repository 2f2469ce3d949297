import type { RecordFailure, VerifyReport } from '../../../shared/record';
import { failure } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import type { WriteFailure } from '../ports';
import type { ArchiveLookups } from './archive-lookups';
import { asWriteFailure } from './record-failures';

export interface VerifyPorts {
  readonly lookups: Pick<ArchiveLookups, 'allSources'>;
  /** Hashes every object again and walks the journal. */
  readonly verify: (expected: readonly string[]) => Promise<Result<VerifyReport, RecordFailure>>;
}

/** Checks that every original and every extracted text is there and is what it was. */
export async function verifyArchive(ports: VerifyPorts): Promise<Result<VerifyReport, WriteFailure>> {
  const sources = await ports.lookups.allSources();
  const expected = new Set(
    sources.flatMap(({ sha256, extraction, formerReadings }) => [
      sha256,
      extraction.sha256,
      ...formerReadings.map((reading) => reading.sha256),
    ]),
  );
  const report = await ports.verify([...expected].sort());
  return report.ok ? report : failure(asWriteFailure(report.failure));
}
