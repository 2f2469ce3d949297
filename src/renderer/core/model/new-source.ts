import { countWords } from './size-words';
import type { ReadDocument } from '../ports';
import type { ImportAttention } from '../archive';
import type { Extraction } from './extraction';
import { NO_METADATA, PAGED_KINDS } from './source';
import type { MetadataField, Source, SourceKind, SourceMetadata, SourceParent } from './source';
import { isEncodingDoubtful, sourceReading, unreadReading } from './source-reading';
import type { Reading } from './source-reading';
import type { ReadingProblem } from './source';
import { parseUncertainDate } from './uncertain-date';

/** How many of a pasted text's words become its title. */
const TITLE_WORDS = 8;

/** What is known of a file before it is read. */
export interface Arrival {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  /** SHA-256 (hex) and size in bytes of the original. */
  readonly sha256: string;
  readonly bytes: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Pasted, not a file: its first words say more than its name. */
  readonly pasted: boolean;
  readonly parent: SourceParent | undefined;
}

/** A document as it goes into a row: read, or kept with the reason why it was not. */
export type Arrived = Pick<ReadDocument, 'kind' | 'metadata' | 'origins'> & Reading;

/** An original that could not be read, and is kept. */
export function keptUnread(kind: SourceKind, problem: ReadingProblem): Arrived {
  return { kind, metadata: {}, origins: {}, ...unreadReading(problem) };
}

/** The source that comes of a file and what was read of it. `extractionHash` is its object's SHA-256. */
export function newSource(arrival: Arrival, document: Arrived, extractionHash: string): Source {
  const { metadata, warnings } = tidyMetadata(document.metadata);
  const ownTitle = metadata.title ?? '';
  const fallback = arrival.pasted ? firstWords(document.extraction) : withoutEnding(arrival.name);
  const title = ownTitle || fallback || arrival.name;
  const reading = { ...document, warnings: [...document.warnings, ...warnings] };
  return {
    ...NO_METADATA,
    ...metadata,
    title,
    id: arrival.id,
    kind: document.kind,
    sha256: arrival.sha256,
    bytes: arrival.bytes,
    originalName: arrival.name,
    originalPath: arrival.folder,
    importedAt: arrival.at,
    origins: { ...document.origins, ...(ownTitle === '' ? { title: titleOrigin(arrival) } : {}) },
    ...(arrival.parent === undefined ? {} : { parent: arrival.parent }),
    extraction: sourceReading(document.kind, reading, extractionHash, arrival.at),
    formerReadings: [],
  };
}

const titleOrigin = ({ pasted }: Arrival) => (pasted ? 'its first words' : 'the file’s name');

/** Trimmed values; dates that cannot be ordered are left out, and said. */
export function tidyMetadata(metadata: Partial<SourceMetadata>): {
  readonly metadata: Partial<SourceMetadata>;
  readonly warnings: readonly string[];
} {
  const tidy: Partial<Record<MetadataField, string | readonly string[]>> = {};
  const warnings: string[] = [];
  for (const [field, value] of Object.entries(metadata) as [MetadataField, string | readonly string[]][]) {
    if (typeof value !== 'string')
      tidy[field] = [...new Set(value.map(oneLine))].filter((each) => each !== '');
    else if (field === 'remarks') tidy[field] = value.trim();
    else if ((field === 'date' || field === 'acquiredOn') && value.trim() !== '') {
      if (parseUncertainDate(value.trim()).ok) tidy[field] = value.trim();
      else
        warnings.push(
          `The file gives a date as “${oneLine(value)}”, which is no date the archive can order.`,
        );
    } else tidy[field] = oneLine(value);
  }
  return { metadata: tidy as Partial<SourceMetadata>, warnings };
}

/** What an import says of a source: "48 pages, 12,301 words." */
export function importedMessage(source: Source): string {
  const { pages, words, withoutText, failedPages, problem, encoding, encodingConfidence } = source.extraction;
  if (problem !== undefined) return problem.message;
  if (withoutText && PAGED_KINDS.has(source.kind))
    return `${countWords(pages, 'page')} without text: ${pages === 1 ? 'it is a picture' : 'they are pictures'}. The original is kept, and its text can be recognised.`;
  if (withoutText) return 'Imported, but no words could be read in it. The original is kept.';
  const length = [pages > 0 ? countWords(pages, 'page') : '', countWords(words, 'word')]
    .filter(Boolean)
    .join(', ');
  if (failedPages.length > 0)
    return `${length}. ${countWords(failedPages.length, 'page')} could not be read; the original is kept whole.`;
  if (isEncodingDoubtful(source.extraction))
    return `${length}. Read as ${encoding}, ${Math.floor((encodingConfidence ?? 0) * 100)}% sure; another encoding can be chosen.`;
  return `${length}.`;
}

/** Why an imported source still wants the researcher; undefined when it does not. */
export function attentionOf(source: Source): ImportAttention | undefined {
  const { problem, withoutText, failedPages } = source.extraction;
  if (problem?.kind === 'password') return 'needs-password';
  if (problem !== undefined) return 'kept-unread';
  if (failedPages.length > 0) return 'partly-read';
  if (withoutText) return 'no-text';
  return isEncodingDoubtful(source.extraction) ? 'uncertain-encoding' : undefined;
}

function firstWords(extraction: Extraction): string {
  const text = extraction.pages.map((page) => page.text).find((page) => page.trim() !== '') ?? '';
  const words = oneLine(text.slice(0, 400)).split(' ');
  return words.length > TITLE_WORDS ? `${words.slice(0, TITLE_WORDS).join(' ')}…` : words.join(' ');
}

function withoutEnding(name: string): string {
  return oneLine(name.replace(/\.[A-Za-z0-9]{1,8}$/, ''));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
