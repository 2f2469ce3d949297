/**
 * Where pdf.js's own files are served from: `pdfjs/` at the root of the program's own origin, where
 * the build puts them (scripts/setup/pdfjs-assets.ts). Ends in a slash.
 */
export function pdfjsAssets(): string {
  return new URL('/pdfjs/', globalThis.location.href).href;
}

/** Address of pdf.js's worker among those files. */
export function pdfjsWorkerAddress(): string {
  return `${pdfjsAssets()}pdf.worker.mjs`;
}

/** A new worker of pdf.js, for `PDFWorker.create({ port })`; whoever asks terminates it. */
export function startPdfjsWorker(): Worker {
  return new Worker(pdfjsWorkerAddress(), { type: 'module', name: 'pdfjs' });
}
