import tesseract from 'tesseract.js';
import type { EngineBlock } from './recognised-text';

/** A running engine of text recognition, for one set of languages. */
export interface Engine {
  readonly name: string;
  readonly version: string;
  /**
   * Reads the words in a picture (PGM, or another kind that the engine knows). `dotsPerInch` is
   * undefined where nobody knows it; the engine then guesses from the letters.
   */
  read(
    picture: Uint8Array,
    dotsPerInch: number | undefined,
    onProgress: (share: number) => void,
  ): Promise<EngineReading>;
  /** By how much (radians, clockwise) the lines of a picture have to be turned to stand level. */
  skewOf(picture: Uint8Array): Promise<number>;
  end(): void;
}

export interface EngineReading {
  readonly blocks: readonly EngineBlock[];
  /** The engine's own mean over all words, from 0 to 100. */
  readonly confidence: number;
}

/** tesseract.js; its package does not tell its version. text-recognizer.test.ts keeps this true. */
export const ENGINE = { name: 'tesseract.js', version: '7.0.0' } as const;

const READING = 'recognizing text';
/** A picture whose lines lean less than this (radians) is not turned by the engine either. */
const NO_SKEW = 0;

/**
 * Starts the engine in a worker of its own. Everything it needs (its worker, its core and the data of
 * the languages) comes from `assets`, which ends in a slash; nothing is kept between runs.
 *
 * @param codes tesseract's codes, the likeliest language first
 */
export async function startEngine(
  codes: readonly string[],
  assets: string,
  onNews: () => void,
): Promise<Engine> {
  let onProgress: (share: number) => void = () => {};
  const worker = await tesseract.createWorker([...codes], tesseract.OEM.LSTM_ONLY, {
    workerPath: `${assets}worker.js`,
    corePath: `${assets}${hasVectors() ? 'tesseract-core-simd-lstm' : 'tesseract-core-lstm'}.js`,
    langPath: assets.slice(0, -1),
    gzip: true,
    // A worker from a blob is against the content policy, and a cache would be a second store.
    workerBlobURL: false,
    cacheMethod: 'none',
    logger: ({ status, progress }) => {
      onNews();
      if (status === READING) onProgress(progress);
    },
    // Without it an error is thrown where nobody can catch it; calls reject in any case.
    errorHandler: () => {},
  });
  await worker.setParameters({
    tessedit_pageseg_mode: tesseract.PSM.AUTO,
    // What it would say of each page on the console.
    debug_file: '/dev/null',
  });
  return {
    ...ENGINE,
    async read(picture, dotsPerInch, tell) {
      onProgress = tell;
      await worker.setParameters({ user_defined_dpi: String(Math.round(dotsPerInch ?? 0)) });
      const { data } = await worker.recognize(asImage(picture), {}, { blocks: true, text: false });
      return { blocks: data.blocks ?? [], confidence: data.confidence };
    },
    async skewOf(picture) {
      onProgress = () => {};
      // Only the layout is asked for: the letters are not read.
      const { data } = await worker.recognize(
        asImage(picture),
        { rotateAuto: true },
        { layoutBlocks: true, blocks: false, text: false },
      );
      return data.rotateRadians ?? NO_SKEW;
    },
    end: () => void worker.terminate(),
  };
}

/** tesseract.js takes bytes as they are; its types name Node's buffer for them. */
const asImage = (picture: Uint8Array) => picture as unknown as tesseract.ImageLike;

/** Whether the processor has the vector instructions that the faster core needs: a module that uses one. */
function hasVectors(): boolean {
  return WebAssembly.validate(
    Uint8Array.from([
      // magic number and version; type () → v128; one function of that type
      0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0,
      // code: i32.const 0, i8x16.splat, i8x16.popcnt, end
      10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
    ]),
  );
}
