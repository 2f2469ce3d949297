import { failure, success, type Result } from '../../shared/result';
import type { SourceKind } from '../core/model/source';
import type { ReadFailure } from '../core/ports';
import { DOCX_MAIN_PART } from './docx-parts';
import { looksLikeHtml, looksLikeMarkdown } from './sniff-text';
import { containsText, foreignKind, startsWith } from './signatures';
import { decodeText } from './text-encoding';
import { looksLikeZip, zipNames } from './zip-entries';

/** A PDF may have this many bytes before its header. */
const PDF_HEADER_REACH = 1024;
/** So much of a file decides whether it is text, and which. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * What a file is, by its bytes. Its name decides only between Markdown and plain text. A file that
 * is no document fails with a sentence that names what it is where that can be told.
 */
export function sniffKind(bytes: Uint8Array, name: string): Result<SourceKind, ReadFailure> {
  if (bytes.length === 0) return failure(EMPTY);
  if (looksLikePdf(bytes)) return success('pdf');
  if (looksLikeZip(bytes)) return sniffZip(bytes);
  if (startsWith(bytes, OLE_SIGNATURE)) return sniffOle(bytes);
  const foreign = foreignKind(bytes);
  if (foreign !== undefined) return failure(notADocument(foreign));
  return sniffText(bytes, name);
}

/** Whether a PDF header stands near the start, or the header is lost but objects and an end are there. */
export function looksLikePdf(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, PDF_HEADER_REACH);
  if (containsText(start, '%PDF-')) return true;
  return containsText(start, ' 0 obj') && containsText(bytes.subarray(-PDF_HEADER_REACH), 'startxref');
}

function sniffZip(bytes: Uint8Array): Result<SourceKind, ReadFailure> {
  const names = zipNames(bytes);
  if (!names.ok) {
    // A truncated zip has lost the directory at its end; its first entry still tells a Word document.
    const start = bytes.subarray(0, SAMPLE_BYTES);
    return containsText(start, '[Content_Types].xml') || containsText(start, 'word/')
      ? success('docx')
      : failure(notADocument('a zip archive that is damaged'));
  }
  const has = (name: string) => names.value.includes(name);
  if (has('[Content_Types].xml') && names.value.some((name) => DOCX_MAIN_PART.test(name)))
    return success('docx');
  if (has('[Content_Types].xml') && has('xl/workbook.xml')) return failure(notADocument('an Excel workbook'));
  if (has('[Content_Types].xml') && has('ppt/presentation.xml'))
    return failure(notADocument('a PowerPoint presentation'));
  if (has('META-INF/container.xml')) return failure(notADocument('an EPUB book'));
  if (has('mimetype') && has('content.xml')) return failure(notADocument('an OpenDocument file'));
  return failure(notADocument('a zip archive'));
}

/** The container of old Office files, and of new ones locked with a password. Its names are UTF-16. */
function sniffOle(bytes: Uint8Array): Result<SourceKind, ReadFailure> {
  const contains = (name: string) => containsText(bytes, Array.from(name).join('\u0000'));
  if (contains('EncryptedPackage')) return failure(LOCKED);
  if (contains('WordDocument')) return failure(notADocument('a Word document of the old kind (.doc)'));
  if (contains('Workbook')) return failure(notADocument('an Excel workbook of the old kind (.xls)'));
  if (contains('PowerPoint Document'))
    return failure(notADocument('a PowerPoint presentation of the old kind (.ppt)'));
  if (contains('__substg1.0_')) return failure(notADocument('an Outlook message'));
  return failure(notADocument('an Office file of the old kind'));
}

function sniffText(bytes: Uint8Array, name: string): Result<SourceKind, ReadFailure> {
  const { text, encoding } = decodeText(bytes.subarray(0, SAMPLE_BYTES), '', bytes.length > SAMPLE_BYTES);
  if (isBinary(text)) return failure(notADocument(undefined));
  if (looksLikeHtml(text, name)) return success('html');
  if (/^\s*\{\\rtf/u.test(text)) return failure(notADocument('a rich text (RTF) document'));
  if (/^From: <Saved by |^Snapshot-Content-Location:/mu.test(text.slice(0, 2000)))
    return failure(notADocument('a web page saved as one file (MHTML)'));
  if (encoding.startsWith('utf-') && looksLikeMail(text)) return failure(notADocument('an e-mail message'));
  return success(looksLikeMarkdown(text, name) ? 'markdown' : 'text');
}

/** Control characters have no place in text, apart from white space and a few that old programs left. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  if (sample.includes('\u0000')) return true;
  const odd = sample.match(/(?![\t\n\v\f\r\u0085])\p{Cc}|\uFFFD/gu)?.length ?? 0;
  return odd > sample.length / 50;
}

/** A block of header lines with a sender and a date, as RFC 5322 wants them. */
function looksLikeMail(text: string): boolean {
  const head = text.slice(0, 8192).split(/\r?\n\r?\n/u, 1)[0] ?? '';
  const lines = head.split(/\r?\n/u);
  const isHead = lines.every((line) => /^(?:[!-9;-~]+:|[ \t]|From )/u.test(line));
  return isHead && /^From:/imu.test(head) && /^(?:Date|Received|Message-ID|MIME-Version):/imu.test(head);
}

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function notADocument(what: string | undefined): ReadFailure {
  const is =
    what === undefined ? 'This file is not a document of a kind that is known here' : `This file is ${what}`;
  return {
    kind: 'not-a-document',
    message: `${is}, which Sourcebook does not read yet. The original is kept unchanged. It reads PDF, Word (.docx), web pages, Markdown and plain text.`,
  };
}

const EMPTY: ReadFailure = {
  kind: 'empty',
  message:
    'This file is empty: it holds no bytes. If it should hold something, copy it again from where it came.',
};
const LOCKED: ReadFailure = {
  kind: 'password',
  message:
    'This Office document is locked with a password, so its text could not be read. The original is kept unchanged. Save a copy without the password in the program that opens it, and import that.',
};
