import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { failure, success, type Result } from '../../shared/result';
import type { EmbeddedMark } from '../core/model/embedded-mark';
import type { ExtractedPage, OutlineEntry } from '../core/model/extraction';
import type { MetadataOrigins, SourceMetadata } from '../core/model/source';
import { ORIGINAL_GONE } from '../core/model/source-reading';
import type { ReadFailure } from '../core/ports';
import { openFailure } from './open-failure';
import { annotationsByPage, type AnnotationsByPage } from './page-annotations';
import { passwordForms } from './password-forms';
import { namedInBytes, pdfWarnings } from './pdf-contents';
import { PDF_ORIGIN, pdfMetadata, type PdfMetadata } from './pdf-metadata';
import { pdfOutline } from './pdf-outline';
import { pdfjsOptions } from './pdfjs-options';
import { ObjectRange } from './object-range';
import { failedPage, readPage, type PageReading } from './read-page';

/** What reading a PDF needs from where it runs. */
export interface PdfSurroundings {
  /** Where pdf.js's own files are; ends in a slash. An address, or in Node a path. */
  readonly assets: string;
  /** A worker of pdf.js of its own for each document; absent in Node, which runs it in place. */
  readonly startWorker?: () => Worker;
}

/** The bytes of a PDF, or where to fetch pieces of one that is too large to hold whole. */
export type PdfOrigin = (
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly address: string; readonly length: number }
) & {
  /** Opens a locked one. */
  readonly password?: string;
};

export interface PdfProgress {
  /** `open` when the document's structure begins to be read, `page` after each page. */
  readonly step: 'open' | 'page';
  readonly pagesDone: number;
  readonly pagesTotal: number;
}

export interface PdfReading {
  readonly parser: { readonly name: string; readonly version: string };
  readonly pages: readonly ExtractedPage[];
  /** Highlights and notes that somebody made inside the file. */
  readonly marks: readonly EmbeddedMark[];
  /** Absent where the document has no table of contents. */
  readonly outline?: readonly OutlineEntry[];
  readonly metadata: Partial<SourceMetadata>;
  /** Where the metadata comes from, in words that follow "from", and fields that come from elsewhere. */
  readonly origin: string;
  readonly origins: MetadataOrigins;
  readonly warnings: readonly string[];
}

/** Counts changes of our own joiner; the extraction names it beside pdf.js's version. */
const JOINER_VERSION = 2;

/**
 * Reads the text of every page. A page that cannot be read becomes a page that says so; pages in
 * `skipPages` (from 0) are not tried. Fails when the document cannot be opened at all.
 */
export async function readPdf(
  origin: PdfOrigin,
  surroundings: PdfSurroundings,
  skipPages: readonly number[],
  onProgress: (progress: PdfProgress) => void,
): Promise<Result<PdfReading, ReadFailure>> {
  onProgress({ step: 'open', pagesDone: 0, pagesTotal: 0 });
  const named = 'bytes' in origin ? namedInBytes(origin.bytes) : { script: false, launch: false };
  const range = 'bytes' in origin ? undefined : await ObjectRange.open(origin.address, origin.length);
  if (!('bytes' in origin) && range === undefined) return failure(ORIGINAL_GONE);
  const port = surroundings.startWorker?.();
  const task = pdfjs.getDocument({
    ...pdfjsOptions(surroundings.assets),
    ...('bytes' in origin ? { data: origin.bytes } : {}),
    ...(range === undefined ? {} : { range, disableStream: true }),
    ...(port === undefined ? {} : { worker: pdfjs.PDFWorker.create({ port }), useWorkerFetch: true }),
    // Nothing is drawn here.
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    disableWorkerRendering: true,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  if (range !== undefined) range.onFailure = () => void task.destroy();
  const asked = answerPassword(task, origin.password);
  try {
    const document = await task.promise;
    const annotations = await annotationsByPage(document, skipPages);
    const readings = await readPages(document, annotations, skipPages, onProgress);
    const outline = await pdfOutline(document);
    return success({
      parser: { name: 'pdf.js', version: `${pdfjs.version}+${JOINER_VERSION}` },
      pages: readings.map(({ page }) => page),
      marks: readings.flatMap(({ marks }) => marks),
      ...(outline.length === 0 ? {} : { outline }),
      ...(await metadataOf(document)),
      origin: PDF_ORIGIN,
      warnings: await pdfWarnings(document, readings, annotations, {
        named,
        withPassword: asked.forPassword,
      }),
    });
  } catch (error) {
    return failure(openFailure(error, origin.password !== undefined && origin.password !== ''));
  } finally {
    await task.destroy();
    port?.terminate();
  }
}

/** Gives the password only when it is asked for, in one form after the other. */
function answerPassword(task: PDFDocumentLoadingTask, password = ''): { readonly forPassword: boolean } {
  const asked = { forPassword: false };
  const forms = password === '' ? [] : [...passwordForms(password)];
  task.onPassword = (answer: (password: string | Error) => void) => {
    asked.forPassword = true;
    const next = forms.shift();
    const refused = Object.assign(new Error('No password is left to try.'), { name: 'PasswordException' });
    answer(next ?? refused);
  };
  return asked;
}

async function readPages(
  document: PDFDocumentProxy,
  annotations: AnnotationsByPage | undefined,
  skipPages: readonly number[],
  onProgress: (progress: PdfProgress) => void,
): Promise<PageReading[]> {
  const pagesTotal = document.numPages;
  const labels = await document.getPageLabels().catch(() => null);
  onProgress({ step: 'page', pagesDone: 0, pagesTotal });
  const start = (pageIndex: number): Promise<PageReading> =>
    skipPages.includes(pageIndex)
      ? Promise.resolve(failedPage(pageIndex, 'reading it took too long'))
      : readPage(document, pageIndex, annotations);
  const readings: PageReading[] = [];
  // pdf.js works on the next page while this one is put together.
  let next = start(0);
  for (let pageIndex = 0; pageIndex < pagesTotal; pageIndex += 1) {
    const reading = next;
    if (pageIndex + 1 < pagesTotal) next = start(pageIndex + 1);
    const { page, ...rest } = await reading;
    const label = labels?.[pageIndex];
    readings.push({ page: label === undefined || label === '' ? page : { ...page, label }, ...rest });
    onProgress({ step: 'page', pagesDone: pageIndex + 1, pagesTotal });
  }
  return readings;
}

async function metadataOf(document: PDFDocumentProxy): Promise<PdfMetadata> {
  try {
    const { info, metadata } = await document.getMetadata();
    return pdfMetadata({
      info: info as Record<string, unknown>,
      xmp: new Map<string, unknown>(metadata === null ? [] : [...(metadata as Iterable<[string, unknown]>)]),
    });
  } catch {
    // A file with unreadable metadata still has its text.
    return { metadata: {}, origins: {} };
  }
}
