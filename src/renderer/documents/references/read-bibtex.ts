import type { ReferenceRecord } from '../../core/model/reference-record';
import type { SourceMetadata } from '../../core/model/source';
import { bibtexFiles } from './bibtex-files';
import { cslMetadata, isFields } from './csl-metadata';
import type { ReadRecords } from './read-references';
import { dateInWords, dateOfParts, monthNumber } from './record-date';
import { languageTag, withoutEmpty } from './record-fields';
import { MOST_RECORDS } from './reference-file';

/** An entry as the library reads it: macros filled in, LaTeX as written. */
interface BibtexEntry {
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string | number>>;
}

/** The library's name for a list of such entries. */
const ENTRIES = '@biblatex/entries+list';

/** Begins an entry, at the beginning of a line. */
const ENTRY = /^[^\S\r\n]*@\s{0,5}([A-Za-z]{1,20})\s{0,5}[{(]/gmu;

/**
 * BibTeX and BibLaTeX. Each entry is read by itself, so that a broken one takes no other with it.
 * Names and LaTeX are the library's business; dates and files are read here, since it keeps neither
 * a doubtful date nor a file.
 */
export async function readBibtex(text: string): Promise<ReadRecords> {
  const [{ plugins }] = await Promise.all([
    import('@citation-js/core'),
    import('@citation-js/plugin-bibtex'),
  ]);
  const { macros, entries } = piecesOf(text);
  const chain = (given: unknown, forceType: string, target: string): readonly unknown[] =>
    plugins.input.chain(given, { forceType, target, generateGraph: false, strict: true, maxChainLength: 10 });
  return entries.slice(0, MOST_RECORDS + 1).map((piece): ReferenceRecord | undefined => {
    try {
      const [entry] = chain(`${macros}\n${piece}`, '@biblatex/text', ENTRIES);
      const [item] = chain([entry], ENTRIES, '@csl/list+object');
      return isEntry(entry) && isFields(item) ? record(entry, cslMetadata(item)) : undefined;
    } catch {
      // The library throws at what it cannot read, with errors of several kinds. It is counted as broken.
      return undefined;
    }
  });
}

/** The entries of a file, and its macros (`@string`), which every entry may use. */
function piecesOf(text: string): { readonly macros: string; readonly entries: readonly string[] } {
  const starts = [...text.matchAll(ENTRY)];
  const macros: string[] = [];
  const entries: string[] = [];
  for (const [index, start] of starts.entries()) {
    const piece = text.slice(start.index, starts[index + 1]?.index);
    const type = start[1]?.toLowerCase();
    if (type === 'string') macros.push(wholeEntry(piece));
    else if (type !== 'comment' && type !== 'preamble') entries.push(wholeEntry(piece));
  }
  return { macros: macros.join('\n'), entries };
}

/** Up to the brace that ends it; what stands between entries is a remark. */
function wholeEntry(piece: string): string {
  let depth = 0;
  for (let at = 0; at < piece.length; at += 1) {
    const letter = piece[at];
    if (letter === '\\') at += 1;
    else if (letter === '{' || (depth === 0 && letter === '(')) depth += 1;
    else if (letter === '}') {
      depth -= 1;
      if (depth === 0) return piece.slice(0, at + 1);
    }
  }
  return piece.trimEnd();
}

const isEntry = (value: unknown): value is BibtexEntry =>
  isFields(value) && typeof value['label'] === 'string' && isFields(value['properties']);

function record(entry: BibtexEntry, known: Partial<SourceMetadata>): ReferenceRecord {
  const field = (name: string) => String(entry.properties[name] ?? '').trim();
  const date = dateInWords(field('date')) || datedBy(field('year'), field('month'), field('day'));
  const language = languageTag(field('langid')) || languageTag(field('language'));
  const publisher = known.publisher ?? field('organization') ?? '';
  return {
    key: entry.label,
    metadata: {
      ...known,
      ...withoutEmpty({ date, language, publisher: publisher.replaceAll(/[{}]/gu, '') }),
    },
    files: bibtexFiles(field('file') || field('localfile') || field('local-url')),
  };
}

/** A year that is written in words (`c. 1918`, `1914--1918`) has no month. */
function datedBy(year: string, month: string, day: string): string {
  if (!/^\d{4}$/u.test(year)) return dateInWords(year);
  const number = monthNumber(month);
  if (number !== undefined) return dateOfParts(year, String(number), day);
  // `month = "13~" # feb`, as BibTeX's own styles have it.
  const [dayOfMonth, name] = /^(\d{1,2})(?:~|\s|\.|~#~)+(\p{L}+)/u.exec(month)?.slice(1) ?? [];
  const named = monthNumber(name ?? '');
  return dateOfParts(year, named === undefined ? '' : String(named), dayOfMonth);
}
