import { createContext, useContext } from 'react';
import type { HighlightSlot } from '../core/model/annotation';
import { HIGHLIGHT_NAMES } from '../core/model/archive-preferences';

/** Names of the highlights in the open archive; app/ provides them. */
export const HighlightNamesContext = createContext<Readonly<Record<HighlightSlot, string>>>(HIGHLIGHT_NAMES);

/** The archive's own names of the highlights, by slot. */
export function useHighlightNames(): Readonly<Record<HighlightSlot, string>> {
  return useContext(HighlightNamesContext);
}
