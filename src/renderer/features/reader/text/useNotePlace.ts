import { useEffect, useState } from 'react';
import type { NotePlace } from './text-flow';

/** Room in px that the document's own notes take beside the text. */
export const SIDE_NOTES_PX = 200;
/** The text gives way to them by so much, as part of its width. */
const LEAST_TEXT = 0.9;
/** What stands beside the text besides: its edges, and the margin with the researcher's marks or notes. */
const EDGES_PX = 38;
const MARKS_PX = 56;
const RESEARCHERS_NOTES_PX = 270;

/**
 * Where the document's own notes stand: before the text, on the side away from the researcher's margin,
 * so that the two never meet; or at the end of their section where the text would have to give way.
 */
export function useNotePlace(
  region: HTMLElement | null,
  { articlePx, hasMarginNotes }: { readonly articlePx: number; readonly hasMarginNotes: boolean },
): NotePlace {
  const margin = hasMarginNotes ? RESEARCHERS_NOTES_PX : MARKS_PX;
  const needed = SIDE_NOTES_PX + articlePx * LEAST_TEXT + EDGES_PX + margin;
  const [hasRoom, setRoom] = useState(false);
  useEffect(() => {
    if (region === null) return undefined;
    const look = () => setRoom(region.clientWidth >= needed);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(region);
    return () => observer.disconnect();
  }, [region, needed]);
  return hasRoom ? 'beside' : 'after-section';
}
