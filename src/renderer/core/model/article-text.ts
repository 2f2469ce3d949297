import type { ExtractedPage } from './extraction';

/** What of a page its reading text is made of. */
export type PageText = Pick<ExtractedPage, 'text' | 'blocks'>;

/** A piece of a text that stands for itself: a paragraph, or a page where paragraphs are not known. */
export interface TextPiece {
  readonly text: string;
  readonly isHeading: boolean;
}

/**
 * The text that a source is: of a saved web page only the article, without the menus around it,
 * which differ from one saving to the next. Where nothing counts as the article, everything does.
 */
export function articlePieces(pages: readonly PageText[]): readonly TextPiece[] {
  const isArticle = pages.some(({ blocks }) => blocks?.some(({ outsideArticle }) => outsideArticle !== true));
  return pages.flatMap(({ text, blocks }): readonly TextPiece[] => {
    if (blocks === undefined) return text === '' ? [] : [{ text, isHeading: false }];
    return blocks
      .filter(({ outsideArticle }) => !isArticle || outsideArticle !== true)
      .map(({ kind, start, end }) => ({ text: text.slice(start, end), isHeading: kind === 'heading' }));
  });
}
