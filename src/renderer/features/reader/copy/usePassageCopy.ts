import { useEffect, type RefObject } from 'react';
import type { Annotation } from '../../../core/model/annotation';
import type { Extraction } from '../../../core/model/extraction';
import { writesText } from '../../../ui/text-field-focus';
import type { DocumentHandle } from '../document-handle';
import { useLatest } from '../useLatest';
import type { ReaderActions } from '../useReaderActions';
import { dragPassage } from './drag-passage';
import { wordsOfMark, wordsOfStretches } from './words-of-stretches';

interface PassageCopy {
  readonly handle: DocumentHandle | undefined;
  readonly extraction: Extraction;
  /** The mark that is chosen, if one is. */
  readonly chosen: Annotation | undefined;
  readonly actions: Pick<ReaderActions, 'passageOf'>;
}

/**
 * Copying and dragging passages out of the document inside `stage`: Ctrl C copies the words as the
 * text has them, and a selection that is dragged takes its citation along.
 */
export function usePassageCopy(stage: RefObject<HTMLElement | null>, copy: PassageCopy): void {
  const latest = useLatest(copy);
  useEffect(() => {
    const element = stage.current;
    if (element === null) return undefined;
    const ending = new AbortController();
    // Before pdf.js, which copies the words of its layer.
    const early = { signal: ending.signal, capture: true };
    element.addEventListener(
      'copy',
      (event) => {
        if (writesText(event.target) || event.clipboardData === null) return;
        const { chosen, actions } = latest.current;
        const isNothingSelected = window.getSelection()?.isCollapsed ?? true;
        const words = isNothingSelected ? chosen && wordsOfMark(chosen) : selectedWords(latest.current);
        if (words === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        event.clipboardData.setData('text/plain', actions.passageOf(words, 'plain').text);
      },
      early,
    );
    element.addEventListener(
      'dragstart',
      (event) => {
        const isPicture = event.target instanceof Element && event.target.closest('img') !== null;
        const words = isPicture || writesText(event.target) ? undefined : selectedWords(latest.current);
        if (words !== undefined && event.dataTransfer !== null)
          dragPassage(event.dataTransfer, latest.current.actions.passageOf(words, 'cited'));
      },
      early,
    );
    return () => ending.abort();
  }, [stage, latest]);
}

const selectedWords = ({ extraction, handle }: PassageCopy) =>
  wordsOfStretches(extraction, handle?.selection() ?? []);
