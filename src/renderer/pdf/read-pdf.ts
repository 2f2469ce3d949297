import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { failure, success, type Result } from '../../shared/result';
import type { ExtractedPage } from '../core/model/extraction';
import type { SourceMetadata } from '../core/model/source';
import type { ReadFailure } from '../core/ports';
import { withActualText } from './actual-text';
import { annotationTexts } from './annotation-text';
import { annotationsByPage, annotationsOf, type AnnotationsByPage } from './page-annotations';
import { drawnAnnotationText, isOnlyDrawn } from './drawn-annotation-text';
import { pageText } from './page-text';
import { pdfMetadata } from './pdf-metadata';
import { pdfjsOptions } from './pdfjs-options';

/** What reading a PDF needs from where it runs. */
export interface PdfSurroundings {
  /** Where pdf.js's own files are; ends in a slash. An address, or in Node a path. */
  readonly assets: string;
  /** A worker of pdf.js of its own for each document; absent in Node, which runs it in place. */
  readonly startWorker?: () => Worker;
}

/** The bytes of a PDF, or where to fetch pieces of one that is too large to hold whole. */
export type PdfOrigin = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly address: string };

export interface PdfProgress {
  /** `open` when the document's structure begins to be read, `page` after each page. */
  readonly step: 'open' | 'page';
  readonly pagesDone: number;
  readonly pagesTotal: number;
}

export interface PdfReading {
  readonly parser: { readonly name: string; readonly version: string };
  readonly pages: readonly ExtractedPage[];
  readonly metadata: Partial<SourceMetadata>;
  readonly warnings: readonly string[];
}

/** Counts changes of our own joiner; the extraction names it beside pdf.js's version. */
const JOINER_VERSION = 1;

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
  const port = surroundings.startWorker?.();
  const task = pdfjs.getDocument({
    ...pdfjsOptions(surroundings.assets),
    ...('bytes' in origin ? { data: origin.bytes } : { url: origin.address, disableStream: true }),
    ...(port === undefined ? {} : { worker: pdfjs.PDFWorker.create({ port }), useWorkerFetch: true }),
    // Nothing is drawn here.
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    disableWorkerRendering: true,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages = await readPages(document, skipPages, onProgress);
    return success({
      parser: { name: 'pdf.js', version: `${pdfjs.version}+${JOINER_VERSION}` },
      pages,
      metadata: await metadataOf(document),
      warnings: await warningsOf(document, pages),
    });
  } catch (error) {
    return failure(openFailure(error));
  } finally {
    await task.destroy();
    port?.terminate();
  }
}

async function readPages(
  document: PDFDocumentProxy,
  skipPages: readonly number[],
  onProgress: (progress: PdfProgress) => void,
): Promise<ExtractedPage[]> {
  const pagesTotal = document.numPages;
  const labels = await document.getPageLabels().catch(() => null);
  const annotations = await annotationsByPage(document, skipPages);
  onProgress({ step: 'page', pagesDone: 0, pagesTotal });
  const start = (pageIndex: number): Promise<ExtractedPage> =>
    skipPages.includes(pageIndex)
      ? Promise.resolve(failedPage(pageIndex, 'reading it took too long'))
      : readPage(document, pageIndex, annotations);
  const pages: ExtractedPage[] = [];
  // pdf.js works on the next page while this one is put together.
  let next = start(0);
  for (let pageIndex = 0; pageIndex < pagesTotal; pageIndex += 1) {
    const reading = next;
    if (pageIndex + 1 < pagesTotal) next = start(pageIndex + 1);
    const page = await reading;
    const label = labels?.[pageIndex];
    pages.push(label === undefined || label === '' ? page : { ...page, label });
    onProgress({ step: 'page', pagesDone: pageIndex + 1, pagesTotal });
  }
  return pages;
}

async function readPage(
  document: PDFDocumentProxy,
  pageIndex: number,
  annotations: AnnotationsByPage | undefined,
): Promise<ExtractedPage> {
  let page: PDFPageProxy | undefined;
  try {
    page = await document.getPage(pageIndex + 1);
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { text, runs } = pageText(withActualText(content.items), content.styles, {
      left,
      bottom,
    });
    const own = annotations === undefined ? await annotationsOf(page) : (annotations.get(pageIndex) ?? []);
    const drawn = own.some(isOnlyDrawn) ? await drawnAnnotationText(page) : undefined;
    const notes = annotationTexts(own, text, drawn);
    return {
      pageIndex,
      text: [text, notes.join('\n')].filter((part) => part !== '').join('\n\n'),
      layout: { width: right - left, height: top - bottom, rotation: page.rotate, runs },
    };
  } catch {
    return failedPage(pageIndex, 'this part of the file is damaged');
  } finally {
    page?.cleanup();
  }
}

function failedPage(pageIndex: number, why: string): ExtractedPage {
  return { pageIndex, text: '', failed: `Page ${pageIndex + 1} could not be read: ${why}.` };
}

async function metadataOf(document: PDFDocumentProxy): Promise<Partial<SourceMetadata>> {
  try {
    const { info, metadata } = await document.getMetadata();
    return pdfMetadata({
      info: info as Record<string, unknown>,
      xmp: new Map<string, unknown>(metadata === null ? [] : [...(metadata as Iterable<[string, unknown]>)]),
    });
  } catch {
    // A file with unreadable metadata still has its text.
    return {};
  }
}

async function warningsOf(document: PDFDocumentProxy, pages: readonly ExtractedPage[]): Promise<string[]> {
  const failed = pages.filter((page) => page.failed !== undefined).length;
  const warnings: string[] = [];
  if (failed > 0)
    warnings.push(
      failed === 1
        ? 'One page could not be read. The original is kept, and the other pages are complete.'
        : `${failed} of ${pages.length} pages could not be read. The original is kept, and the other pages are complete.`,
    );
  if (failed < pages.length && pages.every((page) => page.text.trim() === ''))
    warnings.push(
      'This PDF has no text layer: its pages are pictures. Its pages can be read and its metadata edited, but not searched.',
    );
  const attachments = await document.getAttachments().catch(() => null);
  const count = Object.keys(attachments ?? {}).length;
  if (count > 0)
    warnings.push(
      count === 1
        ? 'The PDF carries one attached file, which was not read.'
        : `The PDF carries ${count} attached files, which were not read.`,
    );
  return warnings;
}

function openFailure(error: unknown): ReadFailure {
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'PasswordException':
      return {
        kind: 'password',
        message:
          'This PDF is locked with a password, so its text could not be read. The original is kept unchanged. Save a copy without the password in the program that opens it, and import that.',
      };
    case 'InvalidPDFException':
    case 'FormatError':
      return {
        kind: 'damaged',
        message:
          'This PDF is damaged, and nothing could be read from it. The original is kept unchanged. If another copy exists, import that one.',
      };
    default:
      return {
        kind: 'unreadable',
        message:
          'This PDF could not be read: its structure is not one this program understands. The original is kept unchanged.',
      };
  }
}
