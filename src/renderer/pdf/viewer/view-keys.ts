/** What a key does with the pages: a step of pages, or to an end. */
export type PagesStep = 'next' | 'previous' | 'first' | 'last';

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The step that a key asks for. In the layout of single pages the arrows to the sides turn the page too. */
export function stepOfKey(press: Press, isSingle: boolean): PagesStep | undefined {
  if (press.metaKey || press.altKey || press.shiftKey) return undefined;
  switch (press.key) {
    case 'PageDown':
      return press.ctrlKey ? undefined : 'next';
    case 'PageUp':
      return press.ctrlKey ? undefined : 'previous';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case 'ArrowRight':
      return isSingle && !press.ctrlKey ? 'next' : undefined;
    case 'ArrowLeft':
      return isSingle && !press.ctrlKey ? 'previous' : undefined;
    default:
      return undefined;
  }
}

/**
 * The page that a step leads to. The step back first goes to the beginning of the page that is read,
 * when that is above the view. With two pages beside one another a step is of two.
 */
export function pageOfStep(
  step: PagesStep,
  at: {
    readonly pageIndex: number;
    readonly isBegun: boolean;
    readonly pages: number;
    readonly across: 1 | 2;
  },
): number {
  const last = at.pages - 1;
  switch (step) {
    case 'first':
      return 0;
    case 'last':
      return last;
    case 'next':
      return Math.min(last, at.pageIndex + at.across);
    case 'previous':
      return at.isBegun ? at.pageIndex : Math.max(0, at.pageIndex - at.across);
  }
}
