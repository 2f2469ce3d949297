import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import type { OutlineEntry } from '../core/model/extraction';

/** A table of contents with more entries is cut; no reader would go through it. */
const MOST_ENTRIES = 5_000;
const LONGEST_TITLE = 500;
const DEEPEST = 20;

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

/**
 * The document's own table of contents, in order. An entry whose place cannot be found, or that
 * points outside the document, is left out; its sub-entries stay. Empty where there is none.
 */
export async function pdfOutline(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const pages = new Map<string, number | undefined>();
  const visit = async (items: Outline, level: number): Promise<void> => {
    for (const { title, dest, items: below } of items) {
      if (entries.length >= MOST_ENTRIES) return;
      const pageIndex = await pageOf(document, dest, pages);
      const words = title.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
      if (pageIndex !== undefined && words !== '')
        entries.push({ title: words.slice(0, LONGEST_TITLE), level, pageIndex, start: 0 });
      if (level < DEEPEST) await visit(below, level + 1);
    }
  };
  try {
    await visit((await document.getOutline()) ?? [], 1);
  } catch {
    // A damaged table of contents must not cost the pages; what came before the damage is kept.
  }
  return entries;
}

/** The page (from 0) that a destination names; remembered by what names it. */
async function pageOf(
  document: PDFDocumentProxy,
  dest: string | readonly unknown[] | null,
  pages: Map<string, number | undefined>,
): Promise<number | undefined> {
  if (dest === null) return undefined;
  const key = typeof dest === 'string' ? dest : JSON.stringify(dest[0]);
  if (pages.has(key)) return pages.get(key);
  const found = await lookedUp(document, dest).catch(() => undefined);
  const pageIndex =
    Number.isInteger(found) && found !== undefined && found >= 0 && found < document.numPages
      ? found
      : undefined;
  pages.set(key, pageIndex);
  return pageIndex;
}

/** The page (from 0) that a destination names, as its file says; it may be none of the document's. */
export async function lookedUp(
  document: PDFDocumentProxy,
  dest: string | readonly unknown[],
): Promise<number | undefined> {
  const explicit: readonly unknown[] | null =
    typeof dest === 'string' ? await document.getDestination(dest) : dest;
  const target = explicit?.[0];
  if (typeof target === 'number') return target;
  return isReference(target) ? document.getPageIndex(target) : undefined;
}

function isReference(value: unknown): value is { readonly num: number; readonly gen: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'num' in value &&
    'gen' in value &&
    typeof value.num === 'number' &&
    typeof value.gen === 'number'
  );
}
