import { failure, type Result } from '../../shared/result';
import type {
  CancelSignal,
  RecognisedPage,
  RecogniseFailure,
  RecogniseRequest,
  TextRecognizer,
} from '../core/ports';
import { connectToWorker, type Caller, type WorkerEnd } from '../worker-channel/channel';
import { languagesOf } from './language-codes';
import { languageCodesThere } from './ocr-assets';
import type { RecognitionCalls, RecognitionNews } from './recognition-calls';

export type RecognitionWorker = WorkerEnd & { terminate(): void };

export interface TextRecognizerOptions {
  /** Where the bytes of an original are served. */
  readonly objectAddress: (sha256: string) => string;
  readonly startWorker?: () => RecognitionWorker;
  /** The engine's codes of the languages that are there. */
  readonly languageCodes?: () => Promise<readonly string[]>;
  readonly limits?: RecognitionLimits;
}

/** In milliseconds. */
export interface RecognitionLimits {
  /** Without news while the engine and the original are being opened. */
  readonly openingMs: number;
  /** For one page, drawing and reading together. */
  readonly pageMs: number;
  /** After so long without work the worker is ended. */
  readonly idleMs: number;
}

export const RECOGNITION_LIMITS: RecognitionLimits = {
  openingMs: 30_000,
  pageMs: 120_000,
  idleMs: 60_000,
};

type Answer = Result<RecognisedPage, RecogniseFailure>;

/**
 * Recognises pages one after another, in a worker that is kept warm between them. A worker that falls
 * silent, and one whose page is cancelled, is terminated, and the next page gets a fresh one.
 */
export function createTextRecognizer(options: TextRecognizerOptions): TextRecognizer {
  const limits = options.limits ?? RECOGNITION_LIMITS;
  const start = options.startWorker ?? startRecognitionWorker;
  let warm: { readonly worker: RecognitionWorker; readonly caller: Caller<RecognitionCalls> } | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let there: Promise<readonly string[]> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const languages = () => {
    there ??= (options.languageCodes ?? languageCodesThere)().then(languagesOf);
    return there;
  };
  const end = () => {
    clearTimeout(idle);
    warm?.worker.terminate();
    warm = undefined;
  };
  const take = () => {
    clearTimeout(idle);
    if (warm === undefined) {
      const worker = start();
      warm = { worker, caller: connectToWorker<RecognitionCalls>(worker) };
    }
    return warm.caller;
  };

  function recogniseNow(
    request: RecogniseRequest,
    onProgress: (share: number) => void,
    signal: CancelSignal,
  ): Promise<Answer> {
    const caller = take();
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let isDone = false;
      const finish = (answer: Answer, isSpent: boolean) => {
        if (isDone) return;
        isDone = true;
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        if (isSpent) end();
        else idle = setTimeout(end, limits.idleMs);
        resolve(answer);
      };
      const cancel = () => finish(failure(CANCELLED), true);
      const tooLong = () => finish(failure(tooLongFor(request.pageIndex)), true);
      let isOnPage = false;
      const heard = (news: RecognitionNews) => {
        if (isDone) return;
        if (news.stage === 'opening' && !isOnPage) {
          clearTimeout(timer);
          timer = setTimeout(tooLong, limits.openingMs);
        } else if (!isOnPage) {
          isOnPage = true;
          clearTimeout(timer);
          timer = setTimeout(tooLong, limits.pageMs);
        }
        if (news.stage === 'reading') onProgress(news.share);
      };
      heard({ stage: 'opening' });
      signal.addEventListener('abort', cancel);
      const { sha256, bytes, kind, pageIndex } = request;
      caller
        .call(
          'recognise',
          { address: options.objectAddress(sha256), bytes, kind, pageIndex, languages: request.languages },
          { onNews: heard },
        )
        .then(
          (answer) => finish(answer, false),
          () => finish(failure(crashedOn(pageIndex)), true),
        );
    });
  }

  return {
    languages,
    async recognise(request, onProgress, signal) {
      const present = await languages();
      const missing = request.languages.filter((language) => !present.includes(language));
      if (missing.length > 0 || request.languages.length === 0) return failure(languageMissing(missing));
      waiting += 1;
      const turn = last.then(() =>
        signal.aborted ? failure(CANCELLED) : recogniseNow(request, onProgress, signal),
      );
      last = turn;
      const answer = await turn;
      waiting -= 1;
      return answer;
    },
    rest() {
      if (waiting === 0) end();
    },
  };
}

function startRecognitionWorker(): RecognitionWorker {
  return new Worker(new URL('./recognise.worker.ts', import.meta.url), { type: 'module', name: 'recognise' });
}

const CANCELLED: RecogniseFailure = {
  kind: 'cancelled',
  message: 'Recognising the text was stopped. Pages that were done are kept, and the original is unchanged.',
};

const tooLongFor = (pageIndex: number): RecogniseFailure => ({
  kind: 'too-long',
  message: `Recognising page ${pageIndex + 1} took too long and was stopped. The original is kept unchanged. A smaller or clearer scan of the page may be read.`,
});

const crashedOn = (pageIndex: number): RecogniseFailure => ({
  kind: 'unreadable',
  message: `Page ${pageIndex + 1} could not be recognised: the program that reads pictures stopped in the middle of it. The original is kept unchanged.`,
});

function languageMissing(missing: readonly string[]): RecogniseFailure {
  if (missing.length === 0)
    return {
      kind: 'language-missing',
      message:
        'No language was chosen for recognising the text. Choose the languages that the pages are written in.',
    };
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
  const list = new Intl.ListFormat('en').format(missing.map((language) => names.of(language) ?? language));
  return {
    kind: 'language-missing',
    message: `The data for recognising ${list} is not on this computer, so the text was not recognised. Choose other languages, or run the set-up again with a connection.`,
  };
}
