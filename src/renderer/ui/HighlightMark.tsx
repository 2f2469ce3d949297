import type { HighlightSlot } from '../core/model/annotation';
import { useHighlightNames } from './highlight-names';

/** Disc, square, triangle, diamond, cross: drawn on a 12 by 12 field. */
export const HIGHLIGHT_SHAPES: Readonly<Record<HighlightSlot, string>> = {
  1: 'M1.6 6a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0 -8.8 0Z',
  2: 'M1.8 1.8h8.4v8.4h-8.4Z',
  3: 'M6 1l5.2 9.4H.8Z',
  4: 'M6 .6L11.4 6L6 11.4L.6 6Z',
  5: 'M4.4 1h3.2v3.4H11v3.2H7.6V11H4.4V7.6H1V4.4h3.4Z',
};

interface HighlightMarkProps {
  readonly slot: HighlightSlot;
  /** Px; 11 without it. */
  readonly size?: number | undefined;
  /** True where the highlight's name stands beside it as text. */
  readonly decorative?: boolean | undefined;
}

/** The small shape that says which highlight a passage has, by the name it has in the open archive. */
export function HighlightMark({ slot, size = 11, decorative = false }: HighlightMarkProps) {
  const names = useHighlightNames();
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      data-slot={slot}
      style={{ flex: 'none' }}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': names[slot] })}
    >
      <path d={HIGHLIGHT_SHAPES[slot]} fill="var(--highlight-edge)" />
    </svg>
  );
}
