import { createContext, useContext } from 'react';
import type { BlockPictures } from './placed-pictures';
import type { TextFlow } from './text-flow';

/** What every part of a text on the screen is made from. */
export interface TextContent {
  readonly text: string;
  readonly flow: TextFlow;
  readonly pictures: ReadonlyMap<number, BlockPictures>;
  /** True for an offset in a note of the document. */
  readonly isNote: (offset: number) => boolean;
  /** The number of the note at an offset, where the reader numbers it. */
  readonly numberOfNote: (offset: number) => number | undefined;
}

const TextContentContext = createContext<TextContent | undefined>(undefined);
export const TextContentProvider = TextContentContext.Provider;

/** The text that is shown. Only inside a text. */
export function useTextContent(): TextContent {
  const content = useContext(TextContentContext);
  if (content === undefined) throw new Error('useTextContent is used outside a text');
  return content;
}
