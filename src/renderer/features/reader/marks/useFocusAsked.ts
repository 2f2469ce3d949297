import { useEffect, useRef, type RefObject } from 'react';

/** A button that takes the focus whenever `serial` changes; not when it is first drawn. */
export function useFocusAsked(serial: number): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const answered = useRef(serial);
  useEffect(() => {
    if (answered.current === serial) return;
    answered.current = serial;
    button.current?.focus();
  }, [serial]);
  return button;
}
