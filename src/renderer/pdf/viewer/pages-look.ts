import type { PagesLayout } from '../../core/model/pages-look';

/** `ScrollMode` and `SpreadMode` of pdf.js. */
export function modesOf(layout: PagesLayout): { readonly scroll: number; readonly spread: number } {
  switch (layout) {
    case 'continuous':
      return { scroll: 0, spread: 0 };
    case 'single':
      return { scroll: 3, spread: 0 };
    case 'spread':
      return { scroll: 0, spread: 1 };
    case 'spread-cover':
      return { scroll: 0, spread: 2 };
  }
}

/** How many pages stand beside one another. */
export const pagesAcross = (layout: PagesLayout): 1 | 2 =>
  layout === 'spread' || layout === 'spread-cover' ? 2 : 1;
