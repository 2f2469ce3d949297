import { useEffect, useRef, useState, type RefObject } from 'react';
import type { PaneHandle } from './pane-handle';
import { Ribbons } from './Ribbons';
import type { ComparedTie } from './ties';
import styles from './Compare.module.css';

interface GutterProps {
  readonly panes: RefObject<readonly (PaneHandle | undefined)[]>;
  /** The pane at its left, from 0. */
  readonly left: number;
  readonly ties: readonly ComparedTie[];
  readonly chosen: string | undefined;
  readonly onChoose: (relationId: string) => void;
  /** Changes when panes or places have moved. */
  readonly serial: number;
}

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly ends: readonly {
    readonly id: string;
    readonly start: number | undefined;
    readonly end: number | undefined;
  }[];
}

/** Between two panes: the ribbons of their tied passages, which follow both as they are scrolled. */
export function Gutter({ panes, left, ties, chosen, onChoose, serial }: GutterProps) {
  const element = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Drawn>({ width: 0, height: 0, ends: [] });
  useEffect(() => {
    const [one, other] = [panes.current[left], panes.current[left + 1]];
    let frame = 0;
    const measure = () => {
      const box = element.current?.getBoundingClientRect();
      if (box === undefined) return;
      const place = (pane: PaneHandle | undefined, id: string) => {
        const top = pane?.topOf(id);
        if (pane === undefined || top === undefined) return undefined;
        const { region } = pane.document;
        return top - region.scrollTop + region.getBoundingClientRect().top - box.top;
      };
      setDrawn({
        width: box.width,
        height: box.height,
        ends: ties.map(({ row, leftId, rightId }) => ({
          id: row.relation.id,
          start: place(one, leftId),
          end: place(other, rightId),
        })),
      });
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    soon();
    const ending = new AbortController();
    for (const pane of [one, other])
      pane?.document.region.addEventListener('scroll', soon, { signal: ending.signal, passive: true });
    const observer = new ResizeObserver(soon);
    if (element.current !== null) observer.observe(element.current);
    return () => {
      cancelAnimationFrame(frame);
      ending.abort();
      observer.disconnect();
    };
  }, [panes, left, ties, serial]);
  return (
    <div ref={element} className={styles.gutter}>
      <Ribbons
        ties={drawn.ends.flatMap((end) => {
          const tie = ties.find(({ row }) => row.relation.id === end.id);
          return tie === undefined ? [] : [{ ...end, kind: tie.row.kind.id, label: tie.label }];
        })}
        width={drawn.width}
        height={drawn.height}
        chosen={chosen}
        onChoose={onChoose}
      />
    </div>
  );
}
