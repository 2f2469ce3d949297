import type { Extraction } from '../../core/model/extraction';
import { offsetInRun } from '../item-text';
import { runIndexAt } from './letter-places';
import type { TextLayerOfPage } from './text-layer-selection';

/** A place between two letters of a page's text. */
export interface PagePlace {
  readonly pageIndex: number;
  readonly offset: number;
}

/** A boundary in the document's nodes, as selections have them. */
export interface NodePlace {
  readonly node: Node;
  readonly offset: number;
}

/** The place in the text that a boundary of a selection stands for; undefined outside of words. */
export function placeOfBoundary(
  { node, offset }: NodePlace,
  layers: readonly TextLayerOfPage[],
  extraction: Extraction,
): PagePlace | undefined {
  for (const { pageIndex, element, spans, strings } of layers) {
    if (!element.contains(node)) continue;
    const item = spans.findIndex((span) => span.contains(node));
    const page = extraction.pages[pageIndex];
    const run = page?.layout?.runs.find((each) => each.item === item);
    if (page === undefined || run === undefined) return undefined;
    const string = strings[item] ?? '';
    const inString = node instanceof Text ? offset : offset === 0 ? 0 : string.length;
    const words = page.text.slice(run.start, run.start + run.length);
    return { pageIndex, offset: run.start + offsetInRun(string, words, inString) };
  }
  return undefined;
}

/** The boundary in a page's text layer that a place in its text stands for; undefined when it has no letters there. */
export function boundaryOfPlace(
  { pageIndex, offset }: PagePlace,
  layers: readonly TextLayerOfPage[],
  extraction: Extraction,
): NodePlace | undefined {
  const layer = layers.find((each) => each.pageIndex === pageIndex && each.element.isConnected);
  const page = extraction.pages[pageIndex];
  const runs = page?.layout?.runs ?? [];
  const run = runs[runIndexAt(runs, offset)];
  if (layer === undefined || page === undefined || run === undefined) return undefined;
  const node = layer.spans[run.item]?.firstChild;
  const string = layer.strings[run.item] ?? '';
  if (!(node instanceof Text)) return undefined;
  const words = page.text.slice(run.start, run.start + run.length);
  const wanted = Math.max(0, Math.min(run.length, offset - run.start));
  return { node, offset: Math.min(node.length, offsetInString(string, words, wanted)) };
}

/** The offset in an item's string whose place in the run made from it is nearest to `wanted`. */
export function offsetInString(string: string, runText: string, wanted: number): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let offset = 0; offset <= string.length; offset += 1) {
    const distance = Math.abs(offsetInRun(string, runText, offset) - wanted);
    if (distance < least) {
      least = distance;
      nearest = offset;
    }
    if (distance === 0) break;
  }
  return nearest;
}
