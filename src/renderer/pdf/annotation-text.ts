import type { MarkupAnnotation } from './embedded-marks';
import type { SourceItem } from './text-pieces';

/** The parts of a pdf.js annotation that carry words. */
export interface SourceAnnotation extends MarkupAnnotation {
  /** `Tx` text, `Ch` choice, `Btn` button, `Sig` signature. */
  readonly fieldType?: unknown;
  readonly fieldName?: unknown;
  readonly fieldValue?: unknown;
  /** What is said for a field to those who cannot see it. */
  readonly alternativeText?: unknown;
  /** Of a choice field: pairs of what is stored and what is shown. */
  readonly options?: unknown;
  readonly combo?: unknown;
  readonly checkBox?: unknown;
  readonly radioButton?: unknown;
  /** Of check boxes and radio buttons: the value of the field when this one is ticked. */
  readonly exportValue?: unknown;
  readonly buttonValue?: unknown;
  /** Lines of what the annotation shows on the page. */
  readonly textContent?: unknown;
  /** The same as text items in the page's space; only from the worker that is shipped. */
  readonly drawn?: unknown;
  /** Scripts by what calls them. */
  readonly actions?: unknown;
  /** As the file names it (PDF 32000-1, 12.6.4): `GoTo`, `URI`, `Launch` …; only from that worker. */
  readonly actionType?: unknown;
}

/** Values of ticked boxes that say no more than the tick. */
const BARE_VALUE = /^(?:on|yes|true|checked|\d{1,3}|choice\d*)$/iu;
/** A short value such as "5" stands somewhere in every page; only longer ones can be repeats. */
const SHORTEST_REPEAT = 12;

/**
 * What annotations draw on the page, as text items with their places: values of form fields, stamps,
 * signatures, free text. Ticks are left out; `annotationTexts` says them in words.
 */
export function drawnItems(annotations: readonly SourceAnnotation[]): SourceItem[] {
  return annotations.filter((each) => !isWordless(each) && !isTick(each)).flatMap(itemsOf);
}

/**
 * Words of a page that are not among its text items nor drawn by its annotations: values of form
 * fields that show nothing, ticked boxes (☑ and their name), and the notes and comments that readers
 * of the PDF left on it. One string each, without repeats and without what `pageText` says already.
 * Links are left out: nothing in an imported file is to be followed.
 */
export function annotationTexts(annotations: readonly SourceAnnotation[], pageText: string): string[] {
  const said = folded(pageText);
  const texts = new Map<string, string>();
  for (const annotation of annotations) {
    if (isWordless(annotation)) continue;
    for (const words of wordsOf(annotation)) {
      const clean = words.replaceAll(/[^\P{Cc}\n\t]+/gu, ' ').trim();
      const key = folded(clean) || clean;
      if (key !== '' && !(key.length > SHORTEST_REPEAT && said.includes(key))) texts.set(key, clean);
    }
  }
  return [...texts.values()];
}

const isWordless = ({ subtype }: SourceAnnotation) => subtype === 'Popup' || subtype === 'Link';
const isTick = ({ checkBox, radioButton }: SourceAnnotation) => checkBox === true || radioButton === true;

function wordsOf(annotation: SourceAnnotation): string[] {
  if (isTick(annotation)) return tickedWords(annotation);
  const drawn = itemsOf(annotation);
  const shown =
    drawn.length === 0 ? strings(annotation.textContent).join(' ') : drawn.map(({ str }) => str).join(' ');
  const texts: string[] = drawn.length === 0 ? [shown] : [];
  const { fieldType, contentsObj } = annotation;
  if (fieldType === 'Tx' || fieldType === 'Ch') texts.push(...valueWords(annotation, shown));
  if (typeof contentsObj === 'object' && contentsObj !== null && 'str' in contentsObj)
    texts.push(...strings(contentsObj.str).filter((contents) => !folded(shown).includes(folded(contents))));
  return texts;
}

/** Values of a text or choice field that it does not show; of a list that shows all, the chosen ones. */
function valueWords({ fieldValue, fieldType, options, combo }: SourceAnnotation, shown: string): string[] {
  const values = strings(fieldValue).map((value) => shownValue(value, options));
  const isList = fieldType === 'Ch' && combo !== true;
  if (isList && shown !== '') return values.map((value) => `☑ ${value}`);
  const missing = values.filter((value) => !folded(shown).includes(folded(value)));
  return missing.length === 0 ? [] : [missing.join(', ')];
}

function shownValue(value: string, options: unknown): string {
  if (!Array.isArray(options)) return value;
  const option: unknown = options.find((each) => isOption(each) && each.exportValue === value);
  return isOption(option) && option.displayValue.trim() !== '' ? option.displayValue : value;
}

function tickedWords(annotation: SourceAnnotation): string[] {
  const { fieldValue, exportValue, buttonValue, radioButton, alternativeText, fieldName } = annotation;
  const own = radioButton === true ? buttonValue : exportValue;
  if (typeof own !== 'string' || own === '' || own === 'Off' || fieldValue !== own) return [];
  const name = strings(alternativeText)[0] ?? lastName(strings(fieldName)[0] ?? '');
  const value = BARE_VALUE.test(own) || folded(own) === folded(name) ? '' : own;
  return [['☑', name, value].filter((part) => part !== '').join(' ')];
}

/** `form[0].page1[0].married[0]` is named `married`. */
const lastName = (name: string) => (name.split('.').at(-1) ?? '').replace(/\[\d+\]$/u, '');

function itemsOf({ drawn }: SourceAnnotation): readonly SourceItem[] {
  return Array.isArray(drawn) ? drawn.filter(isItem) : [];
}

function isItem(value: unknown): value is SourceItem {
  return typeof value === 'object' && value !== null && 'str' in value && 'transform' in value;
}

function isOption(value: unknown): value is { readonly exportValue: string; readonly displayValue: string } {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'exportValue' in value &&
    'displayValue' in value &&
    typeof value.exportValue === 'string' &&
    typeof value.displayValue === 'string'
  );
}

function strings(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each): each is string => typeof each === 'string' && each.trim() !== '');
}

/** Letters and digits alone, so that "232,324.00" is known to show 232324. */
const folded = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
