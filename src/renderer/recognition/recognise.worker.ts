import { failure, success } from '../../shared/result';
import type { RecogniseFailure } from '../core/ports';
import { answerCalls, type WorkerScope } from '../worker-channel/channel';
import { startEngine, type Engine } from './engine';
import { engineCode } from './language-codes';
import { ocrAssets } from './ocr-assets';
import { openOriginal, type OpenOriginal } from './open-original';
import type { PagePicture } from './page-picture';
import { recognisePage } from './recognise-page';
import type { PageRequest, RecognitionCalls } from './recognition-calls';

/** A fresh engine after so many pages, so that what it leaks does not add up. */
const MOST_PAGES = 60;

/** Kept from page to page: most pages come from the document, and in the languages, of the one before. */
let open: { readonly address: string; readonly original: OpenOriginal } | undefined;
let running: { readonly languages: string; readonly engine: Engine; pages: number } | undefined;

// The types are those of a window; in a worker the same names are the worker's own.
answerCalls<RecognitionCalls>(globalThis as unknown as WorkerScope, {
  recognise: async (request, tell) => {
    const onNews = () => tell({ stage: 'opening' });
    onNews();
    const original = await originalOf(request, onNews);
    if (!original.ok) return original;
    const engine = await engineFor(request.languages, onNews);
    tell({ stage: 'drawing' });
    let picture: PagePicture;
    try {
      picture = await original.value.page(request.pageIndex);
    } catch {
      return failure(notDrawn(request.pageIndex));
    }
    tell({ stage: 'reading', share: 0 });
    const { pageIndex, languages } = request;
    const onProgress = (share: number) => tell({ stage: 'reading', share });
    return success(await recognisePage(engine, picture, { pageIndex, languages, onProgress }));
  },
});

async function originalOf(request: PageRequest, onNews: () => void) {
  if (open?.address === request.address) return success(open.original);
  await open?.original.close();
  open = undefined;
  const opened = await openOriginal(request, onNews);
  if (opened.ok) open = { address: request.address, original: opened.value };
  return opened;
}

async function engineFor(languages: readonly string[], onNews: () => void): Promise<Engine> {
  const codes = languages.flatMap((language) => engineCode(language) ?? []);
  const key = codes.join('+');
  if (running?.languages === key && running.pages < MOST_PAGES) {
    running.pages += 1;
    return running.engine;
  }
  running?.engine.end();
  running = undefined;
  const engine = await startEngine(codes, ocrAssets(), onNews);
  running = { languages: key, engine, pages: 1 };
  return engine;
}

function notDrawn(pageIndex: number): RecogniseFailure {
  return {
    kind: 'unreadable',
    message: `Page ${pageIndex + 1} could not be drawn, so its words could not be recognised: this part of the file is damaged. The original is kept unchanged.`,
  };
}
