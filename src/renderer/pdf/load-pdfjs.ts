import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';
import { pdfjsOptions } from './pdfjs-options';

/**
 * pdf.js as this program uses it: the legacy build (the other one needs a newer Chromium), its
 * worker from the program's own files, and the options that reading and viewing share.
 */
export function loadPdfjs() {
  pdfjs.GlobalWorkerOptions.workerSrc = workerAddress;
  return { pdfjs, options: { ...pdfjsOptions(pdfjsAssets()), ...IN_BROWSER } };
}

/** A new worker of pdf.js, for `new PDFWorker({ port })`; whoever asks terminates it. */
export function startPdfjsWorker(): Worker {
  return new Worker(workerAddress, { type: 'module', name: 'pdfjs' });
}

/**
 * pdf.js looks at the address's scheme to decide whether its worker can fetch, and knows only web
 * schemes; ours can be fetched.
 */
const IN_BROWSER = { useWorkerFetch: true } as const;

/** Where pdf.js's files are served from: `pdfjs/` at the root of the program's own origin. */
function pdfjsAssets(): string {
  return new URL('/pdfjs/', globalThis.location.href).href;
}
