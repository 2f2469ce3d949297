import { useLayoutEffect, useRef } from 'react';

/** The latest value of something, for listeners that are set up once. */
export function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
