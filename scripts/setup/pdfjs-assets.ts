import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { workerSource } from './pdfjs-worker-source';

/** The folders of pdf.js that reading and drawing need: character maps, fonts, decoders, colour profiles. */
const FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];
/** The engine for scripts inside PDFs is never shipped. */
const NEVER_SHIPPED = /^quickjs-eval\.|QUICKJS$/u;

/**
 * Puts pdf.js's own files and its worker (the legacy build's) beside the window's, under `pdfjs/`, so that they come from the program's
 * own origin. Licences of the fonts and decoders go with them.
 */
export function pdfjsAssets(): Plugin {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    name: 'pdfjs-assets',
    apply: 'build',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'pdfjs/pdf.worker.mjs',
        source: workerSource(readFileSync(join(root, 'legacy/build/pdf.worker.mjs'), 'utf8')),
      });
      for (const folder of FOLDERS)
        for (const name of readdirSync(join(root, folder)))
          if (!NEVER_SHIPPED.test(name))
            this.emitFile({
              type: 'asset',
              fileName: `pdfjs/${folder}/${name}`,
              source: readFileSync(join(root, folder, name)),
            });
    },
  };
}
