import { MARKER } from './html-list';
import { attribute, elementsBelow, isElement, isText, type HtmlElement, type HtmlParent } from './html-tree';
import { writtenNumber, type NumberForm } from './list-numbers';
import { childElements, elementsNamed, firstElement, numberIn } from './office-tree';
import { parseXml } from './office-xml';

/*
 * Word keeps the numbers of lists and headings out of the text, and counts them over the whole
 * document (ECMA-376 part 1, 17.9). mammoth begins each list at 1. So they are counted here, put
 * before the text of their paragraphs between two characters that no text has, and taken out again.
 */

const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const MARKED = /^\uFDD0([^\uFDD1]*)\uFDD1/u;
const STRAY = /[\uFDD0\uFDD1]/gu;
/** Nine levels are all that Word has. */
const LEVELS = 9;

interface Level {
  readonly start: number;
  readonly form: string;
  /** `%1.%2`: numbers of this level and those above it. */
  readonly label: string;
  readonly isLegal: boolean;
}
interface Numbering {
  /** Identity of what counts together. */
  readonly counter: string;
  readonly levels: readonly (Level | undefined)[];
  /** Where this use of it begins anew, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}
type Place = readonly [numbering: string, level: number];

/** WordprocessingML with the numbers of its paragraphs before their text; see takeMarkers. */
export function withMarkers(xml: string, parts: ReadonlyMap<string, string>): string {
  const numberings = numberingsIn(parts.get('word/numbering.xml') ?? '');
  const clean = xml.replaceAll(STRAY, '');
  if (numberings.size === 0) return clean;
  const styles = numberedStyles(parts.get('word/styles.xml') ?? '');
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  let written = '';
  let done = 0;
  for (let at = clean.indexOf('<w:pPr>'); at !== -1; at = clean.indexOf('<w:pPr>', done)) {
    const end = endOfProperties(clean, at);
    if (end === -1) break;
    const place = placeOf(clean.slice(at, end), styles);
    const label = place === undefined ? undefined : nextLabel(place, numberings, counters, begun);
    written += clean.slice(done, end);
    if (label !== undefined)
      written += `<w:r><w:t xml:space="preserve">${OPEN}${escaped(label)}${CLOSE}</w:t></w:r>`;
    done = end;
  }
  return written + clean.slice(done);
}

/** Takes the numbers out of the text again, and notes them on the elements they stand before. */
export function takeMarkers(root: HtmlParent): void {
  for (const element of elementsBelow(root)) {
    const first = element.childNodes[0];
    const found = first !== undefined && isText(first) ? MARKED.exec(first.value) : null;
    if (first !== undefined && isText(first) && found !== null) {
      first.value = first.value.slice(found[0].length);
      const block = blockAround(element);
      if (!block.attrs.some(({ name }) => name === MARKER))
        block.attrs.push({ name: MARKER, value: found[1] ?? '' });
    }
  }
  // What counts a list in a way that is not known here must not be counted wrongly.
  for (const element of elementsBelow(root)) {
    if (element.tagName !== 'ol') continue;
    for (const item of childElements(element))
      if (!item.attrs.some(({ name }) => name === MARKER)) item.attrs.push({ name: MARKER, value: '' });
  }
}

function blockAround(element: HtmlElement): HtmlElement {
  let block = element;
  while (!/^(?:p|li|h[1-6])$/u.test(block.tagName)) {
    const { parentNode } = block;
    if (parentNode === null || !isElement(parentNode as HtmlElement)) return element;
    block = parentNode as HtmlElement;
  }
  return block;
}

/** Where the properties of a paragraph end; tracked changes keep older ones inside. */
function endOfProperties(xml: string, at: number): number {
  const close = xml.indexOf('</w:pPr>', at);
  const change = xml.indexOf('<w:pPrChange', at);
  const isChanged = change !== -1 && change < close;
  const last = isChanged ? xml.indexOf('</w:pPr>', xml.indexOf('</w:pPrChange>', at)) : close;
  return last === -1 ? -1 : last + '</w:pPr>'.length;
}

function placeOf(properties: string, styles: ReadonlyMap<string, Place>): Place | undefined {
  const current = properties.replace(/<w:pPrChange[^]*<\/w:pPrChange>/u, '');
  const numbering = /<w:numId\s[^>]*w:val="([^"]*)"/u.exec(current)?.[1];
  const level = /<w:ilvl\s[^>]*w:val="(\d+)"/u.exec(current)?.[1];
  const styled = styles.get(/<w:pStyle\s[^>]*w:val="([^"]*)"/u.exec(current)?.[1] ?? '');
  // A paragraph takes itself out of its style's list by the number 0.
  if (numbering === '0') return undefined;
  const id = numbering ?? styled?.[0];
  return id === undefined ? undefined : [id, Number(level ?? styled?.[1] ?? 0)];
}

