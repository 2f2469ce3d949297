import { createContext, useContext, useEffect } from 'react';
import type { ScreenFrameProps } from '../../features/panels';
import styles from './ScreenFrame.module.css';
import { OverlaidPanel } from './OverlaidPanel';
import { SidePanel } from './SidePanel';
import { useOverlaid } from './useNarrow';

/** Where a screen's hints go: the right end of the status bar. */
export const HintsContext = createContext<(hints: string) => void>(() => undefined);

/** The frame around a screen: panels at both sides, the screen between, something below it. */
export function ScreenFrame({ label, left, right, bottom, hints = '', children }: ScreenFrameProps) {
  const setHints = useContext(HintsContext);
  const Panel = useOverlaid() ? OverlaidPanel : SidePanel;
  useEffect(() => {
    setHints(hints);
    return () => setHints('');
  }, [hints, setHints]);
  return (
    <div className={styles.frame}>
      {left?.open ? <Panel panel={left} side="left" /> : null}
      <div className={styles.middle}>
        <main className={styles.main} aria-label={label} data-region tabIndex={-1}>
          {children}
        </main>
        {bottom}
      </div>
      {right?.open ? <Panel panel={right} side="right" /> : null}
    </div>
  );
}
