import papaparse from 'papaparse';
import { languageName } from '../../ui/language-names';
import { SOURCE_KIND_NAMES } from '../../core/model/source-kind-names';
import type { Source } from '../../core/model/source';
import type { TrayRow } from './import-rows';
import { hashOf, STATUS_WORDS } from './import-words';

/** What the accounting says of a file, by heading. */
const COLUMNS = {
  File: ({ item }: TrayRow) => item.name,
  Folder: ({ item }: TrayRow) => item.folder,
  Status: ({ item, need }: TrayRow) => (need === undefined ? statusOf(item) : NEED_WORDS[need]),
  Kind: ({ source }: TrayRow) => (source === undefined ? '' : SOURCE_KIND_NAMES[source.kind]),
  Title: ({ source }: TrayRow) => source?.title ?? '',
  Pages: fromReading(({ pages }) => pages),
  Words: fromReading(({ words }) => words),
  Characters: fromReading(({ characters }) => characters),
  'Pages failed': fromReading(({ failedPages }) => pageNumbers(failedPages)),
  'Pages without text': fromReading(({ emptyPages }) => pageNumbers(emptyPages)),
  Encoding: fromReading(({ encoding, encodingConfidence }) =>
    encodingConfidence === undefined
      ? encoding
      : `${encoding} (${Math.floor(encodingConfidence * 100)}% sure)`,
  ),
  Language: ({ source }: TrayRow) =>
    source === undefined
      ? ''
      : languageName(source.language || (source.extraction.detectedLanguage?.language ?? '')),
  'Recognition confidence': fromReading(({ recognised }) =>
    recognised === undefined || recognised.confidence < 0 ? '' : recognised.confidence,
  ),
  Parser: fromReading(({ parser }) => `${parser.name} ${parser.version}`),
  Warnings: fromReading(({ warnings }) => warnings.join(' ')),
  'SHA-256': ({ item }: TrayRow) => (item.outcome === undefined ? '' : hashOf(item.outcome)),
  Message: ({ words }: TrayRow) => words,
} satisfies Record<string, (row: TrayRow) => string | number>;

const NEED_WORDS = {
  'needs-password': 'imported, needs a password',
  'no-text': 'imported, without text',
  'kept-unread': 'kept, text not extracted',
  'partly-read': 'imported, partly read',
  'uncertain-encoding': 'imported, encoding uncertain',
} as const;

/**
 * The accounting as CSV (RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8). A
 * cell that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function accountingCsv(rows: readonly TrayRow[]): string {
  const fields = Object.keys(COLUMNS);
  const data = rows.map((row) => Object.values(COLUMNS).map((cell) => cell(row)));
  return `\uFEFF${papaparse.unparse({ fields, data }, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

/** Only the beginning counts: what follows may have line breaks. */
const FORMULA = /^[=+\-@\t\r]/u;

function statusOf({ outcome, stage }: TrayRow['item']): string {
  return outcome === undefined ? stage : STATUS_WORDS[outcome.status];
}

function fromReading(cell: (reading: Source['extraction']) => string | number) {
  return ({ source }: TrayRow) => (source === undefined ? '' : cell(source.extraction));
}

/** As researchers count, from 1: "2, 5, 9". */
function pageNumbers(pages: readonly number[]): string {
  return pages.map((pageIndex) => pageIndex + 1).join(', ');
}
