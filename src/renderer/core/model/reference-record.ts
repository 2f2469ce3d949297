import type { SourceMetadata } from './source';

/** One record of a RIS, BibTeX or CSL-JSON file, in the archive's own terms. */
export interface ReferenceRecord {
  /** The record's own key or number, to name it in a report. */
  readonly key: string;
  readonly metadata: Partial<SourceMetadata>;
  /** Paths or names of the files it says it belongs to, as written, with `/`; often empty. */
  readonly files: readonly string[];
}
