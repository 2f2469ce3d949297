import { createContext, useContext } from 'react';

/** The first passage of a pair, kept until a second one is chosen in any document. */
export interface BasketPassage {
  readonly annotationId: string;
  readonly sourceId: string;
  readonly sourceTitle: string;
  /** Its words on one line; empty for areas without words. */
  readonly quote: string;
}

export interface PassageBasket {
  readonly passage: BasketPassage | undefined;
  readonly keep: (passage: BasketPassage | undefined) => void;
}

export const PassageBasketContext = createContext<PassageBasket | undefined>(undefined);

export function usePassageBasket(): PassageBasket {
  const value = useContext(PassageBasketContext);
  if (value === undefined) throw new Error('usePassageBasket is used outside the app');
  return value;
}
