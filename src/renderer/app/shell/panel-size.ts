/** Panels are never narrower than this, nor wider; in px. */
export const PANEL_LIMITS = { narrowest: 140, widest: 560 } as const;

/** A width in px that is allowed, whole. */
export function allowedWidth(width: number): number {
  return Math.round(Math.min(PANEL_LIMITS.widest, Math.max(PANEL_LIMITS.narrowest, width)));
}

/** The width after an arrow key on a separator; undefined for other keys. */
export function widthAfterKey(key: string, width: number, side: 'left' | 'right'): number | undefined {
  const step = 16;
  const grow = side === 'left' ? 'ArrowRight' : 'ArrowLeft';
  const shrink = side === 'left' ? 'ArrowLeft' : 'ArrowRight';
  if (key === grow) return allowedWidth(width + step);
  if (key === shrink) return allowedWidth(width - step);
  if (key === 'Home') return PANEL_LIMITS.narrowest;
  if (key === 'End') return PANEL_LIMITS.widest;
  return undefined;
}
