import type { ReadFailure } from '../core/ports';
import { notADocument } from './not-a-document';
import { containsText } from './signatures';

/**
 * What a compound file (MS-CFB) is: the container of old Office files, and of new ones locked with
 * a password. The names of its streams are UTF-16.
 */
export function sniffOle(bytes: Uint8Array): ReadFailure {
  const contains = (name: string) => containsText(bytes, Array.from(name).join('\u0000'));
  if (contains('EncryptedPackage')) return LOCKED;
  const [, what] = STREAMS.find(([name]) => contains(name)) ?? [];
  return notADocument(what ?? 'an Office file of the old kind');
}

/** Streams that name the program, most telling first: documents may hold objects of one another. */
const STREAMS: readonly (readonly [name: string, what: string])[] = [
  ['PowerPoint Document', 'a PowerPoint presentation of the old kind (.ppt)'],
  ['WordDocument', 'a Word document of the old kind (.doc)'],
  ['Workbook', 'an Excel workbook of the old kind (.xls)'],
  ['__substg1.0_', 'an Outlook message (.msg)'],
  ['__nameid_version1.0', 'an Outlook message (.msg)'],
  ['VisioDocument', 'a Visio drawing'],
  ['Quill', 'a Publisher document'],
  ['Thumbs', 'a cache of small pictures made by Windows'],
];

const LOCKED: ReadFailure = {
  kind: 'password',
  sourceKind: 'docx',
  message:
    'This Office document is locked with a password, so its text could not be read. The original is kept unchanged. Save a copy without the password in the program that opens it, and import that.',
};
