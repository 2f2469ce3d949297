import type { TextBlock } from '../../../core/model/extraction';
import type { TextFlow } from './text-flow';

/**
 * The blocks of a text on the screen, by the order of the text: elements with `data-start`. Their
 * letters stand in text nodes, in order; nodes inside `data-aside` are the app's own. A cell of a row
 * says by `data-at` where its letters begin.
 */
export interface ShownBlocks {
  readonly elements: readonly HTMLElement[];
  readonly blocks: readonly TextBlock[];
  /** Indexes of the blocks from top to bottom; those of notes taken out of the order are not among them. */
  readonly order: readonly number[];
  /** What the browser lays out together, from top to bottom. */
  readonly sections: readonly ShownSection[];
  readonly flow: TextFlow;
  /** The text nodes of a block, in order, with the offsets in the text at which they begin. */
  textOf(index: number): readonly TextPart[];
}
export interface ShownSection {
  readonly element: HTMLElement;
  /** Place in the order of its first block. */
  readonly from: number;
}
export interface TextPart {
  readonly node: Text;
  readonly start: number;
}

/** The blocks as they are now; undefined when not all of them are on the screen. */
export function shownBlocks(
  root: HTMLElement,
  blocks: readonly TextBlock[],
  flow: TextFlow,
): ShownBlocks | undefined {
  const byStart = new Map<number, HTMLElement>();
  // A tenth of the time that `dataset` takes, and there are very many.
  // oxlint-disable-next-line unicorn/prefer-dom-node-dataset
  for (const element of root.querySelectorAll<HTMLElement>('[data-start]'))
    byStart.set(Number(element.getAttribute('data-start')), element);
  const elements = blocks.flatMap(({ start }) => byStart.get(start) ?? []);
  if (elements.length !== blocks.length) return undefined;
  const known = new Map<number, readonly TextPart[]>();
  return {
    elements,
    blocks,
    order: flow.order,
    sections: sectionsIn(root, elements, flow),
    flow,
    textOf(index) {
      const parts = known.get(index) ?? partsIn(elements[index]);
      known.set(index, parts);
      return parts;
    },
  };
}

function sectionsIn(
  root: HTMLElement,
  elements: readonly HTMLElement[],
  { order }: TextFlow,
): readonly ShownSection[] {
  const sections = [...root.querySelectorAll<HTMLElement>('[data-section]')];
  const shown: ShownSection[] = [];
  let next = 0;
  for (const [place, index] of order.entries()) {
    const section = sections[next];
    const element = elements[index];
    if (section === undefined || element === undefined) break;
    // Sections follow one another, so one look at the next is enough.
    if (!section.contains(element)) continue;
    shown.push({ element: section, from: place });
    next += 1;
  }
  return shown;
}

function partsIn(block: HTMLElement | undefined): readonly TextPart[] {
  if (block === undefined) return [];
  const parts: TextPart[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let origin: Element | null = null;
  let next = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.length === 0) continue;
    const inside: Element | null = node.parentElement?.closest('[data-aside],[data-at],[data-start]') ?? null;
    if (inside === null || inside.hasAttribute('data-aside')) continue;
    if (inside !== origin) {
      origin = inside;
      next = Number(inside.getAttribute('data-at') ?? inside.getAttribute('data-start'));
    }
    parts.push({ node, start: next });
    next += node.length;
  }
  return parts;
}

/** The block that a node of the document stands in: its index, or undefined outside of blocks. */
export function blockAround(shown: ShownBlocks, node: Node): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-start]');
  if (!block) return undefined;
  const start = Number(block.dataset['start']);
  let low = 0;
  let high = shown.blocks.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((shown.blocks[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return shown.elements[low] === block ? low : undefined;
}
