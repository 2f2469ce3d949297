import { useEffect, useState } from 'react';

/** Window width in px from which notes may stand in the margin. */
const WIDE_WINDOW_PX = 1181;
/** And the document's own room in px that leaves enough for it. */
const WIDE_DOCUMENT_PX = 740;

/** Whether there is room for the words of notes beside the document. */
export function useRoomForNotes(element: HTMLElement | null): boolean {
  const [isWide, setWide] = useState(() => window.innerWidth >= WIDE_WINDOW_PX);
  useEffect(() => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() =>
      setWide(window.innerWidth >= WIDE_WINDOW_PX && element.clientWidth >= WIDE_DOCUMENT_PX),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return isWide;
}
