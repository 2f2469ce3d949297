import type { ReferenceRecord } from '../../core/model/reference-record';

export type ReferenceFormat = 'ris' | 'bibtex' | 'csl-json';

/** What came of reading a file of bibliographic records. */
export interface ReferenceFile {
  readonly format: ReferenceFormat;
  readonly records: readonly ReferenceRecord[];
  /** Records that could not be read. */
  readonly broken: number;
  /** Says how many records were read, and that some were not; for the source's reading report. */
  readonly warnings: readonly string[];
}

export const FORMAT_NAMES: Readonly<Record<ReferenceFormat, string>> = {
  ris: 'RIS',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
};

/** Records beyond this many are left out, and it is said. */
export const MOST_RECORDS = 50_000;
