import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Stretch } from '../pdf-view-port';
import type { ShownBlocks } from './shown-blocks';
import { rangesOf } from './text-ranges';
import styles from './FlashBoxes.module.css';

/** How long a place that was gone to is shown, in ms. */
const FLASH_MS = 2000;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Shows the place just gone to for two seconds: fading in and out, or steadily with reduced motion. */
export function FlashBoxes({
  shown,
  article,
  place,
}: {
  readonly shown: ShownBlocks;
  readonly article: RefObject<HTMLElement | null>;
  readonly place: Stretch | undefined;
}) {
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  useLayoutEffect(() => {
    if (place === undefined || article.current === null) return undefined;
    const origin = article.current.getBoundingClientRect();
    setBoxes(
      rangesOf(shown, place)
        .slice(0, 40)
        .flatMap((range) => [...range.getClientRects()])
        .map((box) => ({
          left: box.left - origin.left,
          top: box.top - origin.top,
          width: box.width,
          height: box.height,
        })),
    );
    const timer = window.setTimeout(() => setBoxes([]), FLASH_MS);
    return () => {
      window.clearTimeout(timer);
      setBoxes([]);
    };
  }, [shown, article, place]);
  return boxes.map((box) => (
    <i key={`${box.left},${box.top}`} className={styles.box} aria-hidden="true" style={box} />
  ));
}
