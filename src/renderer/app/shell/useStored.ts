import { useCallback, useState } from 'react';

/** State that is remembered for this archive on this computer. What cannot be read counts as absent. */
export function useStored<Value>(key: string, initial: Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => (readStored(key) as Value | undefined) ?? initial);
  const store = useCallback(
    (next: Value) => {
      setValue(next);
      localStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  return [value, store];
}

/** What was stored under the key, or undefined; whoever asks says what it is and checks it. */
export function readStored(key: string): unknown {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    localStorage.removeItem(key);
    return undefined;
  }
}
