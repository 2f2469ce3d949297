import type { Extraction } from '../../core/model/extraction';
import { stretchOfItems, type SelectedItem } from './item-offsets';
import type { PageView } from './page-views';
import type { PageStretch } from './view-content';

/** A page's text layer as pdf.js built it: one span for each text item, in the items' order. */
export interface TextLayerOfPage {
  readonly pageIndex: number;
  readonly element: HTMLElement;
  readonly spans: readonly Node[];
  readonly strings: readonly string[];
}

/** The text layer of a page, once it is there. */
export function textLayerOf(view: PageView): readonly TextLayerOfPage[] {
  const { textDivs, textContentItemsStr } = view._textHighlighter;
  if (view.textLayer === null || textDivs === null || textContentItemsStr === null) return [];
  const [spans, strings] = [textDivs, textContentItemsStr];
  return [{ pageIndex: view.id - 1, element: view.textLayer.div, spans, strings }];
}

/** What a range in the text layers stands for in the extraction: one stretch for each page. */
export function stretchesOfRange(
  range: Range,
  layers: readonly TextLayerOfPage[],
  extraction: Extraction,
): readonly PageStretch[] {
  return layers
    .filter(({ element }) => element.isConnected && range.intersectsNode(element))
    .sort((one, other) => one.pageIndex - other.pageIndex)
    .flatMap((layer) => {
      const page = extraction.pages[layer.pageIndex];
      const stretch = page === undefined ? undefined : stretchOfItems(page, selectedItems(range, layer));
      return stretch === undefined ? [] : [{ pageIndex: layer.pageIndex, ...stretch }];
    });
}

function selectedItems(range: Range, layer: TextLayerOfPage): SelectedItem[] {
  const selected: SelectedItem[] = [];
  for (const [item, span] of layer.spans.entries()) {
    const string = layer.strings[item] ?? '';
    // Spans of empty items are never put on the page; a range "meets" them everywhere.
    if (string === '' || !span.isConnected || !range.intersectsNode(span)) continue;
    selected.push({
      item,
      string,
      from: offsetInSpan(span, range.startContainer, range.startOffset, string.length, 0),
      to: offsetInSpan(span, range.endContainer, range.endOffset, string.length, string.length),
    });
  }
  return selected;
}

/** A boundary inside the span as an offset of its string; `outside` when it lies elsewhere. */
function offsetInSpan(span: Node, container: Node, offset: number, length: number, outside: number): number {
  if (container === span) return offset === 0 ? 0 : length;
  return span.contains(container) ? Math.min(offset, length) : outside;
}
