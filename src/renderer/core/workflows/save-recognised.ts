import { success } from '../../../shared/result';
import type { Result } from '../../../shared/result';
import { countWords } from '../model/count-words';
import type { Extraction, ExtractedPage } from '../model/extraction';
import type { RecognisedReading, Source } from '../model/source';
import type { RecognisedPage, WriteFailure } from '../ports';
import { missing } from './missing';
import { saveReading } from './save-reading';
import type { NewDetails, SaveReadingContext } from './save-reading';

/**
 * Makes recognised pages the source's reading. Pages that held text before keep it. The step is the
 * app's, not the researcher's, so undo passes it by; the former reading stays among the former ones.
 */
export async function saveRecognised(
  context: SaveReadingContext,
  sourceId: string,
  recognised: ReadonlyMap<number, RecognisedPage>,
  languages: readonly string[],
): Promise<Result<void, WriteFailure>> {
  const source = await context.lookups.source(sourceId);
  if (source === undefined) return missing('source');
  const former = await context.objects.readExtraction(source.extraction.sha256);
  if (!former.ok) return { ok: false, failure: { kind: 'io', message: former.failure.message } };
  const { warnings, encoding } = source.extraction;
  const saved = await saveReading(
    context,
    source,
    {
      extraction: withRecognised(former.value, recognised),
      words: wordsOf(former.value.pages, recognised),
      warnings: warnings.filter((warning) => !/no text layer/u.test(warning)),
      encoding,
      recognised: readingOf(former.value, recognised, languages, source.extraction.recognised),
    },
    '',
    languageOf(source, languages),
  );
  return saved.ok ? success(undefined) : saved;
}

function withRecognised(former: Extraction, recognised: ReadonlyMap<number, RecognisedPage>): Extraction {
  const engine = [...recognised.values()][0]?.engine ?? former.parser;
  return {
    ...former,
    parser: engine,
    pages: former.pages.map((page) => {
      const read = recognised.get(page.pageIndex)?.page;
      if (read === undefined) return page;
      return page.label === undefined ? read : { ...read, label: page.label };
    }),
  };
}

function wordsOf(pages: readonly ExtractedPage[], recognised: ReadonlyMap<number, RecognisedPage>): number {
  let words = 0;
  for (const page of pages) words += countWords((recognised.get(page.pageIndex)?.page ?? page).text);
  return words;
}

function readingOf(
  { pages }: Extraction,
  recognised: ReadonlyMap<number, RecognisedPage>,
  languages: readonly string[],
  before: RecognisedReading | undefined,
): RecognisedReading {
  const [first] = recognised.values();
  let sum = 0;
  let words = 0;
  for (const { page, confidence } of recognised.values()) {
    const count = page.layout?.runs.length ?? 0;
    if (confidence < 0) continue;
    sum += confidence * count;
    words += count;
  }
  return {
    engine: first === undefined ? '' : `${first.engine.name} ${first.engine.version}`,
    languages,
    confidence: words === 0 ? -1 : Math.round((sum / words) * 10) / 10,
    pageConfidences: pages.map(({ pageIndex }) => {
      const confidence = recognised.get(pageIndex)?.confidence ?? before?.pageConfidences[pageIndex] ?? -1;
      return Math.round(confidence * 10) / 10;
    }),
  };
}

/** Text recognised in one language says what the language is, where nothing else did. */
function languageOf(source: Source, languages: readonly string[]): NewDetails | undefined {
  const [only] = languages;
  if (source.language !== '' || only === undefined || languages.length > 1) return undefined;
  return { language: only, origins: { ...source.origins, language: 'the language chosen for recognition' } };
}
