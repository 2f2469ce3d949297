import type { RecognitionItem } from '../../../core/archive';
import { countWords } from '../../../core/model/size-words';
import { pagesOf } from './recognition-words';

/** What was told last of a stretch of recognition. */
export interface ToldRecognition {
  /** Pages there were to do when the stretch began, or when more were added. */
  readonly pages: number;
  readonly left: number;
  readonly quarter: number;
}

/**
 * What is to be said now: at the start, at each quarter, and at the end; and what to remember.
 * `told` is undefined while nothing waits.
 */
export function sayRecognition(
  told: ToldRecognition | undefined,
  items: readonly RecognitionItem[],
): { readonly said: string | undefined; readonly told: ToldRecognition | undefined } {
  const { done, total } = pagesOf(items);
  const left = total - done;
  if (items.length === 0) {
    return { said: told === undefined ? undefined : 'Text recognition has ended.', told: undefined };
  }
  if (told === undefined || left > told.left) {
    // Coming back to this screen in the middle is not a start.
    const isStart = done === 0;
    return {
      said: isStart ? `Recognising text, ${countWords(items.length, 'source')}` : undefined,
      told: { pages: left, left, quarter: 0 },
    };
  }
  const quarter = told.pages === 0 ? 0 : Math.floor(((told.pages - left) / told.pages) * 4);
  if (quarter <= told.quarter || left === 0) return { said: undefined, told: { ...told, left } };
  return {
    said: `Recognising text: ${told.pages - left} of ${countWords(told.pages, 'page')} done`,
    told: { ...told, left, quarter },
  };
}
