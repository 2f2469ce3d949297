/**
 * Our own reading of PDFs, in a process of its own: a file that fills the memory or never ends costs
 * that file alone. Bundled by pdf-text-process.mjs; the argument is the folder of pdf.js's package.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPdf } from '../../src/renderer/pdf/read-pdf';
import { workerSource } from '../setup/pdfjs-worker-source';

const [, , pdfjsFolder, scratchFolder] = process.argv;

/** The worker as it is shipped, which pdf.js then takes instead of the one in its package. */
mkdirSync(scratchFolder, { recursive: true });
const worker = join(scratchFolder, 'pdf.worker.mjs');
writeFileSync(worker, workerSource(readFileSync(join(pdfjsFolder, 'legacy/build/pdf.worker.mjs'), 'utf8')));
globalThis.pdfjsWorker = await import(pathToFileURL(worker).href);

process.on('message', ({ path }) => void answer(path));
process.send('ready');

async function answer(path) {
  const startedAt = performance.now();
  const bytes = new Uint8Array(readFileSync(path));
  const reading = await readPdf({ bytes }, { assets: `${pdfjsFolder}/` }, [], () => {});
  const seconds = (performance.now() - startedAt) / 1000;
  process.send(reading.ok ? { seconds, ...reading.value } : { seconds, failure: reading.failure });
}
