import { failure } from '../../shared/result';
import { pdfjsAssets, startPdfjsWorker } from '../pdf/pdfjs-worker';
import { answerCalls, type WorkerScope } from '../worker-channel/channel';
import { fetchOriginal } from './fetch-original';
import { readDocument, readPdfDocument, type ReadingOptions } from './read-document';
import type { ReadingCalls } from './reading-calls';
import { looksLikePdf } from './sniff-kind';

/** Larger originals are not held whole: a PDF is read piece by piece, other kinds are not read. */
const LARGEST_WHOLE_BYTES = 1024 * 1024 * 1024;
const HEADER_BYTES = 64 * 1024;

// The types are those of a window; in a worker the same names are the worker's own.
answerCalls<ReadingCalls>(globalThis as unknown as WorkerScope, {
  read: async ({ address, bytes, name, skipPages }, tell) => {
    const options: ReadingOptions = {
      pdf: { assets: pdfjsAssets(), startWorker: startPdfjsWorker },
      skipPages,
      onProgress: ({ step, pagesDone, pagesTotal }) =>
        tell(step === 'open' ? { stage: 'opening' } : { stage: 'page', pagesDone, pagesTotal }),
    };
    const onPiece = () => tell({ stage: 'fetching' });
    if (bytes <= LARGEST_WHOLE_BYTES) {
      const original = await fetchOriginal(address, bytes, onPiece);
      if (!original.ok) return original;
      tell({ stage: 'parsing' });
      return readDocument(original.value, name, options);
    }
    const header = await fetchOriginal(address, HEADER_BYTES, onPiece, `bytes=0-${HEADER_BYTES - 1}`);
    if (!header.ok) return header;
    if (!looksLikePdf(header.value)) return failure(TOO_LARGE);
    return readPdfDocument({ address }, name, options);
  },
});

const TOO_LARGE = {
  kind: 'too-long',
  message:
    'This file is larger than 1 GB, which is more than can be read at once. The original is kept unchanged. Split it into parts and import those.',
} as const;
