import type { ExtractedPage } from '../model/extraction';
import type { Source } from '../model/source';
import type { CancelSignal, RecognisedPage } from '../ports';
import { pagesToRecognise } from './recognition-plan';
import type { RecognitionPorts } from './recognition-ports';

/** How a source's turn ended. `stopped`: paused, cancelled or closed; what is done is kept aside. */
export type RecognitionEnd =
  | { readonly kind: 'recognised'; readonly pages: ReadonlyMap<number, RecognisedPage> }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string };

export interface RecognitionRun {
  readonly languages: readonly string[];
  readonly signal: CancelSignal;
  /** Asked before each page. */
  readonly goesOn: () => boolean;
  readonly progress: (pagesDone: number, pagesTotal: number) => void;
  /** Milliseconds a page took. */
  readonly pageTook: (ms: number) => void;
}

/**
 * Recognises the pictures of a source page by page. Pages that were done before a pause or a
 * restart are taken from where they are kept; a page that fails does not stop the others.
 */
export async function recogniseSource(
  ports: RecognitionPorts,
  source: Source,
  run: RecognitionRun,
): Promise<RecognitionEnd> {
  const { languages, signal } = run;
  const extraction = await ports.objects.readExtraction(source.extraction.sha256);
  if (!extraction.ok) return { kind: 'failed', message: extraction.failure.message };
  const wanted = pagesToRecognise(extraction.value.pages);
  if (wanted.length === 0) {
    return {
      kind: 'failed',
      message: `“${source.title}” has no pictures of pages: all its text is there already. Nothing was changed.`,
    };
  }
  const before = await ports.pages.get(source.id, languages);
  const recognised = new Map<number, RecognisedPage>();
  for (const { pageIndex } of wanted) {
    const page = before.get(pageIndex);
    if (page !== undefined) recognised.set(pageIndex, page);
  }
  const failures = new Map<ExtractedPage, string>();
  for (const page of wanted) {
    if (recognised.has(page.pageIndex)) continue;
    run.progress(recognised.size + failures.size, wanted.length);
    if (signal.aborted || !run.goesOn()) return { kind: 'stopped' };
    const beganMs = ports.elapsedMs();
    const answer = await ports.recognizer.recognise(
      { sha256: source.sha256, bytes: source.bytes, kind: source.kind, pageIndex: page.pageIndex, languages },
      () => undefined,
      signal,
    );
    if (signal.aborted) return { kind: 'stopped' };
    if (answer.ok) {
      recognised.set(page.pageIndex, answer.value);
      await ports.pages.put(source.id, languages, answer.value);
    } else if (answer.failure.kind === 'language-missing') {
      return { kind: 'failed', message: answer.failure.message };
    } else failures.set(page, answer.failure.message);
    run.pageTook(ports.elapsedMs() - beganMs);
  }
  run.progress(wanted.length, wanted.length);
  return withFailures(source, recognised, failures);
}

/**
 * Joins the pages that failed to those that did not. A page that has something to say for itself
 * already (words, or why it could not be read) stays as it is.
 */
function withFailures(
  source: Source,
  recognised: ReadonlyMap<number, RecognisedPage>,
  failures: ReadonlyMap<ExtractedPage, string>,
): RecognitionEnd {
  const [first] = recognised.values();
  if (first === undefined) {
    const [reason = ''] = failures.values();
    return {
      kind: 'failed',
      message: `No page of “${source.title}” could be recognised. ${reason} The original is kept unchanged.`,
    };
  }
  const pages = new Map(recognised);
  for (const [page, message] of failures) {
    if (page.text.trim() !== '' || page.failed !== undefined) continue;
    const failed: ExtractedPage = { ...page, text: '', failed: message };
    pages.set(page.pageIndex, { page: failed, confidence: -1, engine: first.engine });
  }
  return { kind: 'recognised', pages };
}
