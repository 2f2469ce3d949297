import { parse } from 'parse5';
import type { TextBlock } from '../core/model/extraction';
import { htmlBlocks } from './html-blocks';
import { attribute, elementsBelow, isElement, isText, type HtmlNode, type HtmlParent } from './html-tree';
import { parseXml } from './office-xml';

export interface EpubChapter {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  /** Where the elements asked for begin: their names, and UTF-16 offsets into the text. */
  readonly anchors: ReadonlyMap<string, number>;
  readonly pictures: number;
}

/** Characters that no text has, put around the number of an anchor while the text is made. */
const MARK_OPEN = '\uFDD0';
const MARK_CLOSE = '\uFDD1';
const MARKS = /\uFDD0(\d+)\uFDD1/gu;
/** Elements that XML may close at once and HTML would leave open over all that follows. */
const SELF_CLOSED =
  /<((?:\w+:)?(?:a|abbr|b|cite|code|div|em|h[1-6]|i|li|p|script|small|span|strong|style|sub|sup|td|th|title|u))(\s[^<>]*)?\/>/giu;
const NOTE = /(?:^|\s)(?:footnote|endnote|rearnote|note)(?:\s|$)/u;

/**
 * A chapter as text and blocks. It is read as the XML it should be; where it is not, as a browser
 * would read a page. `wanted` are the ids of the elements whose places are asked for.
 */
export function readChapter(source: string, wanted: ReadonlySet<string>): EpubChapter {
  const tree = chapterTree(source.replaceAll(/[\uFDD0\uFDD1]/gu, ''));
  let pictures = 0;
  for (const element of elementsBelow(tree)) {
    if (element.tagName === 'img' || element.tagName === 'image') pictures += 1;
    if (!NOTE.test(attribute(element, 'epub:type'))) continue;
    // Notes are hidden where a reading program shows them on demand.
    element.attrs = element.attrs.filter(({ name }) => name !== 'hidden' && name !== 'role');
    element.attrs.push({ name: 'role', value: 'doc-footnote' });
  }
  const ids = wanted.size === 0 ? [] : markAnchors(tree, wanted);
  const { text, blocks } = htmlBlocks(tree);
  return { ...withoutMarks(text, blocks, ids), pictures };
}

function chapterTree(source: string): HtmlParent {
  const { root, isWellFormed } = parseXml(source, { withoutPrefixes: true });
  if (isWellFormed) return root;
  return parse(source.replace(/^\s*<\?xml[^>]*\?>/u, '').replaceAll(SELF_CLOSED, '<$1$2></$1>'));
}

/** Puts a mark before the first words at or after each wanted element; gives their ids by number. */
function markAnchors(tree: HtmlParent, wanted: ReadonlySet<string>): readonly string[] {
  const ids: string[] = [];
  const found = new Set<string>();
  let waiting = '';
  const nodes: HtmlNode[] = [...tree.childNodes].reverse();
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (isText(node)) {
      if (waiting !== '' && node.value.trim() !== '') {
        const { value } = node;
        const at = value.length - value.trimStart().length;
        node.value = value.slice(0, at) + waiting + value.slice(at);
        waiting = '';
      }
    } else if (isElement(node) && node.tagName !== 'head') {
      for (const id of [attribute(node, 'id'), attribute(node, 'xml:id'), attribute(node, 'name')]) {
        if (!wanted.has(id) || found.has(id)) continue;
        found.add(id);
        waiting += `${MARK_OPEN}${ids.push(id) - 1}${MARK_CLOSE}`;
      }
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
        const child = node.childNodes[index];
        if (child !== undefined) nodes.push(child);
      }
    }
  }
  return ids;
}

function withoutMarks(
  marked: string,
  blocks: readonly TextBlock[],
  ids: readonly string[],
): Omit<EpubChapter, 'pictures'> {
  const anchors = new Map<string, number>();
  const cuts: { readonly at: number; readonly removed: number }[] = [];
  let removed = 0;
  for (const match of marked.matchAll(MARKS)) {
    const id = ids[Number(match[1])];
    if (id !== undefined) anchors.set(id, match.index - removed);
    removed += match[0].length;
    cuts.push({ at: match.index, removed });
  }
  if (cuts.length === 0) return { text: marked, blocks, anchors };
  let cut = 0;
  const moved = (offset: number) => {
    while (cut < cuts.length && (cuts[cut]?.at ?? offset) < offset) cut += 1;
    return offset - (cuts[cut - 1]?.removed ?? 0);
  };
  return {
    text: marked.replaceAll(MARKS, ''),
    blocks: blocks.map((block) => ({ ...block, start: moved(block.start), end: moved(block.end) })),
    anchors,
  };
}
