import { failure, success, type Result } from '../../shared/result';
import type { SourceKind } from '../core/model/source';
import type { ReadFailure } from '../core/ports';
import { DOCX_MAIN_PART } from './docx-parts';
import { notADocument } from './not-a-document';
import { containsText, startsWith } from './signatures';
import { zipEntries, zipNames } from './zip-entries';

/** So much of a zip whose directory is lost is searched for the names of its first entries, in bytes. */
const SAMPLE_BYTES = 64 * 1024;

/** Starts of a zip: an entry, nothing at all, or the mark of an archive in several parts and an entry. */
const STARTS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08, 0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x30, 0x30, 0x50, 0x4b, 0x03, 0x04],
];

/** Whether the bytes begin as a zip file does. */
export function beginsAsZip(bytes: Uint8Array): boolean {
  return STARTS.some((start) => startsWith(bytes, start));
}

/** A container is sniffed anew for each file that is taken out of it. */
const known = new WeakMap<Uint8Array, Result<SourceKind, ReadFailure>>();

/** What a zip is: a document of one of the kinds that are zips, or an archive of files. */
export function sniffZip(bytes: Uint8Array): Result<SourceKind, ReadFailure> {
  const before = known.get(bytes);
  if (before !== undefined) return before;
  const kind = byNames(bytes);
  known.set(bytes, kind);
  return kind;
}

function byNames(bytes: Uint8Array): Result<SourceKind, ReadFailure> {
  const names = zipNames(bytes);
  if (!names.ok) return names.failure.kind === 'too-large' ? success('zip') : withoutDirectory(bytes);
  const all = new Set(names.value);
  const has = (name: string) => all.has(name);
  if (has('[Content_Types].xml')) {
    if (names.value.some((name) => DOCX_MAIN_PART.test(name))) return success('docx');
    const [, what] = OOXML.find(([part]) => has(part)) ?? [];
    if (what !== undefined) return failure(notADocument(what));
  }
  const type = has('mimetype') ? typeEntry(bytes) : '';
  if (type === 'application/epub+zip' || has('META-INF/container.xml')) return success('epub');
  if (
    type.startsWith('application/vnd.oasis.opendocument.') ||
    (has('content.xml') && has('META-INF/manifest.xml'))
  )
    return openDocument(type);
  if (has('META-INF/MANIFEST.MF') && names.value.some((name) => name.endsWith('.class')))
    return failure(notADocument('a program (Java)'));
  const [, what] = OTHERS.find(([part]) => has(part)) ?? [];
  return what === undefined ? success('zip') : failure(notADocument(what));
}

/** A zip that ends too early has lost its directory; its first entries still tell documents apart. */
function withoutDirectory(bytes: Uint8Array): Result<SourceKind, ReadFailure> {
  const start = bytes.subarray(0, SAMPLE_BYTES);
  if (containsText(start, 'mimetypeapplication/epub+zip')) return success('epub');
  if (containsText(start, 'mimetypeapplication/vnd.oasis.opendocument.text')) return success('odt');
  if (containsText(start, 'xl/') && containsText(start, '[Content_Types].xml'))
    return failure(notADocument('an Excel workbook'));
  if (containsText(start, 'ppt/') && containsText(start, '[Content_Types].xml'))
    return failure(notADocument('a PowerPoint presentation'));
  return containsText(start, '[Content_Types].xml') || containsText(start, 'word/')
    ? success('docx')
    : failure(DAMAGED);
}

function openDocument(type: string): Result<SourceKind, ReadFailure> {
  const kind = type.replace('application/vnd.oasis.opendocument.', '');
  if (type === '' || /^text\b/u.test(kind)) return success('odt');
  const what = OPEN_DOCUMENTS.find(([name]) => kind.startsWith(name))?.[1];
  return failure(notADocument(what ?? 'an OpenDocument file that is no text'));
}

/** What the entry that names the type of a document says. */
function typeEntry(bytes: Uint8Array): string {
  const entries = zipEntries(bytes, (name) => name === 'mimetype');
  const type = entries.ok ? entries.value.get('mimetype') : undefined;
  return type === undefined ? '' : new TextDecoder().decode(type.subarray(0, 100)).trim();
}

const OOXML: readonly (readonly [part: string, what: string])[] = [
  ['xl/workbook.xml', 'an Excel workbook'],
  ['xl/workbook.bin', 'an Excel workbook'],
  ['ppt/presentation.xml', 'a PowerPoint presentation'],
  ['visio/document.xml', 'a Visio drawing'],
  ['FixedDocSeq.fdseq', 'an XPS document'],
  ['FixedDocumentSequence.fdseq', 'an XPS document'],
];
const OPEN_DOCUMENTS: readonly (readonly [type: string, what: string])[] = [
  ['spreadsheet', 'an OpenDocument spreadsheet'],
  ['presentation', 'an OpenDocument presentation'],
  ['graphics', 'an OpenDocument drawing'],
];
const OTHERS: readonly (readonly [part: string, what: string])[] = [
  ['Index/Document.iwa', 'a document of Apple Pages, Numbers or Keynote'],
  ['index.apxl', 'a document of Apple Keynote'],
  ['FixedDocumentSequence.fdseq', 'an XPS document'],
  ['AndroidManifest.xml', 'a program (Android)'],
];

const DAMAGED: ReadFailure = {
  kind: 'damaged',
  sourceKind: 'zip',
  message:
    'This zip archive is damaged: its list of files, which stands at its end, is missing. The original is kept unchanged. If another copy exists, import that one, or unpack this one with a program that repairs archives.',
};
