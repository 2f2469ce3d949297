import type { ReadDocument } from '../ports';
import type { Extraction } from './extraction';
import type { Source } from './source';
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
}

/** The source that comes of a file and what was read of it. `extractionHash` is its object's SHA-256. */
export function newSource(arrival: Arrival, document: ReadDocument, extractionHash: string): Source {
  const { extraction, metadata } = document;
  const date = metadata.date?.trim() ?? '';
  const isDate = date === '' || parseUncertainDate(date).ok;
  const fallback = arrival.pasted ? firstWords(extraction) : withoutEnding(arrival.name);
  return {
    id: arrival.id,
    kind: document.kind,
    sha256: arrival.sha256,
    bytes: arrival.bytes,
    originalName: arrival.name,
    originalPath: arrival.folder,
    importedAt: arrival.at,
    title: oneLine(metadata.title ?? '') || fallback || arrival.name,
    author: oneLine(metadata.author ?? ''),
    publisher: oneLine(metadata.publisher ?? ''),
    date: isDate ? date : '',
    language: metadata.language?.trim() ?? '',
    address: oneLine(metadata.address ?? ''),
    extraction: {
      sha256: extractionHash,
      pages: document.kind === 'pdf' ? extraction.pages.length : 0,
      words: document.words,
      characters: extraction.pages.reduce((sum, page) => sum + page.text.length, 0),
      withoutText: extraction.pages.every((page) => page.text.trim() === ''),
      failedPages: extraction.pages.filter((page) => page.failed !== undefined).map((page) => page.pageIndex),
      warnings: isDate
        ? document.warnings
        : [
            ...document.warnings,
            `The file gives its date as “${date}”, which is no date the archive can order.`,
          ],
      parser: extraction.parser,
      encoding: document.encoding,
    },
  };
}

/** What an import says of a source: "48 pages, 12,301 words." */
export function importedMessage(source: Source): string {
  const { pages, words, withoutText, failedPages } = source.extraction;
  if (withoutText) return 'Imported, but no words could be read in it. The original is kept.';
  const length = [pages > 0 ? counted(pages, 'page') : '', counted(words, 'word')].filter(Boolean).join(', ');
  if (failedPages.length === 0) return `${length}.`;
  return `${length}. ${counted(failedPages.length, 'page')} could not be read; the original is kept whole.`;
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

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
