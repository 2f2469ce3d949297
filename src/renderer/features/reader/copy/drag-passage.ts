import type { AnnotationRow } from '../../../core/annotation-work';
import { copiedPassage, type CopiedPassage } from '../../../core/formats/passage-copy';
import type { Extraction } from '../../../core/model/extraction';
import styles from './drag-passage.module.css';
import { wordsOfMark } from './words-of-stretches';

/** Letters of the words that are shown while they are dragged. */
const SHOWN_LETTERS = 90;
/** Where the pointer holds what is dragged, in px from its upper left corner. */
const GRIP_PX = 14;

/**
 * Gives a drag words to take elsewhere, as text and as text that is set, and a small slip to show.
 * Other programs copy them; nothing is taken out of the archive.
 */
export function dragPassage(transfer: DataTransfer, { text, html }: CopiedPassage): void {
  transfer.clearData();
  transfer.effectAllowed = 'copy';
  transfer.setData('text/plain', text);
  if (html !== undefined) transfer.setData('text/html', html);
  const slip = document.createElement('div');
  slip.className = styles['slip'] ?? '';
  slip.dir = 'auto';
  slip.textContent = text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}…` : text;
  document.body.append(slip);
  transfer.setDragImage(slip, GRIP_PX, GRIP_PX);
  // It is drawn when the drag begins, and not needed after that.
  window.setTimeout(() => slip.remove());
}

/** Gives a drag the words of a mark with their citation; one without words cannot be dragged. */
export function dragMark(
  event: { readonly dataTransfer: DataTransfer; preventDefault(): void },
  { annotation, source }: Pick<AnnotationRow, 'annotation' | 'source'>,
  extraction: Extraction,
): void {
  const words = wordsOfMark(annotation);
  if (words === undefined) event.preventDefault();
  else dragPassage(event.dataTransfer, copiedPassage(source, extraction, words, 'cited'));
}
