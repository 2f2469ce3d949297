import { type PointerEvent, useState } from 'react';
import type { ScreenPanel } from '../../features/panels';
import { useArchive } from '../../features/useArchive';
import { classes } from '../../ui/classes';
import { allowedWidth, PANEL_LIMITS, widthAfterKey } from './panel-size';
import styles from './ScreenFrame.module.css';

/** A panel beside the screen, as wide as it was left; its inner edge is a separator. */
export function SidePanel({ panel, side }: { readonly panel: ScreenPanel; readonly side: 'left' | 'right' }) {
  const { settings, changeSettings } = useArchive();
  const remembered = allowedWidth(settings.panels[panel.name] ?? panel.width);
  const [dragged, setDragged] = useState<number>();
  const width = dragged ?? remembered;
  const remember = (px: number) => changeSettings({ panels: { ...settings.panels, [panel.name]: px } });

  const startDrag = (event: PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget;
    const startX = event.clientX;
    let last = width;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => {
      const by = moved.clientX - startX;
      last = allowedWidth(width + (side === 'left' ? by : -by));
      setDragged(last);
    };
    const end = () => {
      handle.removeEventListener('pointermove', move);
      setDragged(undefined);
      remember(last);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end, { once: true });
  };

  const separator = (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a focusable separator is a widget (ARIA 1.2, separator)
    <div
      className={classes(styles.separator, side === 'left' ? styles.atEnd : styles.atStart)}
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${panel.label}`}
      aria-valuenow={width}
      aria-valuemin={PANEL_LIMITS.narrowest}
      aria-valuemax={PANEL_LIMITS.widest}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={0}
      onPointerDown={startDrag}
      onKeyDown={(event) => {
        const next = widthAfterKey(event.key, width, side);
        if (next === undefined) return;
        event.preventDefault();
        remember(next);
      }}
    />
  );
  return (
    <div
      className={classes(styles.panel, side === 'left' && styles.left)}
      style={{ inlineSize: `${width}px` }}
    >
      <aside className={styles.content} aria-label={panel.label} data-region tabIndex={-1}>
        {panel.content}
      </aside>
      {separator}
    </div>
  );
}
