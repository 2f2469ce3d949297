import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { parse } from 'parse5';
import { failure, success, type Result } from '../../shared/result';
import type { ReadFailure } from '../core/ports';
import { DOCX_MAIN_PART } from './docx-parts';
import { docxProperties } from './docx-properties';
import { onlyPage, type Findings } from './finished-document';
import { htmlBlocks } from './html-blocks';
import { PARSERS } from './parsers';
import { zipEntries } from './zip-entries';

/** Marks the notes that mammoth writes at the end, so that they are told from the document's own lists. */
const NOTE_PREFIX = 'sourcebook-';

/** Reads a Word document: its text, tables, footnotes, endnotes and comments, and its core properties. */
export async function readDocx(bytes: Uint8Array): Promise<Result<Findings, ReadFailure>> {
  // Only the parts that are text: pictures and fonts inside it are never unpacked.
  const unpacked = zipEntries(bytes, (name) => /\.(?:xml|rels)$/u.test(name));
  if (!unpacked.ok) return failure(unpacked.failure.kind === 'too-large' ? TOO_LARGE : DAMAGED);
  const parts = unpacked.value;
  if (![...parts.keys()].some((name) => DOCX_MAIN_PART.test(name))) return failure(DAMAGED);
  const decoder = new TextDecoder();
  for (const part of parts.values())
    if (/<!(?:DOCTYPE|ENTITY)/u.test(decoder.decode(part.subarray(0, 2000)))) return failure(DAMAGED);

  const html = await convert(zipSync(Object.fromEntries(parts), { level: 0 }));
  if (html === undefined) return failure(DAMAGED);
  const { text, blocks } = htmlBlocks(parse(html));
  const properties = parts.get('docProps/core.xml');
  return success({
    kind: 'docx',
    parser: PARSERS.docx,
    pages: onlyPage(text, blocks),
    metadata: properties === undefined ? {} : docxProperties(decoder.decode(properties)),
    warnings: [],
    encoding: '',
  });
}

async function convert(zip: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const arrayBuffer = zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.byteLength);
  try {
    const { value } = await mammoth.convertToHtml(
      // In a worker mammoth looks for `arrayBuffer`, in Node for `buffer`; both take the same bytes.
      { arrayBuffer, buffer: arrayBuffer as unknown as Buffer },
      {
        idPrefix: NOTE_PREFIX,
        styleMap: ['comment-reference => sup'],
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    return value;
  } catch {
    return undefined;
  }
}

const DAMAGED: ReadFailure = {
  kind: 'damaged',
  message:
    'This Word document is damaged, and nothing could be read from it. The original is kept unchanged. If another copy exists, import that one.',
};
const TOO_LARGE: ReadFailure = {
  kind: 'unreadable',
  message:
    'This Word document would unpack to far more than its size allows, so its text was not read. The original is kept unchanged.',
};
