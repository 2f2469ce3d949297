import { useMemo, useState, type ReactNode } from 'react';
import { PassageBasketContext, type BasketPassage } from './passage-basket';

/** Remembers the first passage of a pair for the whole window, whichever documents are opened next. */
export function PassageBasketProvider({ children }: { readonly children: ReactNode }) {
  const [passage, keep] = useState<BasketPassage>();
  const basket = useMemo(() => ({ passage, keep }), [passage]);
  return <PassageBasketContext.Provider value={basket}>{children}</PassageBasketContext.Provider>;
}
