import { failure, success, type Result } from '../../shared/result';
import type { SourceKind } from '../core/model/source';
import type { ReadFailure } from '../core/ports';
import { mailKind } from './email-sniff';
import { looksLikeDrawing, looksLikeHtml, looksLikeMarkdown } from './sniff-text';
import { sniffOle } from './sniff-ole';
import { beginsAsZip, sniffZip } from './sniff-zip';
import { notADocument } from './not-a-document';
import { containsText, foreignKind, looksLikePicture, startsWith } from './signatures';
import { decodeText } from './text-encoding';

/** A PDF may have this many bytes before its header. */
const PDF_HEADER_REACH = 1024;
/** So much of a file decides whether it is text, and which. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * What a file is, by its bytes; what stands first in it decides where it could be two things. Its
 * name decides only where the content leaves it open: Markdown or plain text, a part of a page. A
 * file of a kind that is not read fails with a sentence that names the kind.
 */
export function sniffKind(bytes: Uint8Array, name: string): Result<SourceKind, ReadFailure> {
  if (bytes.length === 0) return failure(EMPTY);
  if (beginsAsZip(bytes)) return sniffZip(bytes);
  if (looksLikePicture(bytes)) return success('image');
  if (startsWith(bytes, OLE_SIGNATURE)) return failure(sniffOle(bytes));
  if (looksLikePdf(bytes)) return success('pdf');
  const foreign = foreignKind(bytes);
  if (foreign !== undefined) return failure(notADocument(foreign));
  if (/^\s*\{\\rtf/u.test(latin(bytes.subarray(0, 512)))) return success('rtf');
  const mail = mailKind(bytes, name);
  return mail === undefined ? sniffText(bytes, name) : success(mail);
}

/**
 * Whether a PDF header stands near the start with something of a PDF after it, or the header is
 * lost but objects and an end are there.
 */
export function looksLikePdf(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, PDF_HEADER_REACH);
  if (/^(?:ï»¿)?\s*%PDF-/u.test(latin(start.subarray(0, 64)))) return true;
  const hasEnd = containsText(bytes.subarray(-PDF_HEADER_REACH), 'startxref');
  if (containsText(start, '%PDF-'))
    return hasEnd || /\d\s+obj\b/u.test(latin(bytes.subarray(0, SAMPLE_BYTES)));
  return hasEnd && containsText(start, ' 0 obj');
}

function sniffText(bytes: Uint8Array, name: string): Result<SourceKind, ReadFailure> {
  const { text } = decodeText(bytes.subarray(0, SAMPLE_BYTES), '', bytes.length > SAMPLE_BYTES);
  if (isBinary(text)) return failure(notADocument(undefined));
  if (looksLikeDrawing(text)) return failure(notADocument('a drawing (SVG)'));
  if (looksLikeHtml(text, name)) return success('html');
  return success(looksLikeMarkdown(text, name) ? 'markdown' : 'text');
}

/** Control characters have no place in text, apart from white space and a few that old programs left. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  if (sample.includes('\u0000')) return true;
  const odd = sample.match(/(?![\t\n\v\f\r\u001A\u001B\u0085])\p{Cc}|\uFFFD/gu)?.length ?? 0;
  return odd > sample.length / 50;
}

const latin = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes);

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const EMPTY: ReadFailure = {
  kind: 'empty',
  message:
    'This file is empty: it holds no bytes. If it should hold something, copy it again from where it came.',
};
