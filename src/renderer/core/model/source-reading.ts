import type { ReadDocument, ReadFailure } from '../ports';
import type { Extraction } from './extraction';
import { LOW_ENCODING_CONFIDENCE, PAGED_KINDS } from './source';
import type { ReadingProblem, RecognisedReading, Source, SourceKind, SourceReading } from './source';

/** What was read, in the terms of the row: counts and remarks, without the text itself. */
export type Reading = Pick<ReadDocument, 'extraction' | 'words' | 'warnings' | 'encoding'> &
  Partial<Pick<ReadDocument, 'encodingConfidence' | 'detectedLanguage' | 'marks'>> & {
    readonly problem?: ReadingProblem;
    readonly recognised?: RecognisedReading;
  };

/** The row of a reading. `sha256` is its extraction object's; `at` is ISO 8601 in UTC. */
export function sourceReading(kind: SourceKind, reading: Reading, sha256: string, at: string): SourceReading {
  const { extraction, words, warnings, encoding } = reading;
  const { encodingConfidence, detectedLanguage, problem, recognised } = reading;
  const { pages, parser } = extraction;
  return {
    sha256,
    pages: PAGED_KINDS.has(kind) ? pages.length : 0,
    words,
    characters: pages.reduce((sum, page) => sum + page.text.length, 0),
    withoutText: pages.every(isEmpty),
    failedPages: pages.filter((page) => page.failed !== undefined).map((page) => page.pageIndex),
    emptyPages: pages
      .filter((page) => page.failed === undefined && isEmpty(page))
      .map((page) => page.pageIndex),
    warnings,
    parser,
    encoding,
    ...(encodingConfidence === undefined ? {} : { encodingConfidence }),
    ...(detectedLanguage === undefined ? {} : { detectedLanguage }),
    ...(problem === undefined ? {} : { problem }),
    ...(recognised === undefined ? {} : { recognised }),
    at,
  };
}

/** The reading of an original that was kept without its text. */
export function unreadReading(problem: ReadingProblem): Reading {
  const extraction: Extraction = { format: 1, parser: NOT_READ, pages: [] };
  return { extraction, words: 0, warnings: [], encoding: '', problem };
}

const NOT_READ = { name: 'none', version: '1' } as const;

/** The failure as what is wrong with a kept original; undefined where nothing is to be kept. */
export function problemOf({ kind, message }: ReadFailure): ReadingProblem | undefined {
  if (kind === 'empty' || kind === 'cancelled') return undefined;
  return { kind: kind === 'wrong-password' ? 'password' : kind, message };
}

/** Whether a password given here would open it: locked Office documents are opened elsewhere. */
export function canBeUnlocked({ kind, extraction }: Pick<Source, 'kind' | 'extraction'>): boolean {
  return kind === 'pdf' && extraction.problem?.kind === 'password';
}

/** The archive's copy of an original cannot be read: for every reader of originals. */
export const ORIGINAL_GONE: ReadFailure = {
  kind: 'unreadable',
  message:
    'The stored original could not be read back from the archive’s folder. Run Verify to see what is missing or damaged there.',
};

/** Whether the encoding was guessed with little to go by. */
export function isEncodingDoubtful({
  encodingConfidence,
}: Pick<SourceReading, 'encodingConfidence'>): boolean {
  return encodingConfidence !== undefined && encodingConfidence < LOW_ENCODING_CONFIDENCE;
}

const isEmpty = (page: { readonly text: string }) => page.text.trim() === '';
