import { failure, type Result, success } from '../../shared/result';
import type { SourceKind } from '../core/model/source';
import type { ReadDocument, ReadFailure } from '../core/ports';
import { LARGEST_PDF_BYTES } from '../pdf/pdf-limits';
import { pdfjsAssets, startPdfjsWorker } from '../pdf/pdfjs-worker';
import { answerCalls, type WorkerScope } from '../worker-channel/channel';
import { extractionPieces } from './extraction-pieces';
import { fetchOriginal } from './fetch-original';
import { readDocument, readPdfDocument, type ReadingOptions } from './read-document';
import type { OriginalPlace, ReadingCalls, ReadingNews, ReadingRequest } from './reading-calls';
import { looksLikePdf, sniffKind } from './sniff-kind';

/** A larger PDF is read piece by piece, so that this worker stays far under 1 GB. */
const LARGEST_WHOLE_PDF_BYTES = 128 * 1024 * 1024;
/** Larger files of other kinds are kept, and not read. */
const LARGEST_WHOLE_BYTES = 512 * 1024 * 1024;
const HEADER_BYTES = 64 * 1024;
/** Pieces as large as cross to the recorder in one message. */
const PIECE_BYTES = 1024 * 1024;

/** The original that something was last taken out of: the next thing is likely to come from it too. */
let container:
  | { readonly address: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly kind: SourceKind }
  | undefined;

// The types are those of a window; in a worker the same names are the worker's own.
answerCalls<ReadingCalls>(globalThis as unknown as WorkerScope, {
  read: async (request, tell) => {
    const read = await readOriginal(request, tell);
    return read.ok && request.asBytes ? success(asBytes(read.value)) : read;
  },
  extract: async (request, tell) => {
    const whole = await wholeContainer(request, () => tell({ stage: 'fetching' }));
    if (!whole.ok) return whole;
    tell({ stage: 'parsing' });
    const { extractContained } = await import('./contained-files');
    return extractContained(whole.value.kind, whole.value.bytes, request.path);
  },
  picture: async (request, tell) => {
    const whole = await wholeContainer(request, () => tell({ stage: 'fetching' }));
    if (!whole.ok) return whole;
    tell({ stage: 'parsing' });
    const { pictureBytes } = await import('./picture-bytes');
    return pictureBytes(whole.value.kind, whole.value.bytes, request.reference);
  },
  look: async (request, tell) => {
    const whole = await wholeContainer(request, () => tell({ stage: 'fetching' }));
    if (!whole.ok) return whole;
    tell({ stage: 'parsing' });
    const { publishedLook } = await import('./look/published-look');
    return publishedLook(whole.value.kind, whole.value.bytes, request.part, request.encoding);
  },
});

async function readOriginal(
  { address, bytes, name, skipPages, password, encoding, depth }: ReadingRequest,
  tell: (news: ReadingNews) => void,
): Promise<Result<ReadDocument, ReadFailure>> {
  const options: ReadingOptions = {
    pdf: { assets: pdfjsAssets(), startWorker: startPdfjsWorker },
    skipPages,
    password,
    encoding,
    depth,
    onProgress: ({ step, pagesDone, pagesTotal }) =>
      tell(step === 'open' ? { stage: 'opening' } : { stage: 'page', pagesDone, pagesTotal }),
  };
  const onPiece = () => tell({ stage: 'fetching' });
  if (bytes > LARGEST_WHOLE_PDF_BYTES) {
    const header = await fetchOriginal(address, HEADER_BYTES, onPiece, `bytes=0-${HEADER_BYTES - 1}`);
    if (!header.ok) return header;
    const isPdf = looksLikePdf(header.value);
    if (isPdf && bytes <= LARGEST_PDF_BYTES)
      return readPdfDocument({ address, length: bytes }, name, options);
    if (isPdf) return failure(PDF_TOO_LARGE);
    if (bytes > LARGEST_WHOLE_BYTES) return failure(tooLarge(header.value, name));
  }
  const original = await fetchOriginal(address, bytes, onPiece);
  if (!original.ok) return original;
  tell({ stage: 'parsing' });
  return readDocument(original.value, name, options);
}

/** The extraction as the bytes that are stored, and without what only those need. */
function asBytes(document: ReadDocument): ReadDocument {
  const { extraction } = document;
  const pages = extraction.pages.map(({ layout: _stored, ...page }) => page);
  return {
    ...document,
    stored: [...extractionPieces(extraction, PIECE_BYTES)],
    extraction: { ...extraction, pages },
  };
}

async function wholeContainer(
  { address, bytes, name }: OriginalPlace,
  onPiece: () => void,
): Promise<Result<NonNullable<typeof container>, ReadFailure>> {
  if (container?.address === address) return success(container);
  const fetched = await fetchOriginal(address, bytes, onPiece);
  if (!fetched.ok) return fetched;
  const kind = sniffKind(fetched.value, name);
  if (!kind.ok) return kind;
  container = { address, bytes: fetched.value, kind: kind.value };
  return success(container);
}

function tooLarge(header: Uint8Array, name: string): ReadFailure {
  const kind = sniffKind(header, name);
  const sourceKind = kind.ok ? kind.value : (kind.failure.sourceKind ?? 'other');
  return { ...TOO_LARGE, sourceKind };
}

const PDF_TOO_LARGE: ReadFailure = {
  kind: 'too-large',
  sourceKind: 'pdf',
  message:
    'This PDF is larger than 2.1 GB, which is more than can be opened here. The original is kept unchanged, without its text. Split it in the program that made it, and import the parts.',
};
const TOO_LARGE: ReadFailure = {
  kind: 'too-large',
  message:
    'This file is larger than 512 MB, which is more than can be read at once. The original is kept unchanged, without its text. Split or unpack it, and import the parts.',
};
