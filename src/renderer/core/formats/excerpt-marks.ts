import { quoteOf } from '../model/anchors';
import { CONTEXT_LENGTH } from '../model/annotation';
import type { Annotation, PassageAnchor } from '../model/annotation';
import type { Excerpt } from '../model/excerpt';
import { escapeInline, quotation } from './markdown-text';

/** What is marked: words, and where there are none what the mark is. */
export function markedBlocks(annotation: Annotation): string[] {
  const quote = quoteOf(annotation);
  const words = quote.trim() === '' ? [] : [quotation(quote)];
  switch (annotation.kind) {
    case 'highlight':
    case 'underline':
      return words;
    case 'area':
      return [
        words.length === 0 ? '*An area of the page.*' : '*An area of the page, with the words:*',
        ...words,
      ];
    case 'point':
      return [pointWords(annotation.anchors[0])];
    case 'source':
      return ['*A note on the source as a whole.*'];
  }
}

function pointWords({ prefix, suffix }: PassageAnchor): string {
  // A context of full length begins or ends within a word.
  const before = escapeInline(prefix.length < CONTEXT_LENGTH ? prefix : prefix.replace(/^\S+\s/u, ''));
  const after = escapeInline(suffix.length < CONTEXT_LENGTH ? suffix : suffix.replace(/\s\S+$/u, ''));
  const places = [
    ...(before === '' ? [] : [`after “… ${before}”`]),
    ...(after === '' ? [] : [`before “${after} …”`]),
  ];
  return places.length === 0 ? '*A note at a point.*' : `*A note at a point,* ${places.join(' and ')}`;
}

/** A quote that no longer stands is said, never left out. */
export function checkBlocks({ check }: Excerpt): string[] {
  switch (check) {
    case 'stands':
      return [];
    case 'differs':
      return [
        '**Check this quote: the source’s text does not say exactly this at this place. Compare it with the original before you use it.**',
      ];
    case 'text-missing':
      return [
        '**Check this quote: the source’s text could not be read when this was exported, so the quote could not be compared with it.**',
      ];
  }
}

/** What came of the passage when the text was read again, or its file replaced. */
export function healthBlocks({ check, health }: Excerpt): string[] {
  switch (health.state) {
    case 'exact':
      return [];
    case 'moved':
      return [
        '*These words were marked in a former text of the source, and found elsewhere in the present one.*',
      ];
    case 'approximate':
      return [
        `**Check this quote: it was found by likeness (${Math.floor(health.likeness * 100)} %) when the source’s text had changed. Compare it with the original before you use it.**`,
      ];
    case 'lost':
      return check === 'text-missing'
        ? []
        : ['**It was marked in a former text of the source, and was not found in the present one.**'];
  }
}
