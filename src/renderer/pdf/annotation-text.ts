/** The parts of a pdf.js annotation that carry words. */
export interface SourceAnnotation {
  readonly subtype?: unknown;
  /** `Tx` text, `Ch` choice, `Btn` button, `Sig` signature. */
  readonly fieldType?: unknown;
  readonly fieldValue?: unknown;
  readonly contentsObj?: unknown;
  /** Lines of what the annotation shows on the page. */
  readonly textContent?: unknown;
  readonly id?: unknown;
  readonly hasAppearance?: unknown;
  readonly pushButton?: unknown;
}

/**
 * Words of a page that are not in its text items: what was filled into form fields, and the notes
 * and comments that readers of the PDF left on it. One string each, without repeats, leaving out
 * what `pageText` says already. `drawn` are words known only from how annotations are drawn, by id. Links are left out: nothing in an imported file is to be followed.
 */
export function annotationTexts(
  annotations: readonly SourceAnnotation[],
  pageText: string,
  drawn: ReadonlyMap<string, string> = new Map(),
): string[] {
  const said = folded(pageText);
  const texts = new Map<string, string>();
  for (const annotation of annotations) {
    for (const words of [...wordsOf(annotation), drawn.get(String(annotation.id)) ?? '']) {
      const clean = words.replaceAll(/[^\P{Cc}\n\t]+/gu, ' ').trim();
      const key = folded(clean);
      // A short value such as "5" stands somewhere in every page; only longer ones can be repeats.
      const repeats = key.length > 12 && said.includes(key);
      if (key !== '' && !repeats) texts.set(key, clean);
    }
  }
  return [...texts.values()];
}

function wordsOf(annotation: SourceAnnotation): string[] {
  if (annotation.subtype === 'Popup' || annotation.subtype === 'Link') return [];
  const texts: string[] = [];
  if (annotation.fieldType === 'Tx' || annotation.fieldType === 'Ch')
    texts.push(strings(annotation.fieldValue).join(', '));
  const shown = strings(annotation.textContent).join(' ');
  if (annotation.fieldType !== 'Tx' && annotation.fieldType !== 'Ch') texts.push(shown);
  const { contentsObj } = annotation;
  if (typeof contentsObj === 'object' && contentsObj !== null && 'str' in contentsObj) {
    const contents = strings(contentsObj.str).join('');
    if (folded(contents) !== folded(shown)) texts.push(contents);
  }
  return texts;
}

function strings(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each): each is string => typeof each === 'string' && each.trim() !== '');
}

const folded = (text: string) => text.replaceAll(/\s+/gu, '').toLowerCase();
