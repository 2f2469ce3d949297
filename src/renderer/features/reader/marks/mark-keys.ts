import type { EndStep } from './move-end';

interface Press {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * The end of the chosen mark that keys move. In the document: Alt, Shift and left or right move its
 * end by a word, Alt, Shift and up or down its beginning. On macOS these select with the caret, so
 * they are free only while that is off.
 */
export function endStepOfKeys(press: Press): EndStep | undefined {
  if (!press.altKey || !press.shiftKey || press.ctrlKey || press.metaKey) return undefined;
  switch (press.key) {
    case 'ArrowLeft':
      return { end: 'end', unit: 'word', direction: -1 };
    case 'ArrowRight':
      return { end: 'end', unit: 'word', direction: 1 };
    case 'ArrowUp':
      return { end: 'start', unit: 'word', direction: -1 };
    case 'ArrowDown':
      return { end: 'start', unit: 'word', direction: 1 };
    default:
      return undefined;
  }
}

/** What an arrow key does on the handle of an end: by a letter, with Ctrl (on macOS Option) by a word. */
export function handleStepOfKeys(
  press: Press,
  isMac: boolean,
): Pick<EndStep, 'unit' | 'direction'> | undefined {
  const byWord = isMac ? press.altKey : press.ctrlKey;
  if (press.metaKey || press.shiftKey || (isMac ? press.ctrlKey : press.altKey)) return undefined;
  const unit = byWord ? 'word' : 'letter';
  if (press.key === 'ArrowRight' || press.key === 'ArrowDown') return { unit, direction: 1 };
  if (press.key === 'ArrowLeft' || press.key === 'ArrowUp') return { unit, direction: -1 };
  return undefined;
}
