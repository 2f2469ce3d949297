/** One step of the caret. All but `page` are steps of `Selection.modify`. */
export interface CaretMove {
  readonly alter: 'move' | 'extend';
  readonly direction: 'forward' | 'backward' | 'left' | 'right';
  readonly granularity:
    | 'character'
    | 'word'
    | 'line'
    | 'lineboundary'
    | 'paragraph'
    | 'documentboundary'
    | 'page';
}

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What a key does to the caret in a text that is read; undefined for keys that do not move it. */
export function caretMove(press: Press, isMac: boolean): CaretMove | undefined {
  const byWord = isMac ? press.altKey : press.ctrlKey;
  if ((isMac ? press.ctrlKey : press.metaKey || press.altKey) || (isMac && press.metaKey)) return undefined;
  const alter = press.shiftKey ? 'extend' : 'move';
  switch (press.key) {
    case 'ArrowLeft':
      return { alter, direction: 'left', granularity: byWord ? 'word' : 'character' };
    case 'ArrowRight':
      return { alter, direction: 'right', granularity: byWord ? 'word' : 'character' };
    case 'ArrowUp':
      return { alter, direction: 'backward', granularity: byWord ? 'paragraph' : 'line' };
    case 'ArrowDown':
      return { alter, direction: 'forward', granularity: byWord ? 'paragraph' : 'line' };
    case 'Home':
      return { alter, direction: 'backward', granularity: byWord ? 'documentboundary' : 'lineboundary' };
    case 'End':
      return { alter, direction: 'forward', granularity: byWord ? 'documentboundary' : 'lineboundary' };
    case 'PageUp':
      return byWord ? undefined : { alter, direction: 'backward', granularity: 'page' };
    case 'PageDown':
      return byWord ? undefined : { alter, direction: 'forward', granularity: 'page' };
    default:
      return undefined;
  }
}
