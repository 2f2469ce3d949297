import type { ReferenceRecord } from '../../core/model/reference-record';
import { readBibtex } from './read-bibtex';
import { cslItems, readCslItem } from './read-csl-json';
import { readRis } from './read-ris';
import { FORMAT_NAMES, MOST_RECORDS } from './reference-file';
import type { ReferenceFile, ReferenceFormat } from './reference-file';

/** What a reader of one format found: a record, or undefined for one that is broken, in their order. */
export type ReadRecords = readonly (ReferenceRecord | undefined)[];

const RIS = /^(?:\uFEFF|\s)*TY {1,2}- ?[A-Z]/u;
const BIBTEX = /^[^\S\r\n]*@\s{0,5}[A-Za-z]{1,20}\s{0,5}[{(]\s{0,5}[^\s{}(),="]{1,200}\s{0,5},/mu;
/** Where a BibTeX file that begins with remarks is told by. */
const HEAD_LENGTH = 20_000;

/**
 * Reads a file of RIS, BibTeX or CSL-JSON records, told by its content; undefined when the text is
 * none of them. A broken record is left out and counted. Nothing is fetched.
 */
export async function readReferences(text: string): Promise<ReferenceFile | undefined> {
  if (RIS.test(text.slice(0, HEAD_LENGTH))) return referenceFile('ris', readRis(text));
  const items = cslItems(text);
  if (items !== undefined)
    return referenceFile('csl-json', items.slice(0, MOST_RECORDS + 1).map(readCslItem));
  if (BIBTEX.test(text.slice(0, HEAD_LENGTH))) return referenceFile('bibtex', await readBibtex(text));
  return undefined;
}

/** Text that only looks like records, where none could be read, is none. */
function referenceFile(format: ReferenceFormat, read: ReadRecords): ReferenceFile | undefined {
  const kept = read.slice(0, MOST_RECORDS);
  const records = kept.filter((record) => record !== undefined);
  if (records.length === 0) return undefined;
  const broken = kept.length - records.length;
  const name = FORMAT_NAMES[format];
  const warnings = [
    ...(broken === 0
      ? []
      : [
          `${broken === 1 ? 'One' : broken.toLocaleString('en')} of ${kept.length.toLocaleString('en')} ${name} records could not be read and ${broken === 1 ? 'was' : 'were'} left out. The file is kept whole.`,
        ]),
    ...(read.length > MOST_RECORDS
      ? [
          `Only the first ${MOST_RECORDS.toLocaleString('en')} ${name} records were read. The file is kept whole.`,
        ]
      : []),
  ];
  return { format, records, broken, warnings };
}
