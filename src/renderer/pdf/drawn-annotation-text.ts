import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { SourceAnnotation } from './annotation-text';

/** Stamps and push buttons say what they say only in how they are drawn. */
export function isOnlyDrawn(annotation: SourceAnnotation): boolean {
  return (
    annotation.hasAppearance === true &&
    annotation.textContent === undefined &&
    (annotation.subtype === 'Stamp' || annotation.pushButton === true)
  );
}

/** A drawing command that shows letters carries one of these for each letter. */
interface Glyph {
  readonly unicode: string;
}

/**
 * The words drawn by a page's annotations, by annotation id. Asks pdf.js for all drawing commands of
 * the page, which costs as much as drawing it; so only where `isOnlyDrawn` says there is need.
 */
export async function drawnAnnotationText(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const texts = new Map<string, string>();
  let current: string | undefined;
  for (const [index, command] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    if (command === OPS.beginAnnotation) current = Array.isArray(args) ? String(args[0]) : undefined;
    else if (command === OPS.endAnnotation) current = undefined;
    else if (command === OPS.showText && current !== undefined && Array.isArray(args)) {
      const words = (args[0] as readonly unknown[]).filter(isGlyph).map(({ unicode }) => unicode);
      texts.set(current, [texts.get(current) ?? '', words.join('')].join(' ').trim());
    }
  }
  return texts;
}

const isGlyph = (value: unknown): value is Glyph =>
  typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string';
