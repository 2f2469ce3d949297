import { AnnotationType } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import type { SourceAnnotation } from './annotation-text';

/** Annotations by page (from 0). */
export type AnnotationsByPage = ReadonlyMap<number, readonly SourceAnnotation[]>;

/** Flags of the PDF specification: hidden, and not to be shown. */
const HIDDEN_FLAGS = 2 | 32;
/** A popup repeats the note it belongs to. */
const ASKED = Object.values(AnnotationType).filter((type) => type !== AnnotationType.POPUP);
/** Links say nothing of their own, and long books have so many that they take a tenth of the time. */
const MOST_PAGES_WITH_LINKS = 300;

/**
 * Annotations of a whole document, in one question: asking page by page makes pdf.js
 * read the text under every link once more, which doubles the time of a book with many. Undefined
 * when the document as a whole cannot answer; then ask its pages.
 */
export async function annotationsByPage(
  document: PDFDocumentProxy,
  skipPages: readonly number[],
): Promise<AnnotationsByPage | undefined> {
  try {
    const asked =
      document.numPages > MOST_PAGES_WITH_LINKS
        ? ASKED.filter((type) => type !== AnnotationType.LINK)
        : ASKED;
    const all: unknown = await document.getAnnotationsByType(new Set<number>(asked), new Set(skipPages));
    const byPage = new Map<number, SourceAnnotation[]>();
    for (const annotation of Array.isArray(all) ? all.filter(isShown) : []) {
      const page = byPage.get(annotation.pageIndex);
      if (page === undefined) byPage.set(annotation.pageIndex, [annotation]);
      else page.push(annotation);
    }
    return byPage;
  } catch {
    return undefined;
  }
}

/** Annotations of one page; none when they cannot be read, which must not cost the page its text. */
export async function annotationsOf(page: PDFPageProxy): Promise<readonly SourceAnnotation[]> {
  try {
    return (await page.getAnnotations()) as SourceAnnotation[];
  } catch {
    return [];
  }
}

function isShown(value: unknown): value is SourceAnnotation & { readonly pageIndex: number } {
  if (typeof value !== 'object' || value === null) return false;
  if (!('pageIndex' in value) || typeof value.pageIndex !== 'number') return false;
  const flags =
    'annotationFlags' in value && typeof value.annotationFlags === 'number' ? value.annotationFlags : 0;
  return (flags & HIDDEN_FLAGS) === 0;
}