function nextLabel(
  [id, index]: Place,
  numberings: ReadonlyMap<string, Numbering>,
  counters: Map<string, number[]>,
  begun: Set<string>,
): string | undefined {
  const numbering = numberings.get(id);
  const level = numbering?.levels[index];
  if (numbering === undefined || level === undefined) return undefined;
  const counts = counters.get(numbering.counter) ?? [];
  counters.set(numbering.counter, counts);
  const restart = numbering.restarts.get(index);
  const key = `${id} ${index}`;
  if (restart !== undefined && !begun.has(key)) counts[index] = restart - 1;
  begun.add(key);
  counts[index] = (counts[index] ?? level.start - 1) + 1;
  counts.length = index + 1;
  if (level.form === 'bullet' || level.form === 'none') return undefined;
  let isKnown = true;
  const label = level.label.replaceAll(/%([1-9])/gu, (_whole, digit: string) => {
    const above = Number(digit) - 1;
    const own = numbering.levels[above];
    const number = counts[above] ?? own?.start ?? 1;
    const form = level.isLegal ? 'decimal' : (own?.form ?? 'decimal');
    const words = wordNumber(number, form);
    isKnown &&= words !== undefined;
    return words ?? '';
  });
  return isKnown && label.trim() !== '' ? label.trim() : undefined;
}

const FORMS: Readonly<Record<string, NumberForm>> = {
  decimal: 'decimal',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
};
/** Word leaves out the letters that no list is numbered by. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';

/** A number as Word writes it; undefined for forms that are not known here. */
function wordNumber(number: number, form: string): string | undefined {
  const known = FORMS[form];
  if (known !== undefined) return writtenNumber(number, known);
  switch (form) {
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerLetter':
      return repeated(number, LATIN);
    case 'upperLetter':
      return repeated(number, LATIN)?.toUpperCase();
    case 'russianLower':
      return repeated(number, RUSSIAN);
    case 'russianUpper':
      return repeated(number, RUSSIAN)?.toUpperCase();
    default:
      return undefined;
  }
}

/** After the last letter Word goes on with aa, bb, cc. */
function repeated(number: number, alphabet: string): string | undefined {
  const letter = number < 1 ? undefined : alphabet[(number - 1) % alphabet.length];
  return letter?.repeat(Math.min(20, Math.ceil(number / alphabet.length)));
}

function numberingsIn(xml: string): ReadonlyMap<string, Numbering> {
  const numberings = new Map<string, Numbering>();
  if (xml === '') return numberings;
  const { root } = parseXml(xml);
  const abstract = new Map(
    elementsNamed(root, 'w:abstractnum').map((element) => [attribute(element, 'w:abstractnumid'), element]),
  );
  for (const element of elementsNamed(root, 'w:num')) {
    const reference = firstElement(element, 'w:abstractnumid');
    const counter = reference === undefined ? '' : attribute(reference, 'w:val');
    const definition = abstract.get(counter);
    if (definition === undefined) continue;
    const levels = levelsOf(definition);
    const restarts = new Map<number, number>();
    for (const override of elementsNamed(element, 'w:lvloverride')) {
      const index = numberIn(override, 'w:ilvl', 0);
      const restart = firstElement(override, 'w:startoverride');
      if (restart !== undefined) restarts.set(index, numberIn(restart, 'w:val', 1));
      for (const [own, level] of levelsOf(override).entries()) if (level !== undefined) levels[own] = level;
    }
    numberings.set(attribute(element, 'w:numid'), { counter, levels, restarts });
  }
  return numberings;
}

function levelsOf(parent: HtmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const element of elementsNamed(parent, 'w:lvl')) {
    const index = numberIn(element, 'w:ilvl', 0);
    if (index >= LEVELS) continue;
    const child = (name: string) => childElements(element).find(({ tagName }) => tagName === name);
    const value = (name: string, otherwise: string) => {
      const found = child(name);
      return found === undefined ? otherwise : attribute(found, 'w:val');
    };
    levels[index] = {
      start: Number.parseInt(value('w:start', '0'), 10) || 0,
      form: value('w:numfmt', 'decimal'),
      label: value('w:lvltext', ''),
      isLegal: child('w:islgl') !== undefined,
    };
  }
  return levels;
}

/** The numbering that paragraphs have by their style, inherited ones too. */
function numberedStyles(xml: string): ReadonlyMap<string, Place> {
  const numbered = new Map<string, Place>();
  if (!xml.includes('<w:numPr')) return numbered;
  const styles = new Map(
    elementsNamed(parseXml(xml).root, 'w:style').map((style) => [attribute(style, 'w:styleid'), style]),
  );
  for (const id of styles.keys()) {
    let numbering: string | undefined;
    let level: number | undefined;
    let style = styles.get(id);
    for (let depth = 0; style !== undefined && depth < 20 && numbering === undefined; depth += 1) {
      const properties = firstElement(style, 'w:numpr');
      const numId = properties === undefined ? undefined : firstElement(properties, 'w:numid');
      const ilvl = properties === undefined ? undefined : firstElement(properties, 'w:ilvl');
      if (ilvl !== undefined) level ??= numberIn(ilvl, 'w:val', 0);
      if (numId !== undefined) numbering = attribute(numId, 'w:val');
      const based = firstElement(style, 'w:basedon');
      style = based === undefined ? undefined : styles.get(attribute(based, 'w:val'));
    }
    if (numbering !== undefined && numbering !== '0') numbered.set(id, [numbering, level ?? 0]);
  }
  return numbered;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
