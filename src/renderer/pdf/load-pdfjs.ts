import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfjsOptions } from './pdfjs-options';
import { pdfjsAssets, pdfjsWorkerAddress } from './pdfjs-worker';

/**
 * pdf.js as this program uses it: the legacy build (the other one needs a newer Chromium), its
 * worker from the program's own files, and the options of `getDocument` that reading and viewing
 * share. Viewing adds `url` (the object's address), a password where one is asked for, and nothing else.
 */
export function loadPdfjs() {
  pdfjs.GlobalWorkerOptions.workerSrc = pdfjsWorkerAddress();
  // pdf.js decides by the address's scheme whether its worker can fetch, and knows only web
  // schemes; the program's own can be fetched.
  return { pdfjs, options: { ...pdfjsOptions(pdfjsAssets()), useWorkerFetch: true } } as const;
}
