import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { matchSingleKey } from './single-key';
import { writesText } from './text-field-focus';

/**
 * Single-letter keys of a region: they act only while focus is inside `ref` and not in a text
 * field. Keys are lower-case characters (`j`, `1`, `]`) or names such as `Delete`, in lower case.
 */
export function useSingleKeys(
  ref: RefObject<HTMLElement | null>,
  bindings: Readonly<Record<string, () => void>>,
  enabled: boolean,
): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    const region = ref.current;
    if (!enabled || region === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || writesText(event.target)) return;
      const key = matchSingleKey(event, Object.keys(latest.current));
      const act = key === undefined ? undefined : latest.current[key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    region.addEventListener('keydown', onKeyDown);
    return () => region.removeEventListener('keydown', onKeyDown);
  }, [ref, enabled]);
}
