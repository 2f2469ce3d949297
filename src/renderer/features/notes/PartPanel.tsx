import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Where the part that is shown puts its panel: an element of the screen's right aside. */
export const PanelSlotContext = createContext<HTMLElement | null>(null);

/** What stands beside a part's list; nothing while the panel is closed. */
export function PartPanel({ children }: { readonly children: ReactNode }) {
  const slot = useContext(PanelSlotContext);
  return slot === null ? null : createPortal(children, slot);
}
