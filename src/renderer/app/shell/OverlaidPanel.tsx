import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ScreenPanel } from '../../features/panels';
import { classes } from '../../ui/classes';
import { IconButton } from '../../ui/IconButton';
import styles from './ScreenFrame.module.css';

/** Beside the screen panels are narrow for its sake; over it there is no need. */
const LEAST_WIDTH_PX = 340;

/**
 * A panel over the screen, where there is no room beside it. It takes the focus when it opens; Escape,
 * its button, and going back to what it covers close it, and the focus returns to where it was.
 */
export function OverlaidPanel({
  panel,
  side,
}: {
  readonly panel: ScreenPanel;
  readonly side: 'left' | 'right';
}) {
  const { onClose } = panel;
  const root = useRef<HTMLElement>(null);
  const [before] = useState(() => document.activeElement);
  const isTabbing = useRef(false);
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    // Something in it may want the focus itself: a note that is being written.
    if (!element.contains(document.activeElement)) element.focus();
    return () => {
      const isLeft = document.activeElement === document.body || element.contains(document.activeElement);
      if (isLeft && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, [before]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is for whatever in it has the focus
    <aside
      ref={root}
      className={classes(styles.overlaid, side === 'left' ? styles.overStart : styles.overEnd)}
      style={{ inlineSize: `${Math.max(LEAST_WIDTH_PX, panel.width)}px` }}
      aria-label={panel.label}
      data-region
      tabIndex={-1}
      onKeyDown={(event) => {
        isTabbing.current = event.key === 'Tab';
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
      onBlur={(event) => {
        const { currentTarget, relatedTarget, target } = event;
        // The panel itself has the focus only until something in it takes it, such as a note to be written.
        if (target === currentTarget && !isTabbing.current) return;
        const covered = currentTarget.parentElement?.querySelector('main');
        if (relatedTarget !== null && covered?.contains(relatedTarget) === true) onClose();
      }}
    >
      <div className={styles.overHead}>
        <h2>{panel.label}</h2>
        <IconButton label={`Close ${panel.label}`} shortcut="Esc" icon={<X />} onPress={onClose} />
      </div>
      <div className={styles.content}>{panel.content}</div>
    </aside>
  );
}
