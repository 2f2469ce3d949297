import { useRef } from 'react';
import type { Annotation } from '../../../core/model/annotation';

/** Steps that follow one another within this time, in ms, are one step for undo. */
const SESSION_MS = 5000;
/** So long the steps just made count, in ms, and not what the list of notes still says. */
const FRESH_MS = 1200;

interface Working<Value> {
  readonly id: string;
  readonly value: Value;
  readonly session: string;
  readonly at: number;
}

/**
 * Changing a mark in small steps, by keys or by dragging: they are written one after another, of those
 * that wait only the last counts, and what follows quickly is one step for undo.
 */
export function useSteps<Value>(
  name: string,
  write: (annotation: Annotation, value: Value, session: string) => Promise<unknown>,
) {
  const working = useRef<Working<Value>>(undefined);
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  return {
    /** What the last step made of a mark, as long as the list may not say so yet. */
    fresh(id: string): Value | undefined {
      const last = working.current;
      return last?.id === id && performance.now() - last.at < FRESH_MS ? last.value : undefined;
    },
    take(annotation: Annotation, value: Value): void {
      const before = working.current;
      const at = performance.now();
      const goesOn = before?.id === annotation.id && at - before.at < SESSION_MS;
      const session = goesOn ? before.session : `${name} ${annotation.id} ${crypto.randomUUID()}`;
      const next = { id: annotation.id, value, session, at };
      working.current = next;
      writing.current = writing.current.then(() =>
        working.current === next ? write(annotation, value, session) : undefined,
      );
    },
  };
}
