import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Folder of pdf.js's package; ends in a slash. For `PdfSurroundings.assets` in Node. */
export const pdfjsFolder = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`;

/**
 * For tests in Node: makes pdf.js run the worker that the program ships instead of the one in its
 * package. To be awaited before the first document is opened.
 */
export async function useShippedWorker(): Promise<void> {
  const maker = new URL('../../../scripts/setup/pdfjs-worker-source.ts', import.meta.url).href;
  const { workerSource } = (await import(/* @vite-ignore */ maker)) as {
    readonly workerSource: (original: string) => string;
  };
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-pdfjs-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'pdf.worker.mjs');
  const original = readFileSync(`${pdfjsFolder}legacy/build/pdf.worker.mjs`, 'utf8');
  // Its source map stays in the package.
  writeFileSync(path, workerSource(original).replace(/^\/\/# sourceMappingURL=.*$/mu, ''));
  const worker: unknown = await import(/* @vite-ignore */ pathToFileURL(path).href);
  // The name under which pdf.js looks for a worker that is there already.
  Object.assign(globalThis, { pdfjsWorker: worker });
}
