import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

/**
 * What a screen puts into the shell's fixed places. A screen renders its own toolbar and content;
 * the shell owns the frame around it: <ScreenFrame left main right>.
 */
export interface ScreenFrameProps {
  /** Accessible name of the main region: "Sources", "Document: title, page 14 of 48". */
  readonly label: string;
  /** A panel between rail and main (page list, facets). */
  readonly left?: ScreenPanel | undefined;
  readonly right?: ScreenPanel | undefined;
  /** Below main, above the status bar (the import tray). */
  readonly bottom?: ReactNode;
  /** Hints at the right end of the status bar: "↑ ↓ move · Enter open". */
  readonly hints?: string | undefined;
  readonly children: ReactNode;
}

export interface ScreenPanel {
  /** Name under which its width is remembered: "inspector", "notes", "pages", "facets". */
  readonly name: string;
  /** Accessible name of the `aside`. */
  readonly label: string;
  /** Width in px when nothing is remembered. */
  readonly width: number;
  readonly open: boolean;
  /** Closes it, where it lies over the screen (narrow windows, large zoom). */
  readonly onClose: () => void;
  readonly content: ReactNode;
}

/** The shell gives this to screens, so that features need not import the shell. */
export const ScreenFrameContext = createContext<((props: ScreenFrameProps) => ReactNode) | undefined>(
  undefined,
);

export function useScreenFrame(): (props: ScreenFrameProps) => ReactNode {
  const value = useContext(ScreenFrameContext);
  if (value === undefined) throw new Error('useScreenFrame is used outside the shell');
  return value;
}
