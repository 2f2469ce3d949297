import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { ocrCacheFolder } from './ocr-languages.mjs';
import { ocrWorkerSource } from './ocr-worker-source';

/** The packages of `@tesseract.js-data` that package.json names, by tesseract's language codes. */
const FROM_NPM = ['eng', 'hye', 'kat', 'aze', 'tur', 'ara', 'fas', 'fra', 'deu'];
/** The variant of the data that is both small and good: integer weights, for the LSTM engine. */
const VARIANT = '4.0.0_best_int';
/** What ocr-languages.mjs fetches, where it could. */
const FETCHED = ['rus'];
/** The LSTM engine for processors with and without vector instructions. */
const CORES = ['tesseract-core-simd-lstm', 'tesseract-core-lstm'];

/**
 * Puts the engine of text recognition and its language data beside the window's files, under
 * `ocr/`, so that they come from the program's own origin. `ocr/languages.json` lists the codes that
 * are there, which differs between machines: data that could not be fetched is left out.
 */
export function ocrAssets(): Plugin {
  const { resolve } = createRequire(import.meta.url);
  const engine = dirname(resolve('tesseract.js/package.json'));
  const core = dirname(createRequire(join(engine, 'package.json')).resolve('tesseract.js-core/package.json'));
  return {
    name: 'ocr-assets',
    apply: 'build',
    generateBundle() {
      const emit = (fileName: string, source: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName: `ocr/${fileName}`, source });
      emit('worker.js', ocrWorkerSource(readFileSync(join(engine, 'dist/worker.min.js'), 'utf8')));
      emit('LICENSE-tesseract.js.txt', readFileSync(join(engine, 'LICENSE.md')));
      emit('LICENSE-worker.txt', readFileSync(join(engine, 'dist/worker.min.js.LICENSE.txt')));
      emit('LICENSE-tesseract-core.txt', readFileSync(join(core, 'LICENSE')));
      for (const name of CORES)
        for (const extension of ['js', 'wasm'])
          emit(`${name}.${extension}`, readFileSync(join(core, `${name}.${extension}`)));
      const languages = dataFiles(resolve);
      for (const [code, path] of languages) emit(`${code}.traineddata.gz`, readFileSync(path));
      emit('languages.json', JSON.stringify(languages.map(([code]) => code)));
    },
  };
}

/** The language data on this machine: tesseract's code and the path of the compressed file. */
function dataFiles(resolve: (name: string) => string): (readonly [code: string, path: string])[] {
  const fromNpm = FROM_NPM.map((code) => {
    const folder = dirname(resolve(`@tesseract.js-data/${code}/package.json`));
    return [code, join(folder, VARIANT, `${code}.traineddata.gz`)] as const;
  });
  const fetched = FETCHED.map((code) => [code, join(ocrCacheFolder, `${code}.traineddata.gz`)] as const);
  return [...fromNpm, ...fetched.filter(([, path]) => existsSync(path))];
}
