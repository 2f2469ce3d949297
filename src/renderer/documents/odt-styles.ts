import { attribute, type HtmlElement } from './html-tree';
import { childElements, elementsNamed, firstElement, numberIn } from './office-tree';
import type { NumberForm } from './list-numbers';

/** How the items of one level of a list are numbered; `form` is absent where they have dots or nothing. */
export interface OdtListLevel {
  readonly form: NumberForm | undefined;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels are written, this one and those above it. */
  readonly shownLevels: number;
}
export interface OdtStyles {
  /** Names of HTML's elements that set text as a style of OpenDocument does, by the style's name. */
  readonly text: ReadonlyMap<string, readonly string[]>;
  /** Levels of lists (from 1) by the list style's name. */
  readonly lists: ReadonlyMap<string, ReadonlyMap<number, OdtListLevel>>;
}

const FORMS: Readonly<Record<string, NumberForm>> = {
  '1': 'decimal',
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** What the styles of an OpenDocument text say of its letters and lists; the first part that names one wins. */
export function odtStyles(parts: readonly (HtmlElement | undefined)[]): OdtStyles {
  const text = new Map<string, readonly string[]>();
  const lists = new Map<string, ReadonlyMap<number, OdtListLevel>>();
  for (const part of parts) {
    if (part === undefined) continue;
    for (const style of elementsNamed(part, 'style:style')) {
      const name = attribute(style, 'style:name');
      const properties = firstElement(style, 'style:text-properties');
      if (attribute(style, 'style:family') !== 'text' || properties === undefined || text.has(name)) continue;
      const elements = elementsFor(properties);
      if (elements.length > 0) text.set(name, elements);
    }
    for (const style of elementsNamed(part, 'text:list-style')) {
      const name = attribute(style, 'style:name');
      if (!lists.has(name)) lists.set(name, levelsOf(style));
    }
  }
  return { text, lists };
}

function elementsFor(properties: HtmlElement): readonly string[] {
  const says = (name: string, pattern: RegExp) => pattern.test(attribute(properties, name));
  return [
    ...(says('fo:font-weight', /^(?:bold|[6-9]00)$/u) ? ['b'] : []),
    ...(says('fo:font-style', /^(?:italic|oblique)$/u) ? ['i'] : []),
    ...(says('style:text-underline-style', /^(?!none$)./u) ? ['u'] : []),
    ...(says('style:text-line-through-style', /^(?!none$)./u) ? ['s'] : []),
    ...(says('style:text-position', /^(?:super|[1-9])/u) ? ['sup'] : []),
    ...(says('style:text-position', /^(?:sub|-)/u) ? ['sub'] : []),
  ];
}

function levelsOf(style: HtmlElement): ReadonlyMap<number, OdtListLevel> {
  const levels = new Map<number, OdtListLevel>();
  for (const level of childElements(style)) {
    const isNumbered = level.tagName === 'text:list-level-style-number';
    levels.set(numberIn(level, 'text:level', 1), {
      form: isNumbered ? FORMS[attribute(level, 'style:num-format')] : undefined,
      prefix: attribute(level, 'style:num-prefix'),
      suffix: attribute(level, 'style:num-suffix'),
      start: numberIn(level, 'text:start-value', 1),
      shownLevels: Math.max(1, numberIn(level, 'text:display-levels', 1)),
    });
  }
  return levels;
}
